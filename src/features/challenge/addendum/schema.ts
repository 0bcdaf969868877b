import { z } from "zod";
import { day, id, text } from "@/lib/fields";

export const addAddendumSchema = z.object({
  challengeId: id,
  body: text("what changes", 3000),
  /** With a new closing day an addendum is an extension. */
  closesOn: day("the new closing day").optional(),
  closesTime: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Enter the time like 17:00")
    .default("17:00"),
});
export type AddAddendum = z.output<typeof addAddendumSchema>;
