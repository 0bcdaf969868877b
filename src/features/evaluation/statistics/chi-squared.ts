import gammaQuantile from "@stdlib/stats-base-dists-gamma-quantile";
import normal from "@stdlib/stats-base-dists-normal";
import { checkCount, checkNotNegative } from "./check";

/**
 * The chance that a χ² value lies above `value`. In: a value of 0 or more, whole degrees of freedom. Out: a share.
 * Errors: RangeError otherwise. Source: the finite sums for even and odd degrees of freedom, Abramowitz and Stegun 26.4.4–5.
 */
export function chiSquaredUpperTail(value: number, degreesOfFreedom: number): number {
  checkNotNegative("The value", value);
  checkCount("The degrees of freedom", degreesOfFreedom, 1);
  if (value === 0) return 1;
  const odd = degreesOfFreedom % 2 === 1;
  const root = Math.sqrt(value);
  const logDensity = -value / 2 + (odd ? Math.log(root * Math.sqrt(2 / Math.PI)) : 0);
  let logTerm = logDensity;
  let sum = odd ? 2 * normal.cdf(-root, 0, 1) : 0;
  for (let at = odd ? 1 : 0; at < degreesOfFreedom - 1; at += 2) {
    sum += Math.exp(logTerm);
    logTerm += Math.log(value / (at + 2));
  }
  return Math.min(1, sum);
}

/** The value below which a χ² value lies with chance `share`. In: a share between 0 and 1. Errors: as above. Source: the gamma distribution with shape df/2. */
export function chiSquaredQuantile(share: number, degreesOfFreedom: number): number {
  checkCount("The degrees of freedom", degreesOfFreedom, 1);
  return gammaQuantile(share, degreesOfFreedom / 2, 0.5);
}
