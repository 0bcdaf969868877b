import { z } from "zod";
import { id, text } from "@/lib/fields";
import { matchStatuses } from "./status";

export const matchIdSchema = z.object({ matchId: id });

const pair = { challengeId: id, productId: id };

export const askSchema = z.object({
  ...pair,
  sentence: text("why you want to be introduced", 600),
});
export type Ask = z.output<typeof askSchema>;

const note = text("a note that both sides read", 1500);
export const introduceSchema = z.object({ matchId: id, note });
export type Introduce = z.output<typeof introduceSchema>;

export const makeMatchSchema = z.object({ ...pair, note });
export type MakeMatch = z.output<typeof makeMatchSchema>;

export const reasonedMatchSchema = z.object({
  matchId: id,
  reason: text("the reason, for the other side to read", 1000),
});
export type ReasonedMatch = z.output<typeof reasonedMatchSchema>;

export const listMatchesSchema = z.object({
  status: z.enum(matchStatuses).optional(),
  cursor: z.string().max(200).optional(),
});
export type ListMatches = z.output<typeof listMatchesSchema>;
