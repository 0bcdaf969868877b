import { findInLibrary, licenceText } from "@/features/evaluation/measure/library/rules";
import type { AddMeasure } from "@/features/evaluation/schema";
import { type ReachStep, reachSteps } from "@/features/evaluation/status";
import { madeUp } from "./demonstration-sides";
import type { MadeUpMeasure } from "./made-up-figures";
import type { SeedPlan } from "./plans";

type Measure = Omit<AddMeasure, "evaluationId">;
type Planned = { plan: Measure; figures: Omit<MadeUpMeasure, "measure"> };

/** As somebody takes a measure from the library in the plan. */
function fromLibrary(key: string, more: Partial<Measure> = {}): Measure {
  const found = findInLibrary(key);
  if (!found) throw new Error(`The library has no measure “${key}”.`);
  return {
    name: found.name,
    domain: found.domain,
    kind: found.kind,
    direction: found.direction,
    unit: found.unit,
    caseDefinition: found.definition,
    source: found.source,
    licence: licenceText(found),
    libraryKey: key,
    isPrimary: false,
    ...more,
  };
}

const atTarget: Measure = {
  name: "Blood pressure at target",
  domain: "outcome",
  kind: "proportion",
  direction: "increase",
  unit: undefined,
  caseDefinition: `${madeUp} People whose mean of the last week is below the value agreed with them, of everyone who was measured that month.`,
  source: "Records of the kit and of the practices",
  licence: "",
  libraryKey: undefined,
  isPrimary: true,
};

const stepNames: Record<ReachStep, string> = {
  eligible: "People who were eligible",
  invited: "People who were invited",
  consented: "People who consented",
  used: "People who used it",
  completed: "People who completed it",
};

function funnel(counts: Record<ReachStep, number>): Planned[] {
  return reachSteps.map((step) => ({
    plan: {
      name: stepNames[step],
      domain: "reach",
      kind: "count",
      direction: "neutral",
      unit: undefined,
      caseDefinition: undefined,
      libraryKey: undefined,
      source: "Records of the sites",
      licence: "",
      isPrimary: false,
      reachStep: step,
    },
    figures: { kind: "count", size: 0, changed: { after: counts[step] } },
  }));
}

const groups: MadeUpMeasure["groups"] = [
  [
    { name: "Deprivation: most deprived fifth", share: 0.32, gainsNothing: true },
    { name: "Deprivation: second fifth", share: 0.25 },
    { name: "Deprivation: middle fifth", share: 0.19 },
    { name: "Deprivation: fourth fifth", share: 0.14 },
    { name: "Deprivation: least deprived fifth", share: 0.1 },
  ],
  [
    { name: "Sex: female", share: 0.53 },
    { name: "Sex: male", share: 0.45 },
    { name: "Sex: not known", share: 0.02 },
  ],
];

/** One outcome gets better, one shows no difference, one gets worse: all three are equally results. */
const reportedMeasures: Planned[] = [
  {
    plan: { ...atTarget, baseline: 54, target: 62, minimalImportantDifference: 5 },
    figures: {
      kind: "share",
      size: 80,
      changed: { before: 0.54, after: 0.74 },
      compared: { before: 0.53, after: 0.55 },
      groups,
    },
  },
  {
    plan: fromLibrary("eq-vas", { minimalImportantDifference: 7 }),
    figures: {
      kind: "mean",
      size: 36,
      spread: 18,
      changed: { before: 68, after: 68.4 },
      compared: { before: 67.6, after: 68 },
    },
  },
  {
    plan: fromLibrary("staff-minutes", { name: "Nurse time for each person and month", baseline: 9 }),
    figures: {
      kind: "mean",
      size: 40,
      spread: 4,
      changed: { before: 9, after: 12.6 },
      compared: { before: 9, after: 9.2 },
    },
  },
  {
    plan: fromLibrary("emergency-admissions"),
    figures: {
      kind: "rate",
      size: 42,
      changed: { before: 0.3, after: 0.29 },
      compared: { before: 0.29, after: 0.29 },
    },
  },
  {
    plan: fromLibrary("would-use-again"),
    figures: { kind: "share", size: 20, changed: { after: 0.79 } },
  },
  ...funnel({ eligible: 120, invited: 97, consented: 55, used: 47, completed: 33 }),
];

const collectingMeasures: Planned[] = [
  {
    plan: { ...atTarget, baseline: 52, target: 60, minimalImportantDifference: 5 },
    figures: { kind: "share", size: 44, changed: { before: 0.52, after: 0.68 }, groups },
  },
  {
    plan: fromLibrary("sus", { target: 68 }),
    figures: { kind: "mean", size: 14, spread: 15, changed: { after: 71 } },
  },
  {
    plan: fromLibrary("staff-minutes", {
      name: "Care worker time for each measurement",
      baseline: 7,
      target: 6,
    }),
    figures: { kind: "mean", size: 30, spread: 2.6, changed: { before: 7, after: 6.4 } },
  },
  {
    plan: fromLibrary("emergency-admissions"),
    figures: { kind: "rate", size: 38, changed: { before: 0.34, after: 0.31 } },
  },
  {
    plan: fromLibrary("fft"),
    figures: { kind: "share", size: 24, changed: { after: 0.86 } },
  },
  ...funnel({ eligible: 84, invited: 71, consented: 38, used: 31, completed: 24 }),
];

const shared = {
  selectedOnBaseline: false,
  subgroupKinds: ["deprivation", "sex"],
  scaleIf: `${madeUp} At least 5 in 100 more people at target, and the most deprived fifth gains as much`,
  adaptIf: "More people at target, but one group or the staff is worse off for it",
  stopIf: "No more people at target after six months, or harm",
  budgetHolder: "The invented lead for long-term conditions of Anytown (demonstration)",
  routeToBuy: "A yearly licence by an invented framework (demonstration)",
  logicModel: {
    inputs: ["Cuffs", "Easy-read cards", "Two hours of a nurse each day"],
    activities: ["People measure themselves twice a week", "A nurse calls those above target"],
    outputs: ["Measurements sent", "Calls made", "Dose changed"],
    outcomes: ["More people at target", "Fewer emergencies", "Nobody worse off for it"],
    assumptions: ["People can put on the cuff", "The practice changes the dose within a week"],
  },
} satisfies Partial<SeedPlan>;

const ofPlan = ({ plan }: Planned) => plan;
const ofFigures = ({ plan, figures }: Planned): MadeUpMeasure => ({ measure: plan.name, ...figures });

export const demonstrationPlans: Record<string, SeedPlan> = {
  "anytown-between-visits-pilot": {
    ...shared,
    question: `${madeUp} Do more people have the blood pressure agreed with them once they measure at home, and at what cost to people and staff?`,
    design: "controlled_before_after",
    comparator: "People on the lists of the same practices who are not offered the kit this year",
    plannedSampleSize: 1300,
    expectedPerWeek: 40,
    recruitmentWeeks: 35,
    measures: reportedMeasures.map(ofPlan),
  },
  "anytown-supported-homes-pilot": {
    ...shared,
    question: `${madeUp} Do more people who have help at home reach the blood pressure agreed with them once care workers bring the kit, and does it cost care workers time?`,
    design: "before_after",
    comparator: "The same three sites in the twelve months before",
    plannedSampleSize: 1800,
    expectedPerWeek: 35,
    recruitmentWeeks: 52,
    clusterSize: 44,
    correlation: 0.01,
    measures: collectingMeasures.map(ofPlan),
  },
};

export const reportedFigures: MadeUpMeasure[] = reportedMeasures.map(ofFigures);
export const collectingFigures: MadeUpMeasure[] = collectingMeasures.map(ofFigures);
