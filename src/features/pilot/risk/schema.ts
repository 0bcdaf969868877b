import { z } from "zod";
import { choice, id, text } from "@/lib/fields";
import { likelihoods, severities } from "./rules";

export const addRiskSchema = z.object({
  pilotId: id,
  description: text("what could go wrong", 1000),
  likelihood: choice("how likely it is", likelihoods),
  severity: choice("how bad it would be", severities),
  response: text("what is done about it", 1000),
  ownerId: id.optional(),
});
export type AddRisk = z.output<typeof addRiskSchema>;

export const editRiskSchema = addRiskSchema.extend({ riskId: id });
export type EditRisk = z.output<typeof editRiskSchema>;

export const riskSchema = z.object({ pilotId: id, riskId: id });
export type RiskInput = z.output<typeof riskSchema>;
