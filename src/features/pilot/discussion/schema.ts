import { z } from "zod";
import { id, text } from "@/lib/fields";

const message = {
  pilotId: id,
  body: text("your message", 5000),
  /** People chosen from the list, besides those called by "@name". */
  tell: z.array(id).max(50).default([]),
};

export const startDiscussionSchema = z.object({ ...message, topic: text("what it is about", 160) });
export type StartDiscussion = z.output<typeof startDiscussionSchema>;

export const replySchema = z.object({ ...message, discussionId: id });
export type Reply = z.output<typeof replySchema>;

export const listDiscussionsSchema = z.object({ pilotId: id, cursor: z.string().max(200).optional() });
export type ListDiscussions = z.output<typeof listDiscussionsSchema>;

export const findDiscussionSchema = z.object({
  pilotId: id,
  /** From the address bar: what is no id is not found. */
  discussionId: z.string().max(64),
  cursor: z.string().max(200).optional(),
});
export type FindDiscussion = z.output<typeof findDiscussionSchema>;
