import { checkCount } from "./check";
import { type Interval, normalMultiplier } from "./interval";

/** `numerator` of `denominator` people or events: 28 of 1,737. */
export interface Proportion {
  readonly numerator: number;
  readonly denominator: number;
}

/** Throws RangeError unless both are whole numbers, 1 ≤ denominator and 0 ≤ numerator ≤ denominator. */
export function checkProportion({ numerator, denominator }: Proportion): void {
  checkCount("The numerator", numerator);
  checkCount("The denominator", denominator, 1);
  if (numerator > denominator) throw new RangeError("The numerator must not be larger than the denominator");
}

/**
 * Wilson score interval, without continuity correction, for one proportion.
 * In: counts. Out: shares between 0 and 1. The limit is exactly 0 when nobody, and exactly 1 when everybody, counts.
 * Errors: RangeError as in checkProportion and checkConfidence.
 * Source: Wilson 1927; the method of the Office for Health Improvement and Disparities (PHEindicatormethods).
 */
export function wilsonInterval(proportion: Proportion, confidence = 0.95): Interval {
  checkProportion(proportion);
  const { numerator, denominator } = proportion;
  const z = normalMultiplier(confidence);
  const estimate = numerator / denominator;
  const centre = 2 * numerator + z * z;
  const spread = z * Math.sqrt(z * z + 4 * numerator * (1 - estimate));
  const scale = 2 * (denominator + z * z);
  return {
    estimate,
    lower: numerator === 0 ? 0 : (centre - spread) / scale,
    upper: numerator === denominator ? 1 : (centre + spread) / scale,
    confidence,
  };
}
