import { z } from "zod";
import { day } from "@/lib/fields";
import { keysOf, needs, settings } from "@/lib/vocabulary";
import { evidenceVerdicts, externalDesignLabels, externalDesigns } from "../status";
import { useAnswers } from "../use/status";

/** Addresses come from anywhere: one value or several, and what no list knows is left out. */
const many = <Key extends string>(keys: readonly Key[]) =>
  z
    .union([z.array(z.string()), z.string().transform((value) => [value])])
    .catch([])
    .default([])
    .transform((values) => keys.filter((key) => values.includes(key)));

const dayOrNothing = (label: string) => day(label).optional().catch(undefined);

export const resultKinds = ["here", "elsewhere"] as const;
export const resultKindLabels = { here: "Tested here", elsewhere: "Published elsewhere" } as const;
/** Every design of a plan is among those of figures published elsewhere. */
export const registerDesignLabels = externalDesignLabels;

/** What the register can be narrowed by; the page, the feeds and the procedures share it. */
export const registerSchema = z.object({
  kind: many(resultKinds),
  need: many(keysOf(needs)),
  setting: many(keysOf(settings)),
  design: many(externalDesigns),
  verdict: many(evidenceVerdicts),
  /** What sites said 12 months after they put it into use. */
  use: many(useAnswers),
  /** The readable part of a product's address. */
  product: z.string().trim().max(100).optional().catch(undefined),
  from: dayOrNothing("the first day"),
  until: dayOrNothing("the last day"),
  cursor: z.string().max(200).optional().catch(undefined),
  after: z.coerce.number().int().min(-1).max(2_147_483_647).catch(-1).default(-1),
});
export type Register = z.output<typeof registerSchema>;
export type RegisterFilters = Omit<Register, "cursor" | "after">;
