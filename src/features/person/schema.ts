import { z } from "zod";
import { id, text } from "@/lib/fields";

export const renameSchema = z.object({ name: text("your name", 120), next: z.string().max(500).optional() });
export type Rename = z.output<typeof renameSchema>;

export const listPeopleSchema = z.object({
  q: z
    .string()
    .trim()
    .transform((asked) => asked.slice(0, 100))
    .catch("")
    .default(""),
  cursor: z.string().max(500).optional(),
});
export type ListPeople = z.output<typeof listPeopleSchema>;

export const personIdSchema = z.object({ personId: id });

export const suspendPersonSchema = z.object({ personId: id, reason: text("why you suspend them", 500) });
export type SuspendPerson = z.output<typeof suspendPersonSchema>;
