import { type Interval, normalMultiplier } from "./interval";
import { checkProportion, type Proportion } from "./proportion";

interface TwoRatios {
  /** Null where a group has no event, or neither has anybody without one: the logarithm then has no honest interval. */
  readonly riskRatio: Interval | null;
  /** Null where any of the four cells is zero. */
  readonly oddsRatio: Interval | null;
}

/**
 * The risk ratio and odds ratio, first group over second, of two independent groups, with log intervals.
 * In: counts; `addToCells` is added to each of the four cells (0.5 where a zero cell stops the plain ratios; say so where
 * it is used). Out: ratios above 0, without unit.
 * Errors: RangeError when a count or the confidence level is out of range.
 * Source: Katz 1978 (risk ratio), Woolf 1955 (odds ratio), Haldane 1956 and Anscombe 1956 (one half); R epitools, epiR.
 */
export function twoGroupRatios(
  first: Proportion,
  second: Proportion,
  confidence = 0.95,
  addToCells: 0 | 0.5 = 0,
): TwoRatios {
  checkProportion(first);
  checkProportion(second);
  const z = normalMultiplier(confidence);
  const a = first.numerator + addToCells;
  const b = first.denominator - first.numerator + addToCells;
  const c = second.numerator + addToCells;
  const d = second.denominator - second.numerator + addToCells;
  const [n1, n2] = [a + b, c + d];
  const interval = (estimate: number, error: number): Interval => ({
    estimate,
    lower: estimate * Math.exp(-z * error),
    upper: estimate * Math.exp(z * error),
    confidence,
  });
  return {
    riskRatio:
      a === 0 || c === 0 || (b === 0 && d === 0)
        ? null
        : interval(a / n1 / (c / n2), Math.sqrt(Math.max(0, 1 / a - 1 / n1 + 1 / c - 1 / n2))),
    oddsRatio:
      a === 0 || b === 0 || c === 0 || d === 0
        ? null
        : interval((a * d) / (b * c), Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d)),
  };
}
