import { checkCount } from "./check";

/** p: shares of a denominator. u: events per unit of exposure. c: events of periods that are alike. */
export type AttributeKind = "p" | "u" | "c";

/** One period. `size` is its denominator or exposure, not used in a c chart. A missing count or size is null. */
export interface AttributePeriod {
  readonly count: number | null;
  readonly size: number | null;
  /** False leaves the period out of the centre line; it is drawn and judged all the same. */
  readonly include: boolean;
  /** Periods of one part share a centre line. */
  readonly part: string;
}

/** One period drawn. Null where count or size is missing or the size is 0: there is nothing to draw. */
export interface AttributePoint {
  readonly value: number | null;
  readonly centre: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly outside: boolean;
}

interface AttributeOptions {
  /** Take the centre line of each part from its first periods only. */
  readonly freezeAfter?: number;
  /** Laney's p′ and u′: limits as wide as the periods vary among themselves. Not for a c chart. */
  readonly laney?: boolean;
}

/**
 * A p, u or c chart, with limits of three standard errors for each period's own size.
 * In: counts in time order. Out: shares (p), events per unit of size (u) or counts (c); the lower limit is never below 0,
 * the upper limit of shares never above 1.
 * Errors: RangeError for a count or size that is impossible (a numerator above its denominator, a negative count), or a part
 * without any period to take a centre line from.
 * Source: Montgomery, Introduction to Statistical Quality Control; Laney 2002 (p′ and u′); qicharts2.
 */
export function drawAttributeChart(
  kind: AttributeKind,
  periods: readonly AttributePeriod[],
  { freezeAfter = Number.POSITIVE_INFINITY, laney = false }: AttributeOptions = {},
): AttributePoint[] {
  if (periods.length === 0) throw new RangeError("A chart needs at least one period");
  if (freezeAfter !== Number.POSITIVE_INFINITY) checkCount("The number of periods to freeze", freezeAfter, 1);
  for (const period of periods) checkPeriod(kind, period);
  const drawn = periods.map((): AttributePoint => ({ ...NOTHING }));
  for (const positions of listParts(periods)) {
    const own = positions.map((position) => readPeriod(kind, periods[position]));
    const points = drawPart(kind, own, freezeAfter, laney);
    positions.forEach((position, i) => {
      drawn[position] = points[i] ?? NOTHING;
    });
  }
  return drawn;
}

const NOTHING: AttributePoint = { value: null, centre: 0, lower: null, upper: null, outside: false };

interface Read {
  readonly count: number;
  readonly size: number;
  readonly include: boolean;
  readonly missing: boolean;
}

function checkPeriod(kind: AttributeKind, { count, size }: AttributePeriod): void {
  if (count !== null && (!Number.isFinite(count) || count < 0)) {
    throw new RangeError("Each count must be a number of 0 or more");
  }
  if (kind === "c" || size === null) return;
  if (!Number.isFinite(size) || size < 0) throw new RangeError("Each size must be a number of 0 or more");
  if (kind === "p" && count !== null && count > size) {
    throw new RangeError("A count must not be larger than its size");
  }
}

/** Positions of the periods of each part; a part that comes back later is a new part. */
function listParts(periods: readonly AttributePeriod[]): number[][] {
  const parts: number[][] = [];
  periods.forEach(({ part }, i) => {
    if (i > 0 && periods[i - 1]?.part === part) parts.at(-1)?.push(i);
    else parts.push([i]);
  });
  return parts;
}

function readPeriod(kind: AttributeKind, period: AttributePeriod | undefined): Read {
  const size = kind === "c" ? 1 : (period?.size ?? 0);
  const count = period?.count ?? null;
  return {
    count: count ?? 0,
    size,
    include: period?.include ?? false,
    missing: count === null || size === 0,
  };
}

function drawPart(
  kind: AttributeKind,
  periods: readonly Read[],
  freezeAfter: number,
  laney: boolean,
): AttributePoint[] {
  const base = periods.slice(0, freezeAfter).filter(({ include, missing }) => include && !missing);
  const total = base.reduce((sum, { size }) => sum + size, 0);
  if (total === 0) throw new RangeError("A part of the chart has no period to take its centre line from");
  const centre = base.reduce((sum, { count }) => sum + count, 0) / total;
  const errorOf = ({ size }: Read) => Math.sqrt((kind === "p" ? centre * (1 - centre) : centre) / size);
  const width = laney ? 3 * spreadOf(base.map((period) => scoreOf(period, centre, errorOf(period)))) : 3;
  return periods.map((period) => {
    if (period.missing) return { value: null, centre, lower: null, upper: null, outside: false };
    const value = period.count / period.size;
    const reach = width * errorOf(period);
    const lower = Math.max(0, centre - reach);
    const upper = kind === "p" ? Math.min(1, centre + reach) : centre + reach;
    return { value, centre, lower, upper, outside: value < lower || value > upper };
  });
}

function scoreOf({ count, size }: Read, centre: number, error: number): number {
  return error === 0 ? 0 : (count / size - centre) / error;
}

/** The standard deviation of neighbouring scores, from their mean moving range. */
function spreadOf(scores: readonly number[]): number {
  const ranges = scores.slice(1).map((score, i) => Math.abs(score - (scores[i] ?? score)));
  if (ranges.length === 0) throw new RangeError("Laney's limits need at least two periods in each part");
  return ranges.reduce((sum, range) => sum + range, 0) / ranges.length / 1.128;
}
