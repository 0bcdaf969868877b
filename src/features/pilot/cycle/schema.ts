import { z } from "zod";
import { choice, decimal, id, text } from "@/lib/fields";
import { cycleActions, predictedDirections } from "./status";

const plan = {
  aim: text("the aim", 500),
  prediction: text("what you expect to happen", 1000),
  plan: text("who does what, where and when", 2000),
};

/** What the prediction says of a measure of the evaluation, if it says something of one. */
const expectedSchema = z
  .object({
    measureId: id.optional(),
    predictedDirection: choice("which way you expect the measure to go", predictedDirections).optional(),
    predictedValue: decimal("the value you expect").optional(),
  })
  .refine(({ measureId, predictedDirection }) => !measureId || predictedDirection, {
    path: ["predictedDirection"],
    error: "Choose which way you expect the measure to go",
  })
  .refine(
    ({ measureId, predictedDirection, predictedValue }) =>
      measureId || (predictedDirection === undefined && predictedValue === undefined),
    {
      path: ["measureId"],
      error: "Choose the measure you expect this of, or leave its direction and value empty",
    },
  )
  .refine(
    ({ predictedDirection, predictedValue }) => predictedDirection !== "stay" || predictedValue === undefined,
    { path: ["predictedValue"], error: "Leave the value empty when you expect the measure to stay as it is" },
  );
export type Expected = z.output<typeof expectedSchema>;

export const planCycleSchema = z
  .object({ pilotId: id, ...plan, previousCycleId: id.optional() })
  .and(expectedSchema);
export type PlanCycle = z.output<typeof planCycleSchema>;

export const cycleSchema = z.object({ cycleId: id });

export const editCycleSchema = cycleSchema.extend(plan).and(expectedSchema);
export type EditCycle = z.output<typeof editCycleSchema>;

export const studyCycleSchema = cycleSchema.extend({
  whatHappened: text("what happened", 2000),
  learned: text("how that compares with the prediction", 2000),
});
export type StudyCycle = z.output<typeof studyCycleSchema>;

export const actOnCycleSchema = cycleSchema.extend({
  action: choice("what to do with the change", cycleActions),
});
export type ActOnCycle = z.output<typeof actOnCycleSchema>;
