import { checkCount, checkFinite, checkPositive } from "./check";
import { normalMultiplier } from "./interval";

/** One study's effect, on a scale where effects add up (logarithms for ratios), with its sampling variance. */
export interface StudyEffect {
  readonly label: string;
  readonly effect: number;
  readonly variance: number;
}

/** People with and without the event, with the new service (`a`, `b`) and in the comparison (`c`, `d`). */
export interface TwoByTwo {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/** Risk ratio and odds ratio as natural logarithms, risk difference as it is. */
export type CountMeasure = "RR" | "OR" | "RD";

/**
 * A study's effect and variance from its four counts. When one of them is 0, half a person is added to all four of that study,
 * and `corrected` says so. Out: log risk ratio, log odds ratio or risk difference (a share), and its variance.
 * Errors: RangeError unless whole counts of 0 or more with somebody in both arms, and for a ratio when nobody or everybody has
 * the event in both arms. Source: Borenstein and others 2009, chapter 5; metafor escalc with to = "only0".
 */
export function effectFromCounts(label: string, counts: TwoByTwo, measure: CountMeasure) {
  for (const count of Object.values(counts)) checkCount(`Each count of ${label}`, count);
  checkCount(`The number of people with the new service in ${label}`, counts.a + counts.b, 1);
  checkCount(`The number of people in the comparison of ${label}`, counts.c + counts.d, 1);
  if (measure !== "RD" && (counts.a + counts.c === 0 || counts.b + counts.d === 0)) {
    throw new RangeError(
      `${label} tells nothing about a ratio: nobody, or everybody, had the event in both arms`,
    );
  }
  const corrected = Object.values(counts).some((count) => count === 0);
  const more = corrected ? 0.5 : 0;
  const [a, b, c, d] = [counts.a + more, counts.b + more, counts.c + more, counts.d + more];
  return { label, ...measured[measure](a, b, c, d), corrected };
}

type Measured = Pick<StudyEffect, "effect" | "variance">;

const measured: Record<CountMeasure, (a: number, b: number, c: number, d: number) => Measured> = {
  RR: (a, b, c, d) => ({
    effect: Math.log(a / (a + b)) - Math.log(c / (c + d)),
    variance: 1 / a - 1 / (a + b) + 1 / c - 1 / (c + d),
  }),
  OR: (a, b, c, d) => ({ effect: Math.log((a * d) / (b * c)), variance: 1 / a + 1 / b + 1 / c + 1 / d }),
  RD: (a, b, c, d) => ({
    effect: a / (a + b) - c / (c + d),
    variance: (a * b) / (a + b) ** 3 + (c * d) / (c + d) ** 3,
  }),
};

/**
 * A study's effect and variance from a published estimate and interval. Ratios (`log`) are put on the logarithmic scale first.
 * The variance is that of the interval's width. Errors: RangeError when the limits do not hold the estimate or have no width,
 * and for a ratio that is not above 0. Source: Cochrane Handbook 6.4, sections 6.3.1–2.
 */
export function effectFromInterval(
  label: string,
  published: {
    readonly estimate: number;
    readonly lower: number;
    readonly upper: number;
    readonly log: boolean;
  },
  confidence = 0.95,
): StudyEffect {
  const { estimate, lower, upper, log } = published;
  for (const value of [estimate, lower, upper]) {
    if (log) checkPositive(`Each figure of the ratio of ${label}`, value);
    else checkFinite(`Each figure of ${label}`, value);
  }
  if (!(lower <= estimate && estimate <= upper && lower < upper)) {
    throw new RangeError(`The interval of ${label} does not hold its estimate`);
  }
  const scale = (value: number) => (log ? Math.log(value) : value);
  const error = (scale(upper) - scale(lower)) / (2 * normalMultiplier(confidence));
  return { label, effect: scale(estimate), variance: error ** 2 };
}
