import { checkFinite, checkNotNegative, checkPositive } from "./check";
import { normalMultiplier } from "./interval";
import { drawBeta, drawGamma, drawNormal, type Uniform } from "./random-draws";

/** A figure that is not known exactly: its best value and a way to draw others that fit what is known. */
export interface Uncertain {
  readonly value: number;
  readonly draw: (uniform: Uniform) => number;
}

/** A mean with its standard error, in one unit. */
export interface MeanWithError {
  readonly mean: number;
  readonly se: number;
}

/** A figure taken as it is. Errors: RangeError unless a number. */
export function certain(value: number): Uncertain {
  checkFinite("A figure", value);
  return { value, draw: () => value };
}

/**
 * A cost or another amount that cannot be negative: gamma with this mean and standard error.
 * Errors: RangeError unless the mean is above 0 (or both are 0) and the error is not negative. Source: Briggs, Claxton and Sculpher 2006, chapter 4.
 */
export function uncertainAmount({ mean, se }: MeanWithError): Uncertain {
  checkNotNegative("The standard error of an amount", se);
  checkNotNegative("The mean of an amount", mean);
  if (se === 0) return certain(mean);
  checkPositive("The mean of an uncertain amount", mean);
  const shape = (mean / se) ** 2;
  return { value: mean, draw: (uniform) => (mean / shape) * drawGamma(uniform, shape) };
}

/**
 * A probability, or a utility of 0 or more: beta with this mean and standard error.
 * Errors: RangeError unless the mean is between 0 and 1 and the error small enough for it. Source: as uncertainAmount.
 */
export function uncertainShare({ mean, se }: MeanWithError): Uncertain {
  checkNotNegative("The standard error of a share", se);
  if (!(mean >= 0 && mean <= 1)) throw new RangeError("A probability or utility must be between 0 and 1");
  if (se === 0) return certain(mean);
  const size = (mean * (1 - mean)) / se ** 2 - 1;
  if (!(size > 0)) throw new RangeError("The standard error of a share is too large for its mean");
  return { value: mean, draw: (uniform) => drawBeta(uniform, mean * size, (1 - mean) * size) };
}

/** A best value with its interval, in one unit. */
export interface ValueWithInterval {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * A ratio, such as a relative risk, or an amount known by an interval: lognormal with the value as its median.
 * Errors: RangeError unless 0 < lower ≤ value ≤ upper. Source: as uncertainAmount.
 */
export function uncertainRatio({ value, lower, upper }: ValueWithInterval, confidence = 0.95): Uncertain {
  checkOrder({ value, lower, upper });
  checkPositive("The lower limit of a ratio", lower);
  checkPositive("The upper limit of a ratio", upper);
  const error = Math.log(upper / lower) / (2 * normalMultiplier(confidence));
  return { value, draw: (uniform) => value * Math.exp(error * drawNormal(uniform)) };
}

/** A share known by an interval: beta with the value as its mean and the interval's half width as so many standard errors. Errors: as uncertainShare. */
export function uncertainShareFromInterval(link: ValueWithInterval, confidence = 0.95): Uncertain {
  checkOrder(link);
  return uncertainShare({
    mean: link.value,
    se: (link.upper - link.lower) / (2 * normalMultiplier(confidence)),
  });
}

/** An amount known by an interval whose lower limit may be 0: gamma with the value as its mean and the interval's half width as so many standard errors. Errors: as uncertainAmount. */
export function uncertainAmountFromInterval(link: ValueWithInterval, confidence = 0.95): Uncertain {
  checkOrder(link);
  return uncertainAmount({
    mean: link.value,
    se: (link.upper - link.lower) / (2 * normalMultiplier(confidence)),
  });
}

/** A relative reduction, 1 minus a relative risk that is lognormal; a draw below 0 is harm. Errors: RangeError unless its limits are below 1. */
export function uncertainReduction({ value, lower, upper }: ValueWithInterval, confidence = 0.95): Uncertain {
  if (!(upper < 1)) throw new RangeError("A relative reduction and its limits must be below 1");
  const risk = uncertainRatio({ value: 1 - value, lower: 1 - upper, upper: 1 - lower }, confidence);
  return { value, draw: (uniform) => 1 - risk.draw(uniform) };
}

/** The value below which a share of sorted values lies, between neighbours as R's default (type 7). In: at least one value. */
export function quantileOf(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (at - Math.floor(at)) * (above - below);
}

function checkOrder({ value, lower, upper }: ValueWithInterval): void {
  for (const figure of [value, lower, upper]) checkFinite("A link's value and limits", figure);
  if (!(lower <= value && value <= upper)) throw new RangeError("The interval must hold its value");
}
