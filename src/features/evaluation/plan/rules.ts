import type { GateStatus } from "@/features/pilot/gate/status";
import {
  type EvaluationDesign,
  evaluationDesignLabels,
  type MeasureDirection,
  type MeasureDomain,
  type MeasureKind,
} from "../status";
import { type LogicModel, logicParts, type PlanPart, planParts, type SizeAssumptions } from "./status";

export type PlanAnswers = {
  question: string;
  logicModel: LogicModel;
  design: EvaluationDesign;
  comparator: string;
  selectedOnBaseline: boolean | null;
  subgroups: string[];
  noSubgroupsReason: string | null;
  plannedSampleSize: number | null;
  expectedPerWeek: number | null;
  recruitmentWeeks: number | null;
  sizeAssumptions: SizeAssumptions | null;
  scaleIf: string;
  adaptIf: string;
  stopIf: string;
  budgetHolder: string;
  routeToBuy: string;
  publicSourceUrl: string | null;
};

/** The plan while it is written: until somebody chooses a design, it holds the one that claims least. */
export type PlanInWork = PlanAnswers & { isDesignChosen: boolean };

export type PlannedMeasure = {
  name: string;
  domain: MeasureDomain;
  kind: MeasureKind;
  direction: MeasureDirection;
  unit: string;
  caseDefinition: string;
  baseline: number | null;
  target: number | null;
  minimalImportantDifference: number | null;
  libraryKey: string | null;
  source: string;
  licence: string;
  isPrimary: boolean;
};

/** What the gate "research or evaluation decided" says. */
export type ResearchDecision = {
  status: GateStatus;
  answers: Record<string, boolean> | null;
  irasNumber: string | null;
};

type LockedFirst = ReturnType<typeof asFirstLocked>;
type LockedSecond = ReturnType<typeof planToLock>;
type Added<Now, Before> = Partial<Omit<Now, keyof Before>>;

/** A plan as it was locked. Plans that were locked before the plan was guided hold less. */
export type LockedPlan = Omit<LockedFirst, "measures"> &
  Added<LockedSecond, LockedFirst> & {
    measures: (LockedFirst["measures"][number] &
      Added<LockedSecond["measures"][number], LockedFirst["measures"][number]>)[];
  };

/** The plan as it is locked: everything that decides what will count as a result, in one fixed order. */
export function planToLock(plan: PlanAnswers, measures: PlannedMeasure[], research: ResearchDecision | null) {
  return {
    version: 2 as const,
    question: plan.question,
    logicModel: {
      inputs: plan.logicModel.inputs,
      activities: plan.logicModel.activities,
      outputs: plan.logicModel.outputs,
      outcomes: plan.logicModel.outcomes,
      assumptions: plan.logicModel.assumptions,
    },
    research: research && {
      answers: research.answers && inOrder(research.answers),
      irasNumber: research.irasNumber,
    },
    design: plan.design,
    comparator: plan.comparator,
    selectedOnBaseline: plan.selectedOnBaseline,
    subgroups: plan.subgroups,
    noSubgroupsReason: plan.noSubgroupsReason,
    plannedSampleSize: plan.plannedSampleSize,
    expectedPerWeek: plan.expectedPerWeek,
    recruitmentWeeks: plan.recruitmentWeeks,
    sizeAssumptions: plan.sizeAssumptions && {
      power: plan.sizeAssumptions.power,
      standardDeviation: plan.sizeAssumptions.standardDeviation,
      clusterSize: plan.sizeAssumptions.clusterSize,
      correlation: plan.sizeAssumptions.correlation,
    },
    scaleIf: plan.scaleIf,
    adaptIf: plan.adaptIf,
    stopIf: plan.stopIf,
    budgetHolder: plan.budgetHolder,
    routeToBuy: plan.routeToBuy,
    publicSourceUrl: plan.publicSourceUrl,
    measures: measures.map((measure) => ({
      ...firstOf(measure),
      libraryKey: measure.libraryKey,
      source: measure.source,
      licence: measure.licence,
    })),
  };
}

/** A locked plan read back from the database, which keeps no order, in the order under which its hash was made. */
export function inLockedOrder(locked: LockedPlan): object {
  if (locked.version === undefined) return asFirstLocked(locked);
  return planToLock(
    locked as PlanAnswers,
    locked.measures as PlannedMeasure[],
    (locked.research ?? null) as ResearchDecision | null,
  );
}

/** Whether the four questions still have the answers they had at the lock; gates can open again until the pilot is live. */
export function isResearchAsLocked(locked: LockedPlan | null, now: ResearchDecision | null): boolean {
  const before = locked?.research?.answers;
  if (!before || !now?.answers) return true;
  return JSON.stringify(inOrder(before)) === JSON.stringify(inOrder(now.answers));
}

function asFirstLocked(plan: FirstAnswers) {
  return {
    question: plan.question,
    design: plan.design,
    comparator: plan.comparator,
    plannedSampleSize: plan.plannedSampleSize,
    scaleIf: plan.scaleIf,
    adaptIf: plan.adaptIf,
    stopIf: plan.stopIf,
    publicSourceUrl: plan.publicSourceUrl,
    measures: plan.measures.map(firstOf),
  };
}

type FirstMeasure = Omit<PlannedMeasure, "libraryKey" | "source" | "licence">;
type FirstAnswers = Pick<
  PlanAnswers,
  | "question"
  | "design"
  | "comparator"
  | "plannedSampleSize"
  | "scaleIf"
  | "adaptIf"
  | "stopIf"
  | "publicSourceUrl"
> & { measures: FirstMeasure[] };

function firstOf(measure: FirstMeasure): FirstMeasure {
  return {
    name: measure.name,
    domain: measure.domain,
    kind: measure.kind,
    direction: measure.direction,
    unit: measure.unit,
    caseDefinition: measure.caseDefinition,
    baseline: measure.baseline,
    target: measure.target,
    minimalImportantDifference: measure.minimalImportantDifference,
    isPrimary: measure.isPrimary,
  };
}

function inOrder(answers: Record<string, boolean>): Record<string, boolean> {
  return Object.fromEntries(Object.entries(answers).sort(([one], [other]) => (one < other ? -1 : 1)));
}

const planLabels: Record<keyof PlanAnswers, string> = {
  question: "Question",
  logicModel: "How it is meant to work",
  design: "Design",
  comparator: "Compared with",
  selectedOnBaseline: "Chosen by their value at the start",
  subgroups: "Groups",
  noSubgroupsReason: "Why no groups",
  plannedSampleSize: "Planned number",
  expectedPerWeek: "Expected each week",
  recruitmentWeeks: "Weeks of recruiting",
  sizeAssumptions: "Assumptions of the sample size",
  scaleIf: "Scale if",
  adaptIf: "Adapt if",
  stopIf: "Stop if",
  budgetHolder: "Budget holder",
  routeToBuy: "Route to buy",
  publicSourceUrl: "Public source",
};

/** Where what is saved differs from what somebody typed, as it is saved. */
export function describePlanChanges(saved: PlanAnswers, typed: Partial<PlanAnswers>): string {
  const names = (Object.keys(planLabels) as (keyof PlanAnswers)[]).filter((name) => name in typed);
  return names
    .filter((name) => written(name, saved) !== written(name, typed))
    .map((name) => `${planLabels[name]}: “${written(name, saved) || "nothing"}”`)
    .join("; ");
}

function written(name: keyof PlanAnswers, answers: Partial<PlanAnswers>): string {
  const { design, logicModel, selectedOnBaseline, sizeAssumptions } = answers;
  switch (name) {
    case "design":
      return design ? evaluationDesignLabels[design] : "";
    case "logicModel":
      return logicModel ? logicParts.flatMap((part) => logicModel[part]).join(", ") : "";
    case "selectedOnBaseline":
      return selectedOnBaseline === null || selectedOnBaseline === undefined
        ? ""
        : selectedOnBaseline
          ? "yes"
          : "no";
    case "sizeAssumptions":
      return sizeAssumptions ? describeAssumptions(sizeAssumptions) : "";
    default:
      return [answers[name] ?? ""].flat().join(", ");
  }
}

/** "80% power, standard deviation 10, 8 people per place with an intracluster correlation of 0.05" */
export function describeAssumptions(assumed: SizeAssumptions): string {
  return [
    `${assumed.power * 100}% power`,
    assumed.standardDeviation === null ? "" : `standard deviation ${assumed.standardDeviation}`,
    assumed.clusterSize === null || assumed.correlation === null
      ? ""
      : `${assumed.clusterSize} people per place with an intracluster correlation of ${assumed.correlation}`,
  ]
    .filter(Boolean)
    .join(", ");
}

export const planPartTitles: Record<PlanPart, string> = {
  question: "The question",
  logic: "How it is meant to work",
  research: "Research or service evaluation",
  design: "The design",
  measures: "What is measured",
  comparator: "What it is compared with",
  subgroups: "Who could gain less",
  size: "How many people, and for how long",
  thresholds: "When to scale, adapt or stop",
};

export function nextPlanPart(part: PlanPart): PlanPart | null {
  return planParts[planParts.indexOf(part) + 1] ?? null;
}
