import { z } from "zod";
import { keysOf, needs, populations, settings } from "@/lib/vocabulary";
import { publicChallengeStatuses } from "../status";

/** Addresses come from anywhere: one value or several, and what no list knows is left out. */
const many = <Key extends string>(keys: readonly Key[]) =>
  z
    .union([z.array(z.string()), z.string().transform((value) => [value])])
    .catch([])
    .default([])
    .transform((values) => keys.filter((key) => values.includes(key)));

export const listPublicChallengesSchema = z.object({
  q: z.string().trim().max(200).catch("").default(""),
  need: many(keysOf(needs)),
  setting: many(keysOf(settings)),
  population: many(keysOf(populations)),
  place: z
    .union([
      z.array(z.string().max(80)).max(30),
      z
        .string()
        .max(80)
        .transform((value) => [value]),
    ])
    .catch([])
    .default([]),
  status: many(publicChallengeStatuses),
  sort: z.enum(["relevance", "newest"]).catch("relevance").default("relevance"),
  cursor: z.string().max(200).optional().catch(undefined),
});
export type ListPublicChallenges = z.output<typeof listPublicChallengesSchema>;
