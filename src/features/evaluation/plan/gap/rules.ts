import type { PlanInWork, PlannedMeasure, ResearchDecision } from "../rules";
import { type PlanPart, planParts } from "../status";

export type PlanGap = { part: PlanPart; message: string };

export type PlanState = {
  plan: PlanInWork;
  measures: Pick<PlannedMeasure, "isPrimary">[];
  research: ResearchDecision | null;
};

const done = (isDone: boolean, message: string) => (isDone ? [] : [message]);

/** What each part still lacks before the lock, as sentences. */
const lacking: Record<PlanPart, (state: PlanState) => string[]> = {
  question: ({ plan }) => done(plan.question !== "", "Write the question."),
  logic: ({ plan: { logicModel } }) => [
    ...done(logicModel.activities.length > 0, "Say what is done."),
    ...done(logicModel.outcomes.length > 0, "Say what should be better for people in the end."),
  ],
  research: ({ research }) =>
    done(isDecided(research), "Decide whether this is research or service evaluation."),
  design: ({ plan, research }) => {
    if (!plan.isDesignChosen) return ["Choose the design."];
    const clash = designClash(plan.design, research);
    return clash ? [clash] : [];
  },
  measures: ({ measures }) => {
    if (measures.length === 0) return ["Add at least one measure."];
    return done(
      measures.some(({ isPrimary }) => isPrimary),
      "Say which measure is the primary one.",
    );
  },
  comparator: ({ plan }) => done(plan.comparator !== "", "Say what the results are compared with."),
  subgroups: ({ plan }) =>
    done(
      plan.subgroups.length > 0 || plan.noSubgroupsReason !== null,
      "Choose the groups to look at, or say why you look at none.",
    ),
  size: ({ plan }) =>
    done(plan.plannedSampleSize !== null, "Enter how many people or events you plan to count."),
  thresholds: ({ plan }) => [
    ...done(
      plan.scaleIf !== "" && plan.adaptIf !== "" && plan.stopIf !== "",
      "Say when to scale, when to adapt and when to stop.",
    ),
    ...done(plan.budgetHolder !== "", "Name who holds the budget for going on."),
    ...done(plan.routeToBuy !== "", "Say by which route it would be bought."),
  ],
};

/** What still keeps a plan from being locked, by the part where it is answered; empty when nothing does. */
export function planGaps(state: PlanState): PlanGap[] {
  return planParts.flatMap((part) => lacking[part](state).map((message) => ({ part, message })));
}

/** What shows that a part was begun. */
const begun: Record<PlanPart, (state: PlanState) => boolean> = {
  question: ({ plan }) => plan.question !== "",
  logic: ({ plan }) => Object.values(plan.logicModel).some((lines) => lines.length > 0),
  research: ({ research }) => research !== null && research.answers !== null,
  design: ({ plan }) => plan.isDesignChosen,
  measures: ({ measures }) => measures.length > 0,
  comparator: ({ plan }) => plan.comparator !== "",
  subgroups: ({ plan }) => plan.subgroups.length > 0,
  size: ({ plan }) => plan.plannedSampleSize !== null || plan.expectedPerWeek !== null,
  thresholds: ({ plan }) =>
    [plan.scaleIf, plan.adaptIf, plan.stopIf, plan.budgetHolder, plan.routeToBuy].some(Boolean),
};

export type PartProgress = "not_started" | "started" | "done";
export const partProgressLabels: Record<PartProgress, string> = {
  not_started: "Not started",
  started: "Started",
  done: "Done",
};

export function planProgress(state: PlanState): Record<PlanPart, PartProgress> {
  const progress = planParts.map((part): [PlanPart, PartProgress] => {
    if (lacking[part](state).length === 0) return [part, "done"];
    return [part, begun[part](state) ? "started" : "not_started"];
  });
  return Object.fromEntries(progress) as Record<PlanPart, PartProgress>;
}

function isDecided(research: ResearchDecision | null): boolean {
  return research !== null && (research.answers !== null || research.status === "waived");
}

/** "Randomised" is one fact with two places to say it, so the two must agree. */
export function designClash(design: string, research: ResearchDecision | null): string | null {
  const { randomised } = research?.answers ?? {};
  if (randomised === undefined) return null;
  if (randomised && design !== "randomised") {
    return "You said that people or places are put into groups at random, so the design is a randomised comparison.";
  }
  if (!randomised && design === "randomised") {
    return "You said that nobody is put into groups at random, so the design cannot be a randomised comparison.";
  }
  return null;
}
