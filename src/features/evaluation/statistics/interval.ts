import normal from "@stdlib/stats-base-dists-normal";

/** An estimate with its confidence limits, all three in the same unit; `confidence` is a share, 0.95 for 95%. */
export interface Interval {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
  readonly confidence: number;
}

/** Throws RangeError unless the confidence level is at least a half and below 1. */
export function checkConfidence(confidence: number): void {
  if (!(confidence >= 0.5 && confidence < 1)) {
    throw new RangeError("The confidence level must be at least 0.5 and below 1, for example 0.95");
  }
}

/** The point of the standard normal distribution that a two-sided interval reaches to: 1.959964 for 0.95. No unit. */
export function normalMultiplier(confidence: number): number {
  checkConfidence(confidence);
  return normal.quantile((1 + confidence) / 2, 0, 1);
}
