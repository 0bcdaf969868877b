/** What the data say of a prediction; never what caused it. */
export const predictionVerdicts = ["as_predicted", "not_as_predicted", "cannot_tell"] as const;
export type PredictionVerdict = (typeof predictionVerdicts)[number];

export const predictionVerdictLabels: Record<PredictionVerdict, string> = {
  as_predicted: "As predicted",
  not_as_predicted: "Not as predicted",
  cannot_tell: "Cannot tell",
};
