import { z } from "zod";
import { assuranceKindLabels } from "@/features/product/passport/status";
import { productKindLabels } from "@/features/product/status";
import { choice, choices, id, text } from "@/lib/fields";
import { keysOf, needs, populations, settings, stages } from "@/lib/vocabulary";
import { seekings } from "./status";

/** What needs and products can both be asked for, and what products alone can. */
export const sharedGroups = { need: needs, setting: settings, population: populations } as const;
export const productGroups = {
  kind: productKindLabels,
  stage: stages,
  assurance: assuranceKindLabels,
  results: { yes: "Has results from the exchange" },
} as const;

/** A form gives them as lines, any other caller as a list. */
const places = z
  .union([z.array(z.string()), z.string().transform((typed) => typed.split("\n"))])
  .default([])
  .transform((given) => [...new Set(given.map((place) => place.trim()))].filter(Boolean))
  .pipe(z.array(text("a place", 80)).max(20, "Name 20 places or fewer"));

const interestSchema = z.object({
  name: text("a name for it", 100),
  seeks: choice("what you want to hear of", seekings),
  words: z.string().trim().max(200, "Words must be 200 characters or fewer").default(""),
  place: places,
  need: choices("needs", keysOf(needs)).default([]),
  setting: choices("care settings", keysOf(settings)).default([]),
  population: choices("people", keysOf(populations)).default([]),
  kind: choices("kinds", keysOf(productKindLabels)).default([]),
  stage: choices("stages", keysOf(stages)).default([]),
  assurance: choices("assurance", keysOf(assuranceKindLabels)).default([]),
  results: choices("results", keysOf(productGroups.results)).default([]),
});

export const saveInterestSchema = interestSchema;
export type SaveInterest = z.output<typeof saveInterestSchema>;

export const changeInterestSchema = interestSchema.extend({ interestId: id });
export type ChangeInterest = z.output<typeof changeInterestSchema>;

export const interestIdSchema = z.object({ interestId: id });
export type InterestId = z.output<typeof interestIdSchema>;
