import type { AggregateRow, AnalysedMeasure } from "@/features/evaluation/analysis/pooling/rules";

/** A proportion without a target, of which `aggregateRow` makes rows. */
export const diagnosed: AnalysedMeasure = {
  id: "m",
  name: "Diagnosed",
  domain: "outcome",
  kind: "proportion",
  direction: "increase",
  unit: "",
  target: null,
  minimalImportantDifference: null,
};

/** A row with these figures and no others, of the first month of 2027 unless another is named. */
export function aggregateRow(over: Partial<AggregateRow>): AggregateRow {
  return {
    measureId: "m",
    arm: "intervention",
    periodStart: "2027-01-01",
    periodEnd: "2027-01-31",
    numerator: null,
    denominator: null,
    sampleSize: null,
    mean: null,
    standardDeviation: null,
    events: null,
    exposure: null,
    value: null,
    ...over,
  };
}

/** The days of one month, counted from the first of a year. */
export function monthOf(year: number, place: number) {
  const dayOf = (month: number, day: number) =>
    new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
  return { periodStart: dayOf(place, 1), periodEnd: dayOf(place + 1, 0) };
}
