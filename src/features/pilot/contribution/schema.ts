import { z } from "zod";
import { choice, id, text, webAddress } from "@/lib/fields";

/** The same words as the column; who developed what. */
export const contributionKindLabels = {
  product: "The product",
  pathway: "The pathway",
  training: "The training",
  evaluation: "The evaluation",
  patient_insight: "Patient and carer insight",
} as const;
export type ContributionKind = keyof typeof contributionKindLabels;

export const addContributionSchema = z.object({
  pilotId: id,
  kind: choice("what was developed", Object.keys(contributionKindLabels) as [ContributionKind]),
  contributor: text("who developed it", 200),
  personId: id.optional(),
  description: text("what they did", 1000),
  sourceUrl: webAddress("the source").optional(),
});
export type AddContribution = z.output<typeof addContributionSchema>;

export const contributionSchema = z.object({ pilotId: id, contributionId: id });
export type ContributionInput = z.output<typeof contributionSchema>;
