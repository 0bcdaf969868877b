/** The parts of a plan, in the order in which they are asked. */
export const planParts = [
  "question",
  "logic",
  "research",
  "design",
  "measures",
  "comparator",
  "subgroups",
  "size",
  "thresholds",
] as const;
export type PlanPart = (typeof planParts)[number];

/** How the change is thought to work, from what goes in to what comes of it. */
export const logicParts = ["inputs", "activities", "outputs", "outcomes", "assumptions"] as const;
export type LogicPart = (typeof logicParts)[number];
export type LogicModel = Record<LogicPart, string[]>;

export const emptyLogicModel: LogicModel = {
  inputs: [],
  activities: [],
  outputs: [],
  outcomes: [],
  assumptions: [],
};

/** What the planned number rests on, beside the primary measure's baseline and target. */
export type SizeAssumptions = {
  /** Chance of seeing the target if it is true, a share: 0.8 or 0.9. */
  power: number;
  /** Of one person's values, in the unit of the measure; null for a proportion. */
  standardDeviation: number | null;
  /** People per site or other cluster, where people in one place resemble each other. */
  clusterSize: number | null;
  /** Intracluster correlation, 0 to 1. */
  correlation: number | null;
};
