import { z } from "zod";
import { keysOf } from "@/lib/vocabulary";
import { evaluationDesignLabels } from "../status";
import { registryStates } from "./status";

/** Addresses come from anywhere: one value or several, and what no list knows is left out. */
const many = <Key extends string>(keys: readonly Key[]) =>
  z
    .union([z.array(z.string()), z.string().transform((value) => [value])])
    .catch([])
    .default([])
    .transform((values) => keys.filter((key) => values.includes(key)));

export const listPlansSchema = z.object({
  state: many(registryStates),
  design: many(keysOf(evaluationDesignLabels)),
  cursor: z.string().max(200).optional().catch(undefined),
});
export type ListPlans = z.output<typeof listPlansSchema>;
