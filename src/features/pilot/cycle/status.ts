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
type CycleAction = (typeof cycleActions)[number];

export const cycleActionLabels: Record<CycleAction, string> = {
  adopt: "Adopt: keep the change",
  adapt: "Adapt: change it and try again",
  abandon: "Abandon: give the change up",
};

/** The action that must have been authorized to move into a state. */
export const cycleMoves = {
  planned: "run",
  doing: "run",
  studied: "run",
  acted: "run",
} as const satisfies Record<CycleStatus, string>;

/** Which way a measure is expected to go once the change is made. */
export const predictedDirections = ["rise", "fall", "stay"] as const;
export type PredictedDirection = (typeof predictedDirections)[number];

export const predictedDirectionLabels: Record<PredictedDirection, string> = {
  rise: "It rises",
  fall: "It falls",
  stay: "It stays as it is",
};
