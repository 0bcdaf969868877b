export const adoptionStatuses = [
  "considering",
  "not_now",
  "agreed",
  "rolling_out",
  "in_use",
  "stopped",
] as const;
export type AdoptionStatus = (typeof adoptionStatuses)[number];

/** What was agreed may fall through before it is in use, so it can stop from there too. */
export const adoptionTransitions = {
  considering: ["agreed", "not_now"],
  not_now: [],
  agreed: ["rolling_out", "in_use", "stopped"],
  rolling_out: ["in_use", "stopped"],
  in_use: ["stopped"],
  stopped: [],
} as const satisfies Record<AdoptionStatus, readonly AdoptionStatus[]>;

/** The action that must have been authorized to move into a state. */
export const adoptionMoves = {
  considering: "consider",
  not_now: "decide",
  agreed: "decide",
  rolling_out: "carryOut",
  in_use: "carryOut",
  stopped: "decide",
} as const satisfies Record<AdoptionStatus, string>;

export const adoptionLabels: Record<AdoptionStatus, string> = {
  considering: "Considering",
  not_now: "Not now",
  agreed: "Agreed",
  rolling_out: "Rolling out",
  in_use: "In use",
  stopped: "Stopped",
};

export const adoptionKinds = ["adopt", "adapt"] as const;
type AdoptionKind = (typeof adoptionKinds)[number];

export const adoptionKindLabels: Record<AdoptionKind, string> = {
  adopt: "Adopt: use it as it was tested",
  adapt: "Adapt: use it with changes",
};

export const adoptionDecisions = [...adoptionKinds, "not_now"] as const;
export const adoptionDecisionLabels: Record<(typeof adoptionDecisions)[number], string> = {
  ...adoptionKindLabels,
  not_now: "Not now",
};
