import type { AggregateRow, AnalysedMeasure } from "../analysis/rules";
import { poolMeans, poolProportions, poolRates } from "../statistics/pool";
import { drawXmr } from "../statistics/xmr";
import { LEAST_FOR_LIMITS, LEAST_TO_LOCK } from "../statistics/xmr-limits";
import type { SpecialCause } from "../statistics/xmr-rules";
import type { EvaluationDesign, MeasureKind } from "../status";

type Period = { start: string; value: number; isBefore: boolean };

export type MeasureSeries = {
  points: { label: string; value: number; flags: string[] }[];
  mean: number;
  lowerLimit: number;
  upperLimit: number;
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
 * One measure over time as an XmR chart; null with fewer than 8 periods. Designs that compare with an earlier time judge the
 * later points by the limits of the earlier ones where these are enough to fix limits; where they are not, the time after
 * the change stands alone, because limits across a change would hide it.
 */
export function seriesOf(
  measure: AnalysedMeasure,
  rows: AggregateRow[],
  design: EvaluationDesign,
): MeasureSeries | null {
  const followsTime = design === "before_after" || design === "interrupted_time_series";
  const own = rows.filter((row) => row.measureId === measure.id);
  const after = periodsOf(
    measure.kind,
    own.filter(({ arm }) => arm === "intervention"),
  );
  const all = followsTime ? periodsOf(measure.kind, own) : after;
  const before = all.filter(({ isBefore }) => isBefore).length;
  const fixAfter = before >= LEAST_TO_LOCK && before < all.length ? before : undefined;
  const periods = fixAfter || after.length < LEAST_FOR_LIMITS ? all : after;
  if (periods.length < LEAST_FOR_LIMITS) return null;
  const isShare = measure.kind === "proportion";
  const target = measure.target === null ? null : isShare ? measure.target / 100 : measure.target;
  const chart = drawXmr(
    periods.map(({ value }) => value),
    { direction: measure.direction, fixAfter, target: target ?? undefined },
  );
  const [segment] = chart.segments;
  if (!segment?.limits) return null;
  return {
    points: chart.points.map(({ value, causes }, place) => ({
      label: periods[place]?.start ?? "",
      value,
      flags: causes.map((cause) => causeWords[cause]),
    })),
    mean: segment.centre,
    lowerLimit: segment.limits.lower,
    upperLimit: segment.limits.upper,
    target,
    isShare,
    caption: captionOf(segment, fixAfter),
  };
}

function periodsOf(kind: MeasureKind, rows: AggregateRow[]): Period[] {
  const starts = [...new Set(rows.map(({ periodStart }) => periodStart))].sort();
  return starts.flatMap((start) => {
    const own = rows.filter(({ periodStart }) => periodStart === start);
    const value = pooledValue(kind, own);
    return value === null ? [] : [{ start, value, isBefore: own.every(({ arm }) => arm === "comparator") }];
  });
}

function pooledValue(kind: MeasureKind, rows: AggregateRow[]): number | null {
  switch (kind) {
    case "proportion": {
      const pooled = poolProportions(
        rows.flatMap(({ numerator, denominator }) =>
          numerator !== null && denominator !== null ? [{ numerator, denominator }] : [],
        ),
      );
      return pooled && pooled.numerator / pooled.denominator;
    }
    case "mean":
    case "time":
    case "score": {
      const pooled = poolMeans(
        rows.flatMap(({ sampleSize: n, mean, standardDeviation: sd }) =>
          n !== null && mean !== null && sd !== null ? [{ n, mean, sd }] : [],
        ),
      );
      return pooled?.mean ?? null;
    }
    case "rate": {
      const pooled = poolRates(
        rows.flatMap(({ events, exposure }) =>
          events !== null && exposure !== null ? [{ events, exposure }] : [],
        ),
      );
      return pooled && pooled.events / pooled.exposure;
    }
    case "count":
      return rows.reduce((sum, { value }) => sum + (value ?? 0), 0);
  }
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
