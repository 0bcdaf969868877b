import t from "@stdlib/stats-base-dists-t";
import type { Interval } from "./interval";
import { checkMeanSummary, type MeanSummary, tMultiplier } from "./mean";
import { type Proportion, wilsonInterval } from "./proportion";

interface WelchDifference extends Interval {
  readonly standardError: number;
  readonly t: number;
  readonly degreesOfFreedom: number;
  /** Two-sided p value, between 0 and 1. */
  readonly p: number;
}

/**
 * First proportion minus second, of two independent groups, with Newcombe's hybrid score interval (his method 10).
 * In: counts. Out: a share between −1 and 1; times 100 it is percentage points.
 * Errors: RangeError when a count or the confidence level is out of range.
 * Source: Newcombe 1998, Statistics in Medicine 17:873–890, built from the two Wilson intervals.
 */
export function newcombeDifference(first: Proportion, second: Proportion, confidence = 0.95): Interval {
  const a = wilsonInterval(first, confidence);
  const b = wilsonInterval(second, confidence);
  const estimate = a.estimate - b.estimate;
  const below = Math.hypot(a.estimate - a.lower, b.upper - b.estimate);
  const above = Math.hypot(a.upper - a.estimate, b.estimate - b.lower);
  return {
    estimate,
    lower: Math.max(-1, estimate - below),
    upper: Math.min(1, estimate + above),
    confidence,
  };
}

/**
 * First mean minus second, of two independent groups whose spread may differ: Welch's t with Welch–Satterthwaite degrees
 * of freedom. Not for the same people measured twice: use meanInterval on their differences.
 * In: n, mean, sd of each group. Out: the unit of the measure; t, degrees of freedom and p without unit.
 * Errors: RangeError when an input is out of range, or when neither group shows any spread.
 * Source: Welch 1947, Satterthwaite 1946; R t.test(var.equal = FALSE).
 */
export function welchDifference(first: MeanSummary, second: MeanSummary, confidence = 0.95): WelchDifference {
  checkMeanSummary(first);
  checkMeanSummary(second);
  const firstError = first.sd / Math.sqrt(first.n);
  const secondError = second.sd / Math.sqrt(second.n);
  const standardError = Math.hypot(firstError, secondError);
  if (standardError === 0) {
    throw new RangeError(
      "All values in both groups are the same, so no interval for the difference can be calculated",
    );
  }
  // Shares of the variance, not the variances themselves: squares of very small or large values would under- or overflow.
  const share = (firstError / standardError) ** 2;
  const rest = (secondError / standardError) ** 2;
  const degreesOfFreedom = 1 / (share ** 2 / (first.n - 1) + rest ** 2 / (second.n - 1));
  const estimate = first.mean - second.mean;
  const statistic = estimate / standardError;
  const reach = tMultiplier(confidence, degreesOfFreedom) * standardError;
  return {
    estimate,
    lower: estimate - reach,
    upper: estimate + reach,
    confidence,
    standardError,
    t: statistic,
    degreesOfFreedom,
    p: 2 * t.cdf(-Math.abs(statistic), degreesOfFreedom),
  };
}
