import { z } from "zod";
import { choice, day, id, text, wholeNumber } from "@/lib/fields";
import { assuranceItems, keysOf, offerings, populations, settings, stages } from "@/lib/vocabulary";
import { type MustHaveKind, mustHaveKinds } from "../status";

/** What each kind of requirement accepts; the value is always kept as text. */
const valueSchemas: Record<MustHaveKind, z.ZodType<string | number>> = {
  assurance: choice("an assurance item", keysOf(assuranceItems)),
  integration: text("the system it must work with", 120),
  setting: choice("a care setting", keysOf(settings)),
  population: choice("a group of people", keysOf(populations)),
  language: text("a language", 60),
  product_kind: choice("a kind of product", keysOf(offerings)),
  stage: choice("a stage", keysOf(stages)),
  price_ceiling: wholeNumber("the highest price in pounds", 1, 100_000_000),
  start_date: day("the latest start date"),
  free_text: text("what you need", 500),
};

export const flag = z.union([z.boolean(), z.enum(["true", "false"]).transform((value) => value === "true")]);

const shape = z.object({
  id: id.optional(),
  kind: choice("a kind of requirement", mustHaveKinds),
  value: z.string({ error: "Say what you need" }),
  isEssential: flag.default(true),
  weight: wholeNumber("the weight", 0, 100).optional(),
});

function withCheckedValue<Line extends { kind: MustHaveKind; value: string }>(
  line: Line,
  context: z.RefinementCtx,
): Line {
  const value = valueSchemas[line.kind].safeParse(line.value);
  if (value.success) return { ...line, value: String(value.data) };
  for (const { message } of value.error.issues)
    context.addIssue({ code: "custom", path: ["value"], message });
  return z.NEVER;
}

export const mustHaveSchema = shape.transform(withCheckedValue);
export type MustHaveLine = z.output<typeof mustHaveSchema>;

export const addMustHaveSchema = shape
  .omit({ id: true, weight: true })
  .extend({ challengeId: id })
  .transform(withCheckedValue);
export type AddMustHave = z.output<typeof addMustHaveSchema>;

export const removeMustHaveSchema = z.object({ challengeId: id, mustHaveId: id });
export type RemoveMustHave = z.output<typeof removeMustHaveSchema>;
