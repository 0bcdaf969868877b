import type { MeanSummary } from "../../statistics/mean";
import type { Proportion } from "../../statistics/proportion";
import type { Rate } from "../../statistics/rate";
import { suppressCount } from "../../statistics/suppress";
import type { Arm, MeasureDirection, MeasureDomain, MeasureKind } from "../../status";

export type AnalysedMeasure = {
  id: string;
  name: string;
  domain: MeasureDomain;
  kind: MeasureKind;
  direction: MeasureDirection;
  unit: string;
  target: number | null;
  minimalImportantDifference: number | null;
};

/** What a value over time is made of. */
export type SeriesRow = {
  measureId: string;
  arm: Arm;
  periodStart: string;
  numerator: number | null;
  denominator: number | null;
  sampleSize: number | null;
  mean: number | null;
  standardDeviation: number | null;
  events: number | null;
  exposure: number | null;
  value: number | null;
};

/** Totals of one measure, or of several rows of it taken together; then `days` adds up the lengths of their periods. */
export type AggregateRow = SeriesRow & { periodEnd: string; days?: number; siteId?: string | null };

export function proportionsOf(rows: SeriesRow[]): Proportion[] {
  return rows.flatMap(({ numerator, denominator }) =>
    numerator !== null && denominator !== null ? [{ numerator, denominator }] : [],
  );
}

export function meansOf(rows: SeriesRow[]): MeanSummary[] {
  return rows.flatMap(({ sampleSize: n, mean, standardDeviation: sd }) =>
    n !== null && mean !== null && sd !== null ? [{ n, mean, sd }] : [],
  );
}

export function ratesOf(rows: SeriesRow[]): Rate[] {
  return rows.flatMap(({ events, exposure }) =>
    events !== null && exposure !== null ? [{ events, exposure }] : [],
  );
}

/** Counts over the days in which they were counted: what compares two counts fairly. Null without any. */
export function countsOf(rows: AggregateRow[]): Rate | null {
  const own = rows.filter(({ value }) => value !== null && value >= 0);
  if (own.length === 0) return null;
  const events = own.reduce((sum, { value }) => sum + (value ?? 0), 0);
  return { events, exposure: own.reduce((sum, row) => sum + (row.days ?? daysOf(row)), 0) };
}

/** Whether every count is one of things that happened, so that chance can be told by it; money does not come by chance. */
export function areEvents({ domain, unit }: AnalysedMeasure, rows: AggregateRow[]): boolean {
  if (domain === "cost" || /[£$€]|\b(pounds?|pence|gbp)\b/i.test(unit)) return false;
  return rows.every(({ value }) => value === null || (Number.isInteger(value) && value >= 0));
}

export function daysOf({ periodStart, periodEnd }: Pick<AggregateRow, "periodStart" | "periodEnd">): number {
  return Math.round((Date.parse(periodEnd) - Date.parse(periodStart)) / 86_400_000) + 1;
}

/** Before, after, or across the day of a change. */
export function phaseOf(row: AggregateRow, changedOn: string | null): "before" | "after" | "across" {
  if (changedOn === null || row.periodStart >= changedOn) return "after";
  return row.periodEnd < changedOn ? "before" : "across";
}

/**
 * The rows of one measure as anybody may see them, counts rounded to 5; null where one of them must be hidden, because what is
 * drawn of the others would show it. Source: the rule of statistics/suppress, row by row.
 */
export function roundedForAll<Row extends SeriesRow>(
  { id, kind }: Pick<AnalysedMeasure, "id" | "kind">,
  rows: Row[],
): Row[] | null {
  const own = rows.filter(({ measureId }) => measureId === id);
  const names = countedIn[kind];
  const rounded = own.map((row) => names.map((name) => suppressCount(Math.round(Number(row[name] ?? 0)))));
  if (rounded.some((counts) => counts.includes(null))) return null;
  return own.map((row, place) => ({
    ...row,
    ...Object.fromEntries(names.map((name, at) => [name, rounded[place]?.[at] ?? 0])),
  }));
}

/** The figures of each kind that count people or events. */
export const countedIn: Record<MeasureKind, readonly (keyof SeriesRow)[]> = {
  proportion: ["numerator", "denominator"],
  mean: ["sampleSize"],
  time: ["sampleSize"],
  score: ["sampleSize"],
  rate: ["events"],
  count: ["value"],
};
