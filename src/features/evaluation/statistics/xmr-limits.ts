/** The most a moving range may be, in mean moving ranges, before it is left out: D4 = 3.267 for ranges of two. */
const SCREEN_AT = 3.267;
/** From the mean to a process limit, in mean moving ranges: 3 / 1.128, in the rounded form the NHS uses. */
export const LIMIT_AT = 2.66;
/** Points needed before limits may be drawn at all, and before they may be locked. */
export const LEAST_FOR_LIMITS = 8;
export const LEAST_TO_LOCK = 12;

/** `run chart`: too few points for limits. `trial limits`: 8 to 11 points. `limits`: 12 or more. */
type LimitStatus = "run chart" | "trial limits" | "limits";

interface Limits {
  readonly lower: number;
  readonly upper: number;
  readonly nearLower: number;
  readonly nearUpper: number;
}

export interface Baseline {
  readonly status: LimitStatus;
  /** The number of points the centre and limits come from. */
  readonly n: number;
  /** The mean; the median while there are too few points for limits. */
  readonly centre: number;
  readonly meanMovingRange: number | null;
  /** Before any moving range was left out. */
  readonly meanMovingRangeOfAll: number | null;
  readonly screenedOut: number;
  /** True when screening would have left no variation at all and was therefore not used. */
  readonly screeningDropped: boolean;
  readonly noVariation: boolean;
  readonly limits: Limits | null;
  /** Differences smaller than this are rounding of the computer's arithmetic, not data. */
  readonly tolerance: number;
}

/**
 * `exchange`: a run chart below 8 points, and unscreened limits where screening would leave no variation.
 * `NHSRplotthedots`: limits however few the points, of no width where screening leaves only ranges of zero, and none where
 * it leaves no range at all.
 */
export type Convention = "exchange" | "NHSRplotthedots";

/**
 * Centre and limits of one segment of an XmR chart, from its baseline values in time order.
 * In and out: the unit of the measure. Moving ranges of 3.267 or more times their mean are left out once when `screen` is
 * set; the points themselves stay in the mean. Limits may fall below 0 or above 100%: they are not cut off.
 * Errors: none; values are checked by drawXmr.
 * Source: NHSRplotthedots 0.2.2 (ptd_spc_standard), in its own convention exactly.
 */
export function findBaseline(
  values: readonly number[],
  screen: boolean,
  convention: Convention = "exchange",
): Baseline {
  const n = values.length;
  const size = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (n < LEAST_FOR_LIMITS && convention === "exchange") {
    const none = {
      meanMovingRange: null,
      meanMovingRangeOfAll: null,
      screenedOut: 0,
      screeningDropped: false,
      noVariation: false,
      limits: null,
    };
    return { status: "run chart", n, centre: median(values), ...none, tolerance: size * 1e-12 };
  }
  const ranges = values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? value)));
  const noVariation = n > 1 && ranges.every((range) => range === 0);
  // The sum of equal decimals divided by their number need not give the decimal back.
  const centre = noVariation ? (values[0] ?? 0) : average(values);
  const { kept, dropped } = screen ? screenRanges(ranges, convention) : { kept: ranges, dropped: false };
  const meanMovingRange = kept.length > 0 ? average(kept) : null;
  return {
    status: n < LEAST_TO_LOCK ? "trial limits" : "limits",
    n,
    centre,
    meanMovingRange,
    meanMovingRangeOfAll: ranges.length > 0 ? average(ranges) : null,
    screenedOut: ranges.length - kept.length,
    screeningDropped: dropped,
    noVariation,
    limits: meanMovingRange === null ? null : drawLimits(centre, LIMIT_AT * meanMovingRange),
    tolerance: Math.max(size * 1e-12, (meanMovingRange ?? 0) * 1e-9),
  };
}

function drawLimits(centre: number, reach: number): Limits {
  return {
    lower: centre - reach,
    upper: centre + reach,
    nearLower: centre - (reach * 2) / 3,
    nearUpper: centre + (reach * 2) / 3,
  };
}

type Screened = { kept: readonly number[]; dropped: boolean };

function screenRanges(ranges: readonly number[], convention: Convention): Screened {
  const most = SCREEN_AT * average(ranges);
  const kept = ranges.filter((range) => range < most);
  const nothingLeft = kept.every((range) => range === 0);
  return nothingLeft && convention === "exchange"
    ? { kept: ranges, dropped: ranges.some((range) => range > 0) }
    : { kept, dropped: false };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}
