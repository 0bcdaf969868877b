export const challengeStatuses = [
  "draft",
  "in_review",
  "changes_requested",
  "approved",
  "open",
  "closed",
  "decided",
  "no_award",
  "withdrawn",
] as const;
export type ChallengeStatus = (typeof challengeStatuses)[number];

export const challengeTransitions = {
  draft: ["in_review"],
  in_review: ["draft", "changes_requested", "approved"],
  changes_requested: ["in_review"],
  approved: ["open", "withdrawn"],
  open: ["closed", "withdrawn"],
  closed: ["decided", "no_award"],
  decided: [],
  no_award: [],
  withdrawn: [],
} as const satisfies Record<ChallengeStatus, readonly ChallengeStatus[]>;

/** The action that must have been authorized to move into a state. */
export const challengeMoves = {
  draft: "takeBack",
  in_review: "submit",
  changes_requested: "review",
  approved: "review",
  open: "keepTime",
  closed: "keepTime",
  decided: "decide",
  no_award: "decide",
  withdrawn: "withdraw",
} as const satisfies Record<ChallengeStatus, string>;

export const challengeLabels: Record<ChallengeStatus, string> = {
  draft: "Draft",
  in_review: "With a broker",
  changes_requested: "Changes asked for",
  approved: "Approved, opening soon",
  open: "Open",
  closed: "Closed",
  decided: "Decided",
  no_award: "Closed without an award",
  withdrawn: "Withdrawn",
};

/** States that everyone can read. */
export const publicChallengeStatuses = ["open", "closed", "decided", "no_award"] as const;

/** States in which the words can still change; later changes are addenda. */
export const editableChallengeStatuses: readonly ChallengeStatus[] = ["draft", "changes_requested"];

export const mustHaveKinds = [
  "assurance",
  "integration",
  "setting",
  "population",
  "language",
  "product_kind",
  "stage",
  "price_ceiling",
  "start_date",
  "free_text",
] as const;
export type MustHaveKind = (typeof mustHaveKinds)[number];

export const mustHaveKindLabels: Record<MustHaveKind, string> = {
  assurance: "Assurance item",
  integration: "Works with a system",
  setting: "Care setting",
  population: "Population",
  language: "Language",
  product_kind: "Kind of product",
  stage: "How ready it is",
  price_ceiling: "Price ceiling",
  start_date: "Start date",
  free_text: "Something else",
};
