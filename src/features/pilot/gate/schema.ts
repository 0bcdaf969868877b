import { z } from "zod";
import { id, optionalText, text } from "@/lib/fields";

const gateIdSchema = z.object({ gateId: id });

export const meetGateSchema = gateIdSchema.extend({
  evidence: text("what shows that this gate is met", 2000),
});
export type MeetGate = z.output<typeof meetGateSchema>;

export const reasonedGateSchema = gateIdSchema.extend({ reason: text("the reason", 1000) });
export type ReasonedGate = z.output<typeof reasonedGateSchema>;

const yesOrNo = z
  .union([z.boolean(), z.enum(["yes", "no"])], { error: "Choose yes or no" })
  .transform((answer) => answer === true || answer === "yes");

/** The four questions and the number that research needs; the plan of the evaluation asks them too. */
export const researchAnswers = {
  randomised: yesOrNo,
  byProtocol: yesOrNo,
  withoutFirmBasis: yesOrNo,
  generalisable: yesOrNo,
  irasNumber: optionalText("the IRAS number", 7).refine((value) => !value || /^\d{6,7}$/.test(value), {
    error: "The IRAS number must be 6 or 7 digits, like 208395",
  }),
};

export const decideResearchSchema = gateIdSchema.extend(researchAnswers);
export type DecideResearch = z.output<typeof decideResearchSchema>;

export const agreeThresholdsSchema = gateIdSchema.extend({
  evidence: optionalText("where this is written down", 2000),
});
export type AgreeThresholds = z.output<typeof agreeThresholdsSchema>;
