import type { MeasureKind } from "../status";

export const figureLabels = {
  numerator: "Numerator",
  denominator: "Denominator",
  sampleSize: "n",
  mean: "Mean",
  standardDeviation: "Standard deviation",
  events: "Events",
  exposure: "Exposure",
  value: "Value",
} as const;
export type FigureName = keyof typeof figureLabels;

/** The columns of an import file in which each figure stands. */
export const figureColumns: Record<FigureName, string> = {
  numerator: "numerator",
  denominator: "denominator",
  sampleSize: "n",
  mean: "mean",
  standardDeviation: "sd",
  events: "events",
  exposure: "exposure",
  value: "value",
};

const ofMean: FigureName[] = ["sampleSize", "mean", "standardDeviation"];

export const kindFigures: Record<MeasureKind, FigureName[]> = {
  proportion: ["numerator", "denominator"],
  mean: ofMean,
  time: ofMean,
  score: ofMean,
  rate: ["events", "exposure"],
  count: ["value"],
};

/** The figures that a plan's measures need, each once. */
export function figuresOf(kinds: MeasureKind[]): FigureName[] {
  return [...new Set(kinds.flatMap((kind) => kindFigures[kind]))];
}
