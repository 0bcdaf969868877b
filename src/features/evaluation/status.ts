export const evaluationStatuses = [
  "draft",
  "locked",
  "collecting",
  "analysed",
  "signed",
  "published",
  "corrected",
  "retracted",
] as const;
export type EvaluationStatus = (typeof evaluationStatuses)[number];

export const evaluationTransitions = {
  draft: ["locked"],
  locked: ["collecting"],
  collecting: ["analysed"],
  analysed: ["collecting", "signed"],
  signed: ["published"],
  published: ["corrected", "retracted"],
  corrected: ["corrected", "retracted"],
  retracted: [],
} as const satisfies Record<EvaluationStatus, readonly EvaluationStatus[]>;

/** The action that must have been authorized to move into a state. */
export const evaluationMoves = {
  draft: "plan",
  locked: "lock",
  collecting: "collect",
  analysed: "analyse",
  signed: "sign",
  published: "sign",
  corrected: "correct",
  retracted: "retract",
} as const satisfies Record<EvaluationStatus, string>;

export const evaluationLabels: Record<EvaluationStatus, string> = {
  draft: "Plan in draft",
  locked: "Plan locked",
  collecting: "Collecting data",
  analysed: "Analysed",
  signed: "Signed",
  published: "Published",
  corrected: "Corrected",
  retracted: "Retracted",
};

/** States whose findings everyone can read. */
export const publicEvaluationStatuses = ["published", "corrected", "retracted"] as const;

export const evaluationDesigns = [
  "randomised",
  "controlled_before_after",
  "interrupted_time_series",
  "before_after",
  "after_only",
] as const;
export type EvaluationDesign = (typeof evaluationDesigns)[number];

export const evaluationDesignLabels: Record<EvaluationDesign, string> = {
  randomised: "Randomised comparison",
  controlled_before_after: "Before and after, with a comparison group",
  interrupted_time_series: "Trend before and after (interrupted time series)",
  before_after: "Before and after, one group",
  after_only: "After only, no comparison",
};

export const measureDomains = ["outcome", "experience", "cost", "workforce", "reach", "safety"] as const;
export type MeasureDomain = (typeof measureDomains)[number];

export const measureKinds = ["proportion", "mean", "rate", "count", "time", "score"] as const;
export type MeasureKind = (typeof measureKinds)[number];

export const measureDirections = ["higher_is_better", "lower_is_better", "neither"] as const;
export type MeasureDirection = (typeof measureDirections)[number];
