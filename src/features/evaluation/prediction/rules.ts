import { withUnit } from "../analysis/arms/rules";
import { type AggregateRow, type AnalysedMeasure, phaseOf } from "../analysis/pooling/rules";
import { designWords, type MeasureResult, share } from "../analysis/result/rules";
import { analyseMeasure } from "../analysis/rules";
import { periodsOf } from "../series/rules";
import { formatShort } from "../statistics/format";
import type { Interval } from "../statistics/interval";
import { readRunChart } from "../statistics/run-chart";
import { comparesTimes } from "../statistics/sentence";
import type { EvaluationDesign } from "../status";
import { type Basis, judgePrediction, type Prediction } from "./judgement/rules";
import type { PredictionVerdict } from "./status";

/** From when the change was tried, and until when it was looked at; null while it still is. */
export type Trial = { begunOn: string; studiedOn: string | null };

/** "712 of 1,560 in 23 periods", and "45.64% (95% interval 43.18% to 48.12%)". */
export type HeldSide = { from: string; value: string };

export type HeldPrediction = {
  verdict: PredictionVerdict;
  /** Why, in a sentence. */
  reason: string;
  before: HeldSide;
  after: HeldSide;
  /** "4.0 percentage points (0.6 to 7.3 percentage points)"; null where the two have no contrast. */
  difference: string | null;
  basis: Basis;
  /** Periods that the day of the beginning falls into, which belong to neither side. */
  across: number;
  /** The first and the last day of what was compared; null without figures on both sides. */
  compared: { from: string; until: string } | null;
};

/**
 * A prediction beside the data: the measure before the cycle began against since it began, in the periods that ended until it was studied. In: the rows of
 * the pilot, in the printed unit (percentages for proportions). A comparison group is left out; rows that a plan keeps as those of
 * an earlier time come before. Out: both sides as the evaluation computes them, and the verdict of `judgePrediction`.
 */
export function holdPrediction(
  measure: AnalysedMeasure,
  rows: AggregateRow[],
  { prediction, trial, design }: { prediction: Prediction; trial: Trial; design: EvaluationDesign },
): HeldPrediction {
  const own = rows.filter(
    ({ measureId, arm }) => measureId === measure.id && (arm === "intervention" || followsTime(design)),
  );
  const during = own.filter(({ periodEnd }) => trial.studiedOn === null || periodEnd <= trial.studiedOn);
  const before = during.filter((row) => phaseOf(row, trial.begunOn) === "before");
  const after = during.filter((row) => phaseOf(row, trial.begunOn) === "after");
  const result = compareSides(measure, before, after);
  const points = { before: valuesOf(measure, before), after: valuesOf(measure, after) };
  const intervals = result && measure.kind !== "count" ? intervalsOf(result) : null;
  const basis: Basis = intervals ? "interval" : "points";
  const isRatio = basis === "interval" && result?.comparison?.contrast === "ratio";
  const judged = judgePrediction(
    { ...prediction, value: share(measure, prediction.value) ?? null },
    {
      ...(intervals ?? rangesOf(points)),
      basis,
      // The smallest change that matters is a difference, which no ratio can be held against.
      smallest: isRatio ? null : (share(measure, measure.minimalImportantDifference) ?? null),
      periods: { before: points.before.length, after: points.after.length },
      printedValue: prediction.value === null ? "" : printValue(measure, prediction.value),
    },
  );
  const side = (arm: "intervention" | "comparator", own: number[]) => sideOf(measure, result, arm, own);
  return {
    ...judged,
    before: side("comparator", points.before),
    after: side("intervention", points.after),
    difference: basis === "interval" && result?.comparison ? differenceOf(result.comparison) : null,
    basis,
    across: new Set(
      during.filter((row) => phaseOf(row, trial.begunOn) === "across").map(({ periodStart }) => periodStart),
    ).size,
    compared: spanOf(before, after),
  };
}

/** "rises to 20% or more", as it stands after the name of the measure. */
export function tellPrediction(
  measure: Pick<AnalysedMeasure, "kind" | "unit">,
  { direction, value }: Prediction,
): string {
  if (direction === "stay") return "stays as it is";
  const goes = direction === "rise" ? "rises" : "falls";
  if (value === null) return goes;
  return `${goes} to ${printValue(measure, value)} or ${direction === "rise" ? "more" : "less"}`;
}

/** What else changed in the time that is compared, so that a difference can be its work too. */
export function changesBeside<Change extends { day: string }>(
  compared: HeldPrediction["compared"],
  changes: Change[],
): Change[] {
  return changes.filter(({ day }) => compared !== null && day > compared.from && day <= compared.until);
}

function followsTime(design: EvaluationDesign): boolean {
  return comparesTimes(designWords[design]);
}

function compareSides(measure: AnalysedMeasure, before: AggregateRow[], after: AggregateRow[]) {
  const sides = [
    ...before.map((row) => ({ ...row, arm: "comparator" as const })),
    ...after.map((row) => ({ ...row, arm: "intervention" as const })),
  ];
  // Only the pilot's own people read cycles, so the figures are as they are.
  return analyseMeasure(measure, sides, { design: "before_after", exact: true });
}

function valuesOf({ kind }: AnalysedMeasure, rows: AggregateRow[]): number[] {
  return periodsOf(kind, rows, () => false).map(({ value }) => value);
}

type Ranges = { change: Interval | null; after: Interval | null };

/** The change and the time since with their intervals; a ratio less 1, so that 0 is no change. */
function intervalsOf({ comparison, arms }: MeasureResult): Ranges | null {
  const after = arms.find(({ arm }) => arm === "intervention");
  if (!comparison || !after) return null;
  const none = comparison.contrast === "ratio" ? 1 : 0;
  const { point, low, high } = comparison;
  return {
    change: { estimate: point - none, lower: low - none, upper: high - none, confidence: 0.95 },
    after: { estimate: after.point, lower: after.low, upper: after.high, confidence: 0.95 },
  };
}

/** Six points in a row on one side of a median come by chance once in 32 times. Source: Perla, Provost and Murray 2011. */
const leastInARow = 6;

/** Without an interval: from the lowest to the highest point since, and how far these lie from the median before. */
function rangesOf({ before, after }: { before: number[]; after: number[] }): Ranges {
  if (before.length === 0 || after.length < leastInARow) return { change: null, after: null };
  const median = readRunChart(before).median;
  const middle = readRunChart(after).median;
  const [lower, upper] = [Math.min(...after), Math.max(...after)];
  return {
    change: { estimate: middle - median, lower: lower - median, upper: upper - median, confidence: 1 },
    after: { estimate: middle, lower, upper, confidence: 1 },
  };
}

function sideOf(
  measure: AnalysedMeasure,
  result: MeasureResult | null,
  arm: "intervention" | "comparator",
  points: number[],
): HeldSide {
  const counted = `${points.length.toLocaleString("en-GB")} ${points.length === 1 ? "period" : "periods"}`;
  const found = result?.arms.find((one) => one.arm === arm);
  if (found && measure.kind !== "count") {
    const { counts, estimate, interval } = found;
    return { from: `${counts} in ${counted}`, value: `${estimate} (95% interval ${interval})` };
  }
  if (points.length === 0) return { from: "No period", value: "–" };
  const printed = (value: number) => printValue(measure, measure.kind === "proportion" ? value * 100 : value);
  const [lowest, highest] = [Math.min(...points), Math.max(...points)];
  return {
    from: counted,
    value: `${printed(readRunChart(points).median)} a period (median; ${printed(lowest)} to ${printed(highest)})`,
  };
}

function differenceOf({ estimate, interval }: NonNullable<MeasureResult["comparison"]>): string {
  return `${estimate} (95% interval ${interval})`;
}

function spanOf(before: AggregateRow[], after: AggregateRow[]): HeldPrediction["compared"] {
  const from = before.map(({ periodStart }) => periodStart).sort()[0];
  const until = after
    .map(({ periodEnd }) => periodEnd)
    .sort()
    .at(-1);
  return from && until ? { from, until } : null;
}

function printValue({ kind, unit }: Pick<AnalysedMeasure, "kind" | "unit">, value: number): string {
  return kind === "proportion" ? `${formatShort(value)}%` : withUnit(formatShort(value), unit);
}
