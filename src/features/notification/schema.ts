import { z } from "zod";
import { id } from "@/lib/fields";
import { topics } from "./status";

export const choosePreferencesSchema = z.object({ byEmail: z.array(z.enum(topics)).default([]) });
export type ChoosePreferences = z.output<typeof choosePreferencesSchema>;

/** What a signed unsubscribe link carries. */
export const unsubscribeSchema = z.object({
  who: id,
  topic: z.enum(topics, { error: "This link is not complete. Go back and try again." }),
  proof: z.string({ error: "This link is not complete. Go back and try again." }).min(1).max(100),
});
export type Unsubscribe = z.output<typeof unsubscribeSchema>;

export const listNotificationsSchema = z.object({ cursor: z.string().max(200).optional() });
export type ListNotifications = z.output<typeof listNotificationsSchema>;

export const markReadSchema = z.object({ notificationId: id.optional() });
export type MarkRead = z.output<typeof markReadSchema>;
