import { z } from "zod";
import { choice, optionalText, wholeNumber } from "@/lib/fields";
import { adoptionSchema } from "../schema";
import { type FollowUpMonths, followUpAnswers, followUpMonths } from "./status";

const months = z.coerce
  .number({ error: "Choose which follow-up this is" })
  .refine((value): value is FollowUpMonths => followUpMonths.some((known) => known === value), {
    error: "Choose which follow-up this is",
  });

export const answerFollowUpSchema = adoptionSchema
  .extend({
    months,
    answer: choice("whether it was still in use", followUpAnswers),
    users: wholeNumber("the number of people who use it", 0, 10_000_000).optional(),
    note: optionalText("your note", 1000),
  })
  .refine(({ answer, note }) => answer !== "no" || (note !== undefined && note !== ""), {
    path: ["note"],
    error: "Enter why it was not in use. The other side reads it",
  });
export type AnswerFollowUp = z.output<typeof answerFollowUpSchema>;
