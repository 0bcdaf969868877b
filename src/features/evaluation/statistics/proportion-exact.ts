import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import { checkConfidence, type Interval } from "./interval";
import { checkProportion, type Proportion } from "./proportion";

/**
 * Clopper and Pearson's exact interval for one proportion: never too narrow, and wider than Wilson's.
 * In: counts. Out: shares between 0 and 1, exactly 0 when nobody and exactly 1 when everybody counts.
 * Errors: RangeError as in checkProportion and checkConfidence.
 * Source: Clopper and Pearson 1934, by beta quantiles; R binom.test.
 */
export function clopperPearsonInterval(proportion: Proportion, confidence = 0.95): Interval {
  checkProportion(proportion);
  checkConfidence(confidence);
  const { numerator, denominator } = proportion;
  const tail = (1 - confidence) / 2;
  const rest = denominator - numerator;
  return {
    estimate: numerator / denominator,
    lower: numerator === 0 ? 0 : betaQuantile(tail, numerator, rest + 1),
    upper: rest === 0 ? 1 : betaQuantile(1 - tail, numerator + 1, rest),
    confidence,
  };
}
