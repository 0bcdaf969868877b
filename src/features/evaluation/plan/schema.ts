import { z } from "zod";
import { researchAnswers } from "@/features/pilot/gate/schema";
import { choice, choices, decimal, id, optionalText, text, webAddress, wholeNumber } from "@/lib/fields";
import { evaluationDesigns } from "../status";
import { subgroupKinds } from "../subgroup/status";
import { emptyLogicModel } from "./status";

/** Text that may still be missing: a draft is saved as far as it goes. */
const draftText = (label: string, max: number) => optionalText(label, max).transform((value) => value ?? "");

/** A list that a caller gives as a list and a form as lines of text. */
const lines = (label: string, longest: number, most: number) =>
  z
    .union([z.array(z.string()), z.string().transform((value) => value.split("\n"))])
    .transform((list) => [...new Set(list.map((line) => line.trim()).filter(Boolean))])
    .pipe(z.array(text(label, longest)).max(most, `Give ${most} or fewer, one on each line`))
    .default([]);

const yesOrNo = z
  .union([z.boolean(), z.enum(["yes", "no"])], { error: "Choose yes or no" })
  .transform((answer) => answer === true || answer === "yes");

/** What each part of the plan asks. */
const shapes = {
  question: {
    question: text("the question the evaluation answers", 1000),
    publicSourceUrl: webAddress("public source").optional(),
  },
  logic: {
    logicModel: z
      .object({
        inputs: lines("each input", 160, 8),
        activities: lines("each activity", 160, 8),
        outputs: lines("each output", 160, 8),
        outcomes: lines("each outcome", 160, 8),
        assumptions: lines("each assumption", 160, 8),
      })
      .default(emptyLogicModel),
  },
  design: { design: choice("a design", evaluationDesigns) },
  comparator: {
    comparator: text("what the results are compared with, or “no comparison”", 500),
    selectedOnBaseline: yesOrNo.optional(),
  },
  subgroups: {
    subgroupKinds: choices("groups to look at", subgroupKinds).default([]),
    ownSubgroups: lines("each group", 80, 20),
    noSubgroupsReason: optionalText("why no groups are looked at", 500),
  },
  size: {
    plannedSampleSize: wholeNumber("planned number", 1, 100_000_000).optional(),
    expectedPerWeek: decimal("the number expected each week")
      .positive("The number expected each week must be more than 0")
      .max(1_000_000, "The number expected each week must be 1,000,000 or fewer")
      .optional(),
    recruitmentWeeks: wholeNumber("the number of weeks", 1, 520).optional(),
    power: z.enum(["80", "90"], { error: "Choose 80% or 90%" }).default("80"),
    standardDeviation: decimal("the standard deviation")
      .positive("The standard deviation must be more than 0")
      .optional(),
    clusterSize: decimal("people per place").min(1, "People per place must be 1 or more").optional(),
    correlation: decimal("the intracluster correlation")
      .min(0, "The intracluster correlation must be from 0 to 1")
      .max(1, "The intracluster correlation must be from 0 to 1")
      .optional(),
  },
  thresholds: {
    scaleIf: draftText("what would make you scale", 500),
    adaptIf: draftText("what would make you adapt", 500),
    stopIf: draftText("what would make you stop", 500),
    budgetHolder: draftText("who holds the budget", 200),
    routeToBuy: draftText("the route to buy", 500),
  },
};

const saved = {
  pilotId: id,
  /** 0 for a plan that does not exist yet. */
  revision: wholeNumber("the revision", 0, 1_000_000),
};

/** The whole plan at once, but for its measures and for research or evaluation, which have verbs of their own. */
export const savePlanSchema = z.object({
  ...saved,
  ...shapes.question,
  ...shapes.logic,
  ...shapes.design,
  ...shapes.comparator,
  ...shapes.subgroups,
  ...shapes.size,
  ...shapes.thresholds,
});
export type SavePlan = z.output<typeof savePlanSchema>;

/** One schema per page of the guided plan; `part` says which. */
export const savePlanPartSchema = z.discriminatedUnion("part", [
  z.object({ ...saved, part: z.literal("question"), ...shapes.question }),
  z.object({ ...saved, part: z.literal("logic"), ...shapes.logic }),
  z.object({ ...saved, part: z.literal("research"), ...researchAnswers }),
  z.object({ ...saved, part: z.literal("design"), ...shapes.design }),
  z.object({ ...saved, part: z.literal("comparator"), ...shapes.comparator }),
  z.object({ ...saved, part: z.literal("subgroups"), ...shapes.subgroups }),
  z.object({ ...saved, part: z.literal("size"), ...shapes.size }),
  z.object({ ...saved, part: z.literal("thresholds"), ...shapes.thresholds }),
]);
export type SavePlanPart = z.output<typeof savePlanPartSchema>;
