import { z } from "zod";
import { choice, decimal, id, optionalText, text } from "@/lib/fields";
import { checkText } from "./contradiction/rules";
import { measureDirections, measureDomains, measureKinds, reachSteps } from "./status";

const measureSchema = z
  .object({
    name: text("the measure", 200),
    domain: choice("what the measure is about", measureDomains),
    kind: choice("how it is measured", measureKinds),
    direction: choice("which direction is better", measureDirections),
    unit: optionalText("unit", 40),
    caseDefinition: optionalText("case definition", 500),
    baseline: decimal("baseline").optional(),
    target: decimal("target").optional(),
    minimalImportantDifference: decimal("the smallest change that matters")
      .positive("The smallest change that matters must be more than 0")
      .optional(),
    libraryKey: optionalText("the library’s key", 60),
    source: optionalText("where the definition is from", 300).transform((value) => value ?? ""),
    licence: optionalText("who may use the instrument", 400).transform((value) => value ?? ""),
    isPrimary: z.coerce.boolean().default(false),
    reachStep: z.enum(reachSteps, { error: "Choose a step from the list" }).optional(),
  })
  .refine(({ kind, reachStep }) => reachStep === undefined || kind === "count", {
    path: ["reachStep"],
    error: "A step of the way is a count of people: choose count above",
  })
  .refine(({ direction, target }) => direction !== "neutral" || target === undefined, {
    path: ["target"],
    error: "A target needs a direction: say whether higher or lower is better",
  })
  .refine(
    ({ kind, target }) => kind !== "proportion" || target === undefined || (target >= 0 && target <= 100),
    {
      path: ["target"],
      error: "The target of a proportion is a percentage from 0 to 100",
    },
  );

export const addMeasureSchema = z.object({ evaluationId: id }).and(measureSchema);
export type AddMeasure = z.output<typeof addMeasureSchema>;

export const changeMeasureSchema = z.object({ measureId: id }).and(measureSchema);
export type ChangeMeasure = z.output<typeof changeMeasureSchema>;

export const measureIdSchema = z.object({ measureId: id });
export type MeasureIdInput = z.output<typeof measureIdSchema>;
export const evaluationIdSchema = z.object({ evaluationId: id });
export const findEvaluationSchema = z.object({
  slug: z.string().min(1).max(100),
  version: z.coerce.number().int().min(1).max(10_000).optional(),
});
/** A pilot by its id or the readable part of its address. */
export const workingEvaluationSchema = z.object({ pilot: z.string().min(1).max(120) });

export const listForProductSchema = z.object({ productId: id });

/** Ticked once words were pointed out: that the numbers count no people, or that words of cause are meant as they are. */
export const meant = z.array(z.literal("true")).max(1).optional();

export const recordDeviationSchema = z.object({
  evaluationId: id,
  description: text("what is done differently from the plan", 1000),
  reason: text("why", 1000),
  numbersMeant: meant,
});
export type RecordDeviation = z.output<typeof recordDeviationSchema>;

export const offerFindingsSchema = z.object({
  evaluationId: id,
  findings: text("the findings in plain English", 5000).superRefine((typed, { addIssue }) => {
    for (const told of checkText(typed)) addIssue(`Put this right: ${told.replace("printed", "written")}`);
  }),
  limitations: text("the limitations", 3000),
  wordsMeant: meant,
  numbersMeant: meant,
});
export type OfferFindings = z.output<typeof offerFindingsSchema>;

export const answerFindingsSchema = z
  .object({
    evaluationId: id,
    /** The hash of the findings that were read: an answer to others than those that stand is refused. */
    seen: z.string().max(100).optional(),
    decision: z.enum(["signed", "dissented"], { error: "Choose whether you sign or dissent" }),
    reason: optionalText("reason", 3000),
    numbersMeant: meant,
  })
  .refine(({ decision, reason }) => decision === "signed" || reason, {
    path: ["reason"],
    error: "Enter why you dissent; it is printed beside the findings",
  });
export type AnswerFindings = z.output<typeof answerFindingsSchema>;

export const correctFindingsSchema = offerFindingsSchema.extend({
  reason: text("what was wrong and what changed", 2000),
});
export type CorrectFindings = z.output<typeof correctFindingsSchema>;

export const retractFindingsSchema = z.object({
  evaluationId: id,
  reason: text("why it is retracted", 2000),
  numbersMeant: meant,
});
export type RetractFindings = z.output<typeof retractFindingsSchema>;
