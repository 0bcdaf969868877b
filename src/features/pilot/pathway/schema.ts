import { z } from "zod";
import { decimal, id, optionalText, webAddress, wholeNumber } from "@/lib/fields";

export const phases = ["before", "after"] as const;
export type Phase = (typeof phases)[number];

export const mostSteps = 20;

/** One row of the form. A row without any answer is no step; `row` only keeps its place while others are empty. */
const stepSchema = z
  .object({
    row: z.coerce.number().optional(),
    name: optionalText("the step", 160),
    ownedBy: optionalText("the organisation that owns the step", 160),
    doneBy: optionalText("who does it", 160),
    minutes: wholeNumber("how many minutes it takes", 0, 100_000).optional(),
    waitWeeks: optionalText("the wait", 120),
    note: optionalText("the note", 500),
    sourceUrl: webAddress("the source").optional(),
  })
  .superRefine(({ row: _, ...step }, issues) => {
    if (isEmpty(step)) return;
    const needed = {
      name: "the step",
      ownedBy: "the organisation that owns the step",
      doneBy: "who does it",
    };
    for (const [path, label] of Object.entries(needed)) {
      if (step[path as keyof typeof needed]) continue;
      issues.addIssue({ code: "custom", path: [path], message: `Enter ${label}` });
    }
  });

type Step = { name: string; ownedBy: string; doneBy: string } & Omit<
  z.output<typeof stepSchema>,
  "row" | "name" | "ownedBy" | "doneBy"
>;

const version = z.coerce.number().int().min(0);

export const savePathwaySchema = z.object({
  pilotId: id,
  phase: z.enum(phases),
  /** The version the writer began from; 0 before the first. */
  basedOn: version,
  steps: z
    .array(stepSchema)
    .max(mostSteps, `A pathway can have up to ${mostSteps} steps`)
    .transform((rows) => rows.filter(({ row: _, ...step }) => !isEmpty(step)) as Step[])
    .refine((steps) => steps.length > 0, "Enter at least one step"),
});
export type SavePathway = z.output<typeof savePathwaySchema>;

export const findPathwaySchema = z.object({
  pilotId: id,
  before: z.coerce.number().int().positive().optional().catch(undefined),
  after: z.coerce.number().int().positive().optional().catch(undefined),
});
export type FindPathway = z.output<typeof findPathwaySchema>;

/** How the time from the first step to the last is known; said wherever the time is. */
export const timeBasisLabels = {
  measured: "measured in this pilot",
  planned: "planned, not measured",
  national_average: "national average, not measured here",
  estimated: "an estimate",
} as const;
export type TimeBasis = keyof typeof timeBasisLabels;

const weeks = decimal("the number of weeks")
  .min(0, "The number of weeks must be 0 or more")
  .max(520, "The number of weeks must be 520 or fewer")
  .optional();
const timeSchema = z
  .object({
    from: weeks,
    to: weeks,
    basis: z.enum(Object.keys(timeBasisLabels) as [TimeBasis]).optional(),
    sourceUrl: webAddress("the source of the time").optional(),
  })
  .superRefine(({ from, to, basis }, issues) => {
    const add = (path: string, message: string) => issues.addIssue({ code: "custom", path: [path], message });
    if (from === undefined && to !== undefined) add("from", "Enter the shorter number of weeks");
    if (from !== undefined && to !== undefined && to < from) {
      add("to", "The longer number of weeks must not be below the shorter one");
    }
    if (from !== undefined && !basis) add("basis", "Choose how you know this time");
  });

/** The time of each side in weeks, where it is known. */
export const publishPathwaySchema = z.object({
  pilotId: id,
  /** The versions that were read before they were published; 0 where nothing is written. */
  basedOn: z.object({ before: version, after: version }),
  before: timeSchema.default({}),
  after: timeSchema.default({}),
});
export type PublishPathway = z.output<typeof publishPathwaySchema>;

/** Of one need, of one product, or of the pilot behind a result. */
export const listPublishedPathwaysSchema = z
  .object({ challengeId: id.optional(), productId: id.optional(), evaluationId: id.optional() })
  .refine((input) => Object.values(input).filter(Boolean).length === 1, "Ask about one thing");
export type ListPublishedPathways = z.output<typeof listPublishedPathwaysSchema>;

function isEmpty(step: object): boolean {
  return Object.values(step).every((answer) => answer === undefined);
}
