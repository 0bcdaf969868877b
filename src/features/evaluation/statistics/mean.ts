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

interface MeanTest {
  readonly t: number;
  /** Two-sided p value, between 0 and 1. */
  readonly p: number;
}

/**
 * The number, mean and sample standard deviation of values in one unit. Errors: RangeError below two values, or for one
 * that is no number. Source: arithmetic, about the mean so that large values with little spread keep their digits.
 */
export function summariseValues(values: readonly number[]): MeanSummary {
  const n = values.length;
  checkCount("The number of values", n, 2);
  for (const value of values) checkFinite("Each value", value);
  if (values.every((value) => value === values[0])) return { n, mean: values[0] ?? 0, sd: 0 };
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { n, mean, sd: Math.sqrt(squares / (n - 1)) };
}

/**
 * Differences of the same people measured twice, first minus second, in the unit of the measure.
 * Errors: RangeError when the two lists differ in length. Source: arithmetic.
 */
export function pairDifferences(first: readonly number[], second: readonly number[]): number[] {
  if (first.length !== second.length) {
    throw new RangeError("Paired values need as many second as first measurements");
  }
  return first.map((value, i) => value - (second[i] ?? Number.NaN));
}

/**
 * Student's t test of one mean, or of the mean of paired differences, against `against`.
 * In: the unit of the measure. Out: t and p without unit. Errors: RangeError as in checkMeanSummary, or without any spread.
 * Source: Student 1908; R t.test.
 */
export function testMean(summary: MeanSummary, against = 0): MeanTest {
  checkMeanSummary(summary);
  checkFinite("The value to test against", against);
  const { n, mean, sd } = summary;
  if (sd === 0) throw new RangeError("All values are the same, so no t test can be calculated");
  const statistic = (mean - against) / (sd / Math.sqrt(n));
  return { t: statistic, p: 2 * t.cdf(-Math.abs(statistic), n - 1) };
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
