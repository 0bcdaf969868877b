import type { Interval } from "./interval";
import type { Rate } from "./rate";
import { rateRatio } from "./rate-ratio";

/**
 * The ratio of two rates (first over second) with its exact conditional interval, for reports. Out: ratios without unit; null
 * where a side has no event, so that the ratio or its upper limit is not a number. Errors: RangeError as in rateRatio.
 * Source: rateRatio.
 */
export function compareRates(first: Rate, second: Rate, confidence = 0.95): Interval | null {
  if (first.events === 0 || second.events === 0) return null;
  const { estimate, exact } = rateRatio(first, second, confidence);
  if (estimate === null || exact.upper === null) return null;
  return { estimate, lower: exact.lower, upper: exact.upper, confidence };
}
