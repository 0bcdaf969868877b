export const cycleStatuses = ["planned", "doing", "studied", "acted"] as const;
export type CycleStatus = (typeof cycleStatuses)[number];

export const cycleTransitions = {
  planned: ["doing"],
  doing: ["studied"],
  studied: ["acted"],
  acted: [],
} as const satisfies Record<CycleStatus, readonly CycleStatus[]>;

export const cycleLabels: Record<CycleStatus, string> = {
  planned: "Planned",
  doing: "Doing",
  studied: "Studied",
  acted: "Acted on",
};

export const cycleActions = ["adopt", "adapt", "abandon"] as const;
