import { z } from "zod";
import { id } from "@/lib/fields";

export const findFitSchema = z.object({ challengeId: id });
export type FindFit = z.output<typeof findFitSchema>;

/** Products that answer a challenge together, as the job stores them; reading it checks its shape. */
export const combinationSchema = z.object({
  members: z.array(z.object({ productId: z.string(), answers: z.array(z.string()), adds: z.number() })),
  covered: z.number(),
  alone: z.number(),
  unanswered: z.array(z.string()),
});
export type StoredCombination = z.output<typeof combinationSchema>;
