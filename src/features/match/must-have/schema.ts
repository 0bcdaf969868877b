import { z } from "zod";
import { id, text } from "@/lib/fields";

export const answerMustHaveSchema = z.object({
  matchId: id,
  mustHaveId: id,
  isMet: z.union([z.boolean(), z.enum(["yes", "no"]).transform((value) => value === "yes")], {
    error: "Choose whether you meet it",
  }),
  answer: text("how you meet it, or why not", 1000),
});
export type AnswerMustHave = z.output<typeof answerMustHaveSchema>;

export const confirmMustHaveSchema = z.object({ matchId: id, mustHaveId: id });
export type ConfirmMustHave = z.output<typeof confirmMustHaveSchema>;
