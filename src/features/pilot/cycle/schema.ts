import { z } from "zod";
import { choice, id, text } from "@/lib/fields";
import { cycleActions } from "./status";

const plan = {
  aim: text("the aim", 500),
  prediction: text("what you expect to happen", 1000),
  plan: text("who does what, where and when", 2000),
};

export const planCycleSchema = z.object({ pilotId: id, ...plan, previousCycleId: id.optional() });
export type PlanCycle = z.output<typeof planCycleSchema>;

export const cycleSchema = z.object({ cycleId: id });

export const editCycleSchema = cycleSchema.extend(plan);
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
