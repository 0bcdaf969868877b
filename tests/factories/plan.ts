/** What a plan needs beside its question, design, number and thresholds before it can be locked. */
export const plannedBesides = {
  logicModel: { activities: ["Check pulses in pharmacies"], outcomes: ["Fewer strokes"] },
  noSubgroupsReason: "Too few people to look at groups",
  budgetHolder: "The integrated care board",
  routeToBuy: "A call-off from the framework",
};

/** The four questions of research or service evaluation, all answered with no. */
export const noResearch = {
  randomised: false,
  byProtocol: false,
  withoutFirmBasis: false,
  generalisable: false,
} as const;
