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
  signed: ["analysed", "published"],
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
  published: "publish",
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

/** What the leader's side decides after the findings, by the thresholds of the locked plan. */
export const decisions = ["scale", "adapt", "stop"] as const;
export type Decision = (typeof decisions)[number];

export const decisionLabels: Record<Decision, string> = { scale: "Scale", adapt: "Adapt", stop: "Stop" };

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

/** The way of people through a service, in order; a count of the reach domain can be one step of it. */
export const reachSteps = ["eligible", "invited", "consented", "used", "completed"] as const;
export type ReachStep = (typeof reachSteps)[number];

export const reachStepLabels: Record<ReachStep, string> = {
  eligible: "Eligible",
  invited: "Invited",
  consented: "Consented",
  used: "Used it",
  completed: "Completed",
};

export const measureKinds = ["proportion", "mean", "rate", "count", "time", "score"] as const;
export type MeasureKind = (typeof measureKinds)[number];

export const measureDirections = ["increase", "decrease", "neutral"] as const;
export type MeasureDirection = (typeof measureDirections)[number];

export const measureDirectionLabels: Record<MeasureDirection, string> = {
  increase: "Higher is better",
  decrease: "Lower is better",
  neutral: "Neither is better",
};

export const measureKindLabels: Record<MeasureKind, string> = {
  proportion: "Proportion (so many of so many)",
  mean: "Mean",
  rate: "Rate (events per exposure)",
  count: "Count",
  time: "Time (mean)",
  score: "Score (mean)",
};

export const measureDomainLabels: Record<MeasureDomain, string> = {
  outcome: "Outcome",
  experience: "Experience",
  cost: "Cost",
  workforce: "Workforce",
  reach: "Reach",
  safety: "Safety",
};

/** The two sides of a comparison; without a comparator everything is in the first. */
export const arms = ["intervention", "comparator"] as const;
export type Arm = (typeof arms)[number];

export const armLabels: Record<Arm, string> = {
  intervention: "With the change",
  comparator: "Compared with",
};

export const evidenceVerdicts = ["favourable", "unfavourable", "unclear", "descriptive"] as const;
export type EvidenceVerdict = (typeof evidenceVerdicts)[number];

export const evidenceVerdictLabels: Record<EvidenceVerdict, string> = {
  favourable: "Favourable",
  unfavourable: "Unfavourable",
  unclear: "Cannot tell",
  descriptive: "Describes only",
};

/** What a version of published findings is. */
export const findingKindLabels = {
  published: "Published",
  corrected: "Corrected",
  retracted: "Retracted",
} as const;

export const externalResultKinds = [
  "proportion",
  "mean",
  "mean_difference",
  "risk_difference",
  "relative_risk",
  "odds_ratio",
  "hazard_ratio",
  "percent_change",
  "cost",
  "benefit_cost_ratio",
  "count",
  "time",
  "rate",
  "rate_ratio",
  "standardised_mean_difference",
] as const;
export type ExternalResultKind = (typeof externalResultKinds)[number];

export const externalResultKindLabels: Record<ExternalResultKind, string> = {
  proportion: "Proportion",
  mean: "Mean",
  mean_difference: "Difference of means",
  risk_difference: "Difference of proportions (percentage points)",
  relative_risk: "Relative risk",
  odds_ratio: "Odds ratio",
  hazard_ratio: "Hazard ratio",
  percent_change: "Change in percent",
  cost: "Cost in pounds",
  benefit_cost_ratio: "Benefit for each £1",
  count: "Count",
  time: "Time",
  rate: "Rate",
  rate_ratio: "Rate ratio",
  standardised_mean_difference: "Standardised difference of means",
};

/** Kinds that compare by dividing: 1 is no difference, and limits are even on the logarithmic scale. */
export const ratioKinds: readonly ExternalResultKind[] = [
  "relative_risk",
  "odds_ratio",
  "hazard_ratio",
  "rate_ratio",
];
/** Kinds that compare by subtracting: 0 is no difference. */
export const differenceKinds: readonly ExternalResultKind[] = [
  "mean_difference",
  "risk_difference",
  "standardised_mean_difference",
  "cost",
];

/** How a figure published elsewhere came about: what may be pooled, and what it can say of cause. */
export const externalDesigns = [
  "randomised",
  "cluster_randomised",
  "controlled_before_after",
  "interrupted_time_series",
  "matched_cohort",
  "before_after",
  "after_only",
  "cross_sectional",
  "survey",
  "model",
  "planned",
] as const;
export type ExternalDesign = (typeof externalDesigns)[number];

export const externalDesignLabels: Record<ExternalDesign, string> = {
  randomised: "Randomised trial",
  cluster_randomised: "Cluster randomised trial",
  controlled_before_after: "Before and after, with a comparison group",
  interrupted_time_series: "Interrupted time series",
  matched_cohort: "Matched comparison",
  before_after: "Before and after, one group",
  after_only: "One group, no comparison",
  cross_sectional: "At one time (cross-sectional)",
  survey: "Survey",
  model: "Model, nothing measured",
  planned: "A plan or target, nothing measured",
};
