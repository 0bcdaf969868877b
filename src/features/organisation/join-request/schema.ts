import { z } from "zod";
import { membershipRoles } from "@/lib/actor";
import { choice, id, text } from "@/lib/fields";

export const askToJoinSchema = z.object({
  organisationId: id,
  message: text("who you are and what you do there", 500),
});
export type AskToJoin = z.output<typeof askToJoinSchema>;

export const answerJoinRequestSchema = z.object({
  joinRequestId: id,
  answer: z.enum(["accept", "decline"], { error: "Choose an answer" }),
  role: choice("a role", membershipRoles).default("member"),
});
export type AnswerJoinRequest = z.output<typeof answerJoinRequestSchema>;

/** What a person knows of an organisation that they want to found or find. */
export const findHolderSchema = z.object({
  odsCode: z.string().trim().toUpperCase().max(20).optional(),
  companiesHouseNumber: z.string().trim().toUpperCase().max(20).optional(),
  charityNumber: z.string().trim().toUpperCase().max(20).optional(),
});
export type FindHolder = z.output<typeof findHolderSchema>;
