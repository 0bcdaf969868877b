import { describe, expect, it } from "vitest";
import { hashOf, isIntact } from "../service/hash";
import {
  describePlanChanges,
  inLockedOrder,
  isResearchAsLocked,
  type PlanAnswers,
  planToLock,
} from "./rules";
import { emptyLogicModel } from "./status";

/** As PostgreSQL hands back what it keeps as jsonb: the same answers, their names in an order of its own. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => one.length - other.length || (one < other ? -1 : 1))
      .map(([name, inner]) => [name, shuffled(inner)]),
  );
}

const plan: PlanAnswers = {
  question: "How many people are found?",
  logicModel: { ...emptyLogicModel, activities: ["Check"], outcomes: ["Fewer strokes"] },
  design: "before_after",
  comparator: "The year before",
  selectedOnBaseline: false,
  subgroups: ["Sex: female", "Sex: male"],
  noSubgroupsReason: null,
  plannedSampleSize: 1500,
  expectedPerWeek: 12.5,
  recruitmentWeeks: 120,
  sizeAssumptions: { power: 0.9, standardDeviation: null, clusterSize: 8, correlation: 0.05 },
  scaleIf: "Many",
  adaptIf: "Some",
  stopIf: "None",
  budgetHolder: "The board",
  routeToBuy: "A framework",
  publicSourceUrl: null,
};
const first = {
  name: "Diagnosed",
  domain: "outcome" as const,
  kind: "proportion" as const,
  direction: "increase" as const,
  unit: "",
  caseDefinition: "Confirmed in clinic",
  baseline: null,
  target: 1,
  minimalImportantDifference: null,
  isPrimary: true,
};
const measure = { ...first, libraryKey: "diagnosis-confirmed", source: "Clinic records", licence: "" };
const answers = { randomised: false, byProtocol: false, withoutFirmBasis: false, generalisable: true };
const research = { status: "met" as const, answers, irasNumber: "208395" };

describe("the hash of a locked plan", () => {
  it("is made again from what the database kept", () => {
    const locked = planToLock(plan, [measure], research);
    expect(isIntact({ lockedPlan: shuffled(locked), lockHash: hashOf(locked) })).toBe(true);
  });

  it.each([
    ["the question", { question: "How many are not?" }],
    ["how it is meant to work", { logicModel: { ...plan.logicModel, assumptions: ["They come"] } }],
    ["the subgroups", { subgroups: ["Sex: female"] }],
    ["the choice of people", { selectedOnBaseline: true }],
    ["recruitment", { expectedPerWeek: 13 }],
    [
      "the power",
      { sizeAssumptions: { power: 0.8, standardDeviation: null, clusterSize: 8, correlation: 0.05 } },
    ],
    ["the budget holder", { budgetHolder: "Nobody" }],
    ["the route to buy", { routeToBuy: "A tender" }],
    ["the measures", { measures: [{ ...measure, target: 0.5 }] }],
    ["a measure’s licence", { measures: [{ ...measure, licence: "Free" }] }],
    [
      "research or evaluation",
      { research: { answers: { ...answers, generalisable: false }, irasNumber: null } },
    ],
  ])("is another when somebody changes %s", (_, changed) => {
    const locked = planToLock(plan, [measure], research);
    expect(isIntact({ lockedPlan: { ...locked, ...changed }, lockHash: hashOf(locked) })).toBe(false);
  });

  it("of a plan locked before the plan was guided is still made as it was then", () => {
    const { question, plannedSampleSize, scaleIf, adaptIf, stopIf, publicSourceUrl } = plan;
    const old = {
      ...{ question, plannedSampleSize, scaleIf, adaptIf, stopIf, publicSourceUrl },
      design: "after_only" as const,
      comparator: "No comparison",
      measures: [first],
    };
    const hash = "305a36bd4902d2f6f3414185001a5e3a6b2ec9f5d0548b236cae7a441bcb8c4a";
    expect(isIntact({ lockedPlan: shuffled(old), lockHash: hash })).toBe(true);
    expect(Object.keys(inLockedOrder(old))).not.toContain("version");
  });

  it("stands for nothing before the lock", () => {
    expect(isIntact({ lockedPlan: null, lockHash: null })).toBe(false);
  });
});

describe("research or evaluation after the lock", () => {
  it("is told when its gate was answered differently, and only then", () => {
    const locked = planToLock(plan, [measure], research);
    const { generalisable, ...others } = answers;
    expect(isResearchAsLocked(locked, { ...research, answers: { generalisable, ...others } })).toBe(true);
    expect(isResearchAsLocked(locked, { ...research, answers: { ...others, generalisable: false } })).toBe(
      false,
    );
    expect(isResearchAsLocked(null, research)).toBe(true);
  });
});

describe("what somebody else saved meanwhile", () => {
  it("is told for the part that was typed, and for no other", () => {
    const typed = { comparator: "A control", selectedOnBaseline: true };
    expect(describePlanChanges(plan, typed)).toBe(
      "Compared with: “The year before”; Chosen by their value at the start: “no”",
    );
    expect(describePlanChanges(plan, { design: "before_after" })).toBe("");
    expect(describePlanChanges(plan, { sizeAssumptions: null, logicModel: emptyLogicModel })).toBe(
      "How it is meant to work: “Check, Fewer strokes”; Assumptions of the sample size: “90% power, 8 people per place with an intracluster correlation of 0.05”",
    );
  });
});
