import { z } from "zod";
import { mustHaveKinds } from "@/features/challenge/status";

/** Grows whenever the same two sides would be explained or scored differently. */
export const engineVersion = 5;

const mustHaveAnswers = ["met", "unmet", "unknown"] as const;
export type MustHaveAnswer = (typeof mustHaveAnswers)[number];

const quoteSchema = z.object({
  from: z.enum(["challenge", "product", "result"]),
  field: z.string(),
  text: z.string(),
  href: z.string().optional(),
});
export type Quote = z.output<typeof quoteSchema>;

const contributionSchema = z.object({
  /** "text:problem", "alike", "needs", "setting", "population", "place", "budget", "must_haves" or "evidence". */
  feature: z.string(),
  label: z.string(),
  points: z.number(),
  /** 0 where the product does not say what is asked. */
  max: z.number(),
  quotes: z.array(quoteSchema),
  sentence: z.string(),
});
export type Contribution = z.output<typeof contributionSchema>;

const judgedMustHaveSchema = z.object({
  id: z.string(),
  kind: z.enum(mustHaveKinds),
  label: z.string(),
  isEssential: z.boolean(),
  answer: z.enum(mustHaveAnswers),
  /** Where the answer is known from, or why it is not known. */
  knownFrom: z.string(),
});
export type JudgedMustHave = z.output<typeof judgedMustHaveSchema>;

/** What a pair was told about itself; kept as it was, so reading it checks its shape. */
export const explanationSchema = z.object({
  engineVersion: z.number(),
  score: z.number(),
  /** The share of what the challenge asks that the product answers at all, from 0 to 1. */
  certainty: z.number(),
  contributions: z.array(contributionSchema),
  mustHaves: z.array(judgedMustHaveSchema),
  whatWouldRaiseIt: z.array(z.string()),
});
export type Explanation = z.output<typeof explanationSchema>;
