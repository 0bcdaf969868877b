import { z } from "zod";
import { id, text } from "@/lib/fields";

export const suggestionsForChallengeSchema = z.object({ challengeId: id });
export const suggestionsForProductSchema = z.object({ productId: id });

export const findSuggestionSchema = z.object({ challengeId: id, productId: id });
export type FindSuggestion = z.output<typeof findSuggestionSchema>;

export const dismissSchema = z.object({
  challengeId: id,
  productId: id,
  reason: text("why this is not for you, for the other side to read", 600),
});
export type Dismiss = z.output<typeof dismissSchema>;
