import type { Baseline } from "./xmr-limits";

/** The four rules of Making Data Count, the first that holds gives a point its label. */
const SPECIAL_CAUSES = ["outside", "trend", "two of three", "shift"] as const;
export type SpecialCause = (typeof SPECIAL_CAUSES)[number];

/** 1 is above the centre or rising, −1 below or falling, 0 neither. */
export type Sign = -1 | 0 | 1;

export interface PointSigns {
  readonly side: Sign;
  readonly outside: Sign;
  readonly shift: Sign;
  readonly trend: Sign;
  readonly twoOfThree: Sign;
}

/** How many points on one side of the centre make a shift, and how many in one direction a trend. */
export interface RunRules {
  readonly shift: number;
  readonly trend: number;
}

/** The lengths of Making Data Count. Life QI and others use 8 and 6. */
export const MAKING_DATA_COUNT: RunRules = { shift: 7, trend: 7 };

/**
 * Which special-cause rules each point of one segment meets, with the side or direction it does so.
 * In: all values of the segment in time order, and its baseline. Out: one entry per value.
 * Every point of a run is marked, back to its first. A point on the centre breaks a shift, two equal neighbours break a
 * trend. A point at the end of one trend and the start of the next takes the direction of the next.
 * Errors: none. Source: NHSRplotthedots 0.2.2; Making Data Count, NHS England.
 */
export function findSpecialCauses(
  values: readonly number[],
  baseline: Baseline,
  rules: RunRules = MAKING_DATA_COUNT,
): PointSigns[] {
  const { limits, centre, tolerance } = baseline;
  const side = values.map((value) => signOf(value - centre, tolerance));
  const nothing = values.map((): Sign => 0);
  if (!limits) {
    return side.map((sign) => ({ side: sign, outside: 0, shift: 0, trend: 0, twoOfThree: 0 }));
  }
  const outside = values.map((value) => beyond(value, limits.lower, limits.upper, tolerance));
  const near = values.map((value, i) =>
    outside[i] === 0 ? beyond(value, limits.nearLower, limits.nearUpper, tolerance) : 0,
  );
  const steps = values.slice(1).map((value, i) => signOf(value - (values[i] ?? value), 0));
  const shift = markRuns(side, rules.shift, 0, [...nothing]);
  const trend = markRuns(steps, rules.trend - 1, 1, [...nothing]);
  const twoOfThree = near.map((sign, i) => (sign !== 0 && isInTwoOfThree(i, side, near) ? sign : 0));
  return side.map((sign, i) => ({
    side: sign,
    outside: outside[i] ?? 0,
    shift: shift[i] ?? 0,
    trend: trend[i] ?? 0,
    twoOfThree: twoOfThree[i] ?? 0,
  }));
}

function signOf(distance: number, tolerance: number): Sign {
  if (Math.abs(distance) <= tolerance) return 0;
  return distance > 0 ? 1 : -1;
}

function beyond(value: number, lower: number, upper: number, tolerance: number): Sign {
  if (value > upper + tolerance) return 1;
  return value < lower - tolerance ? -1 : 0;
}

/** Marks every run of at least `length` equal signs; `extra` further points after it belong to it (a step joins two points). */
function markRuns(signs: readonly Sign[], length: number, extra: number, marks: Sign[]): Sign[] {
  let start = 0;
  for (let i = 1; i <= signs.length; i++) {
    if (signs[i] === signs[start]) continue;
    const sign = signs[start] ?? 0;
    if (sign !== 0 && i - start >= length) {
      marks.fill(sign, start, i + extra);
    }
    start = i;
  }
  return marks;
}

/** True when some three neighbours that include this point lie on one side, at least two of them near the limit. */
function isInTwoOfThree(point: number, side: readonly Sign[], near: readonly Sign[]): boolean {
  return [point - 2, point - 1, point].some((first) => {
    const window = [first, first + 1, first + 2];
    const sameSide = window.every((i) => side[i] !== undefined && side[i] !== 0 && side[i] === side[point]);
    return sameSide && window.filter((i) => near[i] !== 0).length >= 2;
  });
}
