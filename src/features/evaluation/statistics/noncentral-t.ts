import normal from "@stdlib/stats-base-dists-normal";
import { checkFinite, checkPositive } from "./check";

/** Weights below e^-40 of the largest do not reach the last digit. */
const NEGLIGIBLE = 40;
const STEPS_PER_UNIT = 80;
const LEAST_STEPS = 400;

/**
 * The chance that a noncentral t value lies above `value`. In: no units. Out: a share between 0 and 1.
 * It is the mean of Φ(noncentrality − value × s) over s² ~ χ²(df)/df, summed on the logarithm of s, where the weights fall so
 * fast on both sides that the trapezium rule is exact to about twelve digits; the weights' own sum replaces their constant.
 * Errors: RangeError unless the degrees of freedom are above 0 and the others are numbers.
 * Source: definition of the noncentral t; agrees with R pt(…, ncp, lower.tail = FALSE).
 */
export function noncentralTUpperTail(value: number, degreesOfFreedom: number, noncentrality: number): number {
  checkFinite("The value", value);
  checkFinite("The noncentrality", noncentrality);
  checkPositive("The degrees of freedom", degreesOfFreedom);
  const fall = NEGLIGIBLE / degreesOfFreedom;
  const from = -(fall + Math.sqrt(fall * fall + 4 * fall)) / 2;
  const to = Math.sqrt(fall);
  const steps = Math.max(LEAST_STEPS, Math.ceil((to - from) * STEPS_PER_UNIT));
  let weights = 0;
  let sum = 0;
  for (let step = 0; step <= steps; step += 1) {
    const at = from + ((to - from) * step) / steps;
    const weight = Math.exp(degreesOfFreedom * (at - Math.expm1(2 * at) / 2));
    weights += weight;
    sum += weight * normal.cdf(noncentrality - value * Math.exp(at), 0, 1);
  }
  return sum / weights;
}
