import { z } from "zod";
import { keysOf, needs, populations, settings, stages } from "@/lib/vocabulary";
import { assuranceKindLabels } from "../passport/status";
import { productKindLabels } from "../status";

/** What comes from an address bar: one value or several, and anything unknown is left out. */
const known = <Key extends string>(words: Record<Key, string>) =>
  z
    .union([z.string(), z.array(z.string())])
    .default([])
    .transform((given) => [given].flat().filter((key): key is Key => keysOf(words).includes(key as Key)));

const free = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((given) =>
    [given]
      .flat()
      .map((place) => place.trim())
      .filter((place) => place && place.length <= 200)
      .slice(0, 20),
  );

export const sorts = { relevance: "Best match", newest: "Newest first" } as const;

export const listProductsSchema = z.object({
  q: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((given) => [given ?? ""].flat()[0]?.trim().slice(0, 200) || undefined),
  need: known(needs),
  setting: known(settings),
  population: known(populations),
  kind: known(productKindLabels),
  stage: known(stages),
  place: free,
  assurance: known(assuranceKindLabels),
  results: known({ yes: "Has results from the exchange" }),
  sort: z.enum(keysOf(sorts)).optional().catch(undefined),
  cursor: z.string().max(200).optional().catch(undefined),
});
export type ListProducts = z.output<typeof listProductsSchema>;
