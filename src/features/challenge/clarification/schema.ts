import { z } from "zod";
import { id, text } from "@/lib/fields";

export const askQuestionSchema = z.object({ challengeId: id, question: text("your question", 1000) });
export type AskQuestion = z.output<typeof askQuestionSchema>;

export const answerQuestionSchema = z.object({ clarificationId: id, answer: text("the answer", 3000) });
export type AnswerQuestion = z.output<typeof answerQuestionSchema>;
