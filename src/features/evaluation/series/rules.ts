import {
  type AggregateRow,
  type AnalysedMeasure,
  meansOf,
  phaseOf,
  proportionsOf,
  ratesOf,
  type SeriesRow,
} from "../analysis/pooling/rules";
import { designWords } from "../analysis/result/rules";
import type { AnalysisOptions } from "../analysis/rules";
import { poolMeans, poolProportions, poolRates } from "../statistics/pool";
import { readRunChart } from "../statistics/run-chart";
import { comparesTimes } from "../statistics/sentence";
import { drawXmr } from "../statistics/xmr";
import { LEAST_FOR_LIMITS, LEAST_TO_LOCK } from "../statistics/xmr-limits";
import type { SpecialCause } from "../statistics/xmr-rules";
import type { MeasureKind } from "../status";

/** Fewer points than this show no course over time. */
const leastPeriods = 3;

type Period = { start: string; value: number; isBefore: boolean };
/** The limits come from the first so many of them, or from all; a run chart's median comes from the first so many. */
type Chosen = { periods: Period[]; fixAfter?: number; medianOf?: number; notDrawn?: number };
type SeriesOptions = Pick<AnalysisOptions, "design" | "changedOn">;

export type MeasureSeries = {
  points: { label: string; value: number; flags: string[] }[];
  /** The mean; the median while there are too few periods for limits. */
  centre: number;
  limits: { lower: number; upper: number } | null;
  target: number | null;
  isShare: boolean;
  /** What the reader must know of the limits before trusting a signal. */
  caption: string;
};

const causeWords: Record<SpecialCause, string> = {
  outside: "outside the limits",
  trend: "part of a run in one direction",
  "two of three": "two of three close to a limit",
  shift: "part of a run on one side of the mean",
};

/**
 * One measure over time as an XmR chart, as a run chart below 8 periods, and not at all below 3. Designs that compare with an
 * earlier time judge the later points by the limits of the earlier ones where these are enough to fix limits; where they are
 * not, the time after the change stands alone, or all is a run chart about the median of before, because limits across a
 * change would hide it. Which are the earlier ones, the arm tells; where no row was entered as one from before, the day of
 * the change does, as in the analysis.
 */
export function seriesOf(
  measure: AnalysedMeasure,
  rows: AggregateRow[],
  options: SeriesOptions,
): MeasureSeries | null {
  const chosen = choosePeriods(measure, rows, options);
  if (!chosen) return null;
  const { periods, fixAfter, medianOf, notDrawn = 0 } = chosen;
  const isShare = measure.kind === "proportion";
  const target = measure.target === null ? null : isShare ? measure.target / 100 : measure.target;
  const values = periods.map(({ value }) => value);
  const drawn = {
    points: periods.map(({ start, value }) => ({ label: start, value, flags: [] as string[] })),
    target,
    isShare,
  };
  if (medianOf !== undefined) {
    const centre = readRunChart(values.slice(0, medianOf)).median;
    return { ...drawn, centre, limits: null, caption: runCaptionOf(medianOf, periods.length) };
  }
  const chart = drawXmr(values, { direction: measure.direction, fixAfter, target: target ?? undefined });
  const [segment] = chart.segments;
  if (!segment?.limits) return null;
  return {
    ...drawn,
    points: drawn.points.map((point, place) => ({
      ...point,
      flags: (chart.points[place]?.causes ?? []).map((cause) => causeWords[cause]),
    })),
    centre: segment.centre,
    limits: { lower: segment.limits.lower, upper: segment.limits.upper },
    caption: `${captionOf(segment, fixAfter)}${notDrawnNote(notDrawn)}`,
  };
}

/** Whether the signals of the chart depend on leaving out extreme steps, in a sentence; null without limits. */
export function screeningOf(
  measure: AnalysedMeasure,
  rows: AggregateRow[],
  options: SeriesOptions,
): string | null {
  const chosen = choosePeriods(measure, rows, options);
  if (!chosen || chosen.medianOf !== undefined) return null;
  const values = chosen.periods.map(({ value }) => value);
  const [screened, unscreened] = [true, false].map((screen) => {
    const chart = drawXmr(values, { direction: measure.direction, fixAfter: chosen.fixAfter, screen });
    return chart.points.filter(({ causes }) => causes.length > 0).length;
  });
  const signals = (count: number | undefined) =>
    `${count} ${count === 1 ? "period" : "periods"} with a signal`;
  return screened === unscreened
    ? `With and without screening of extreme steps: ${signals(screened)} either way.`
    : `With screening of extreme steps: ${signals(screened)}; without it, as NHS England’s own tool draws it: ${unscreened}. The two differ, so read the chart with care.`;
}

function choosePeriods(
  measure: AnalysedMeasure,
  rows: AggregateRow[],
  { design, changedOn = null }: SeriesOptions,
): Chosen | null {
  const isOfTimes = comparesTimes(designWords[design]);
  const spansChange = isOfTimes || design === "controlled_before_after";
  const own = rows.filter(
    ({ measureId, arm }) => measureId === measure.id && (isOfTimes || arm === "intervention"),
  );
  const hasEarlier = own.some(({ arm }) => arm === "comparator");
  const isEarlier = (row: AggregateRow) =>
    hasEarlier ? row.arm === "comparator" : spansChange && phaseOf(row, changedOn) === "before";
  const all = periodsOf(measure.kind, own, isEarlier);
  const after = periodsOf(
    measure.kind,
    own.filter((row) => !isEarlier(row)),
    isEarlier,
  );
  const before = all.filter(({ isBefore }) => isBefore).length;
  const hasBoth = before > 0 && before < all.length;
  if (hasBoth && before >= LEAST_TO_LOCK) return { periods: all, fixAfter: before };
  if (after.length >= LEAST_FOR_LIMITS) return { periods: after, notDrawn: all.length - after.length };
  if (all.length < leastPeriods) return null;
  if (hasBoth || all.length < LEAST_FOR_LIMITS)
    return { periods: all, medianOf: hasBoth ? before : all.length };
  return { periods: all };
}

/** The value of each period, all its sites together. */
export function periodsOf(
  kind: MeasureKind,
  rows: AggregateRow[],
  isEarlier: (row: AggregateRow) => boolean,
): Period[] {
  const starts = [...new Set(rows.map(({ periodStart }) => periodStart))].sort();
  return starts.flatMap((start) => {
    const own = rows.filter(({ periodStart }) => periodStart === start);
    const value = pooledValue(kind, own);
    return value === null ? [] : [{ start, value, isBefore: own.every(isEarlier) }];
  });
}

function pooledValue(kind: MeasureKind, rows: SeriesRow[]): number | null {
  switch (kind) {
    case "proportion": {
      const pooled = poolProportions(proportionsOf(rows));
      return pooled && pooled.numerator / pooled.denominator;
    }
    case "mean":
    case "time":
    case "score":
      return poolMeans(meansOf(rows))?.mean ?? null;
    case "rate": {
      const pooled = poolRates(ratesOf(rows));
      return pooled && pooled.events / pooled.exposure;
    }
    case "count":
      return rows.reduce((sum, { value }) => sum + (value ?? 0), 0);
  }
}

function runCaptionOf(medianOf: number, count: number): string {
  return medianOf === count
    ? `The line is the median of all ${count} periods. ${LEAST_FOR_LIMITS} periods are needed for limits.`
    : `The line is the median of the ${medianOf === 1 ? "one period" : `${medianOf} periods`} before the change. Limits need ${LEAST_TO_LOCK} periods before it, or ${LEAST_FOR_LIMITS} after it.`;
}

function notDrawnNote(count: number): string {
  if (count === 0) return "";
  const which =
    count === 1 ? "The one period before the change is" : `The ${count} periods before the change are`;
  return ` ${which} not drawn: ${LEAST_TO_LOCK} are needed.`;
}

function captionOf(
  { status, n, screenedOut }: { status: string; n: number; screenedOut: number },
  fixAfter: number | undefined,
): string {
  const from = fixAfter
    ? `Mean and limits come from the ${fixAfter} periods before the change; later periods are judged by them.`
    : `Mean and limits come from all ${n} periods.`;
  const trial =
    status === "trial limits"
      ? ` These are trial limits: ${LEAST_TO_LOCK} periods are needed to trust them.`
      : "";
  const screened =
    screenedOut > 0
      ? ` ${screenedOut === 1 ? "One extreme step was" : `${screenedOut} extreme steps were`} left out when the limits were calculated (screening).`
      : " Screening for extreme steps left none out.";
  return `${from}${trial}${screened} The chart tells signal from noise; it cannot tell what caused a signal.`;
}

/**
 * Where on a chart what changed belongs: after so many of its periods; a period that begins on the day comes after. What came
 * before or after the chart is left out.
 */
export function marksOf(
  { points }: Pick<MeasureSeries, "points">,
  changes: { day: string; text: string }[],
): { after: number; text: string }[] {
  const starts = points.map(({ label }) => label);
  return changes.flatMap(({ day, text }) => {
    const after = starts.filter((start) => start < day).length;
    return after > 0 && after < starts.length ? [{ after, text }] : [];
  });
}
