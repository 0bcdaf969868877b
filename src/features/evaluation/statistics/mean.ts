import t from "@stdlib/stats-base-dists-t";
import { checkCount, checkFinite, checkNotNegative } from "./check";
import { checkConfidence, type Interval } from "./interval";

/** A group of `n` values with their mean and sample standard deviation, in the unit of the measure. */
export interface MeanSummary {
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
}

interface MeanInterval extends Interval {
  readonly standardError: number;
  readonly degreesOfFreedom: number;
}

/** Throws RangeError unless n is a whole number of at least 2, the mean is a number and the standard deviation is not negative. */
export function checkMeanSummary({ n, mean, sd }: MeanSummary): void {
  checkCount("The number of values", n, 2);
  checkFinite("The mean", mean);
  checkNotNegative("The standard deviation", sd);
}

/** How many standard errors a two-sided t interval reaches to. In: degrees of freedom above 0. No unit. */
export function tMultiplier(confidence: number, degreesOfFreedom: number): number {
  checkConfidence(confidence);
  return t.quantile((1 + confidence) / 2, degreesOfFreedom);
}

/**
 * Student's t interval for one mean: mean ± t(n − 1) × sd / √n.
 * In and out: the unit of the measure. For the same people before and after, pass the number, mean and standard deviation
 * of their *differences*: two separate standard deviations cannot give that interval.
 * Errors: RangeError as in checkMeanSummary and checkConfidence.
 * Source: Student 1908; R t.test.
 */
export function meanInterval(summary: MeanSummary, confidence = 0.95): MeanInterval {
  checkMeanSummary(summary);
  const { n, mean, sd } = summary;
  const degreesOfFreedom = n - 1;
  const standardError = sd / Math.sqrt(n);
  const reach = tMultiplier(confidence, degreesOfFreedom) * standardError;
  return {
    estimate: mean,
    lower: mean - reach,
    upper: mean + reach,
    confidence,
    standardError,
    degreesOfFreedom,
  };
}
