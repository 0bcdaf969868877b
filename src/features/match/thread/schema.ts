import { z } from "zod";
import { day, id, text, upload } from "@/lib/fields";

export const writeMessageSchema = z.object({
  matchId: id,
  body: text("your message", 4000),
  file: upload.optional(),
});
export type WriteMessage = z.output<typeof writeMessageSchema>;

export const proposeMeetingSchema = z.object({
  matchId: id,
  day: day("the day"),
  time: z
    .string({ error: "Enter the time, like 14:30" })
    .trim()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Enter the time like 14:30"),
  place: text("where, or a link", 300),
});
export type ProposeMeeting = z.output<typeof proposeMeetingSchema>;

export const acceptMeetingSchema = z.object({ matchId: id, meetingId: id });
export type AcceptMeeting = z.output<typeof acceptMeetingSchema>;

export const listMessagesSchema = z.object({ matchId: id, cursor: z.string().max(200).optional() });
export type ListMessages = z.output<typeof listMessagesSchema>;
