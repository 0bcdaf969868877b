import { withUnit } from "../analysis/arms/rules";
import { type AggregateRow, type AnalysedMeasure, daysOf, phaseOf, ratesOf } from "../analysis/pooling/rules";
import { designWords, type MeasureResult, share } from "../analysis/result/rules";
import { analyseMeasure } from "../analysis/rules";
import { periodsOf } from "../series/rules";
import { formatNumber, formatShort } from "../statistics/format";
import type { Interval } from "../statistics/interval";
import { poolRates } from "../statistics/pool";
import { rateRatio } from "../statistics/rate-ratio";
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
 * an earlier time come before, and counts are told by site. Out: both sides as the evaluation computes them, and the verdict of `judgePrediction`.
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
  const { ranges, basis, difference, hindrance } = rangesBetween(measure, result, { before, after, points });
  const judged = judgePrediction(
    { ...prediction, value: share(measure, prediction.value) ?? null },
    {
      ...ranges,
      basis,
      hindrance,
      // The smallest change that matters is a difference, which no ratio can be held against.
      smallest:
        basis === "interval" && measure.kind === "rate"
          ? null
          : (share(measure, measure.minimalImportantDifference) ?? null),
      periods: { before: points.before.length, after: points.after.length },
      printedValue: prediction.value === null ? "" : printValue(measure, prediction.value),
    },
  );
  const side = (arm: "intervention" | "comparator", own: number[]) => sideOf(measure, result, arm, own);
  return {
    ...judged,
    before: side("comparator", points.before),
    after: side("intervention", points.after),
    difference,
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
type Sides = { before: AggregateRow[]; after: AggregateRow[]; points: { before: number[]; after: number[] } };
type Between = { ranges: Ranges; basis: Basis; difference: string | null; hindrance: string | null };

/** By what the two sides can be compared: their intervals, else their points; or why not at all. */
function rangesBetween(
  measure: AnalysedMeasure,
  result: MeasureResult | null,
  { before, after, points }: Sides,
): Between {
  const none = { change: null, after: null };
  const byPoints = { basis: "points" as const, difference: null };
  if (measure.kind === "count") {
    const hindrance = unlikeCounts([...before, ...after]);
    return { ...byPoints, ranges: hindrance ? none : rangesOf(points), hindrance };
  }
  if (result?.comparison) {
    const { estimate, interval } = result.comparison;
    const difference = `${estimate} (95% interval ${interval})`;
    return { ranges: intervalsOf(result) ?? none, basis: "interval", difference, hindrance: null };
  }
  if (measure.kind === "rate" && result?.arms.length === 2) return openRatio(result, before, after);
  return { ...byPoints, ranges: rangesOf(points), hindrance: null };
}

/** Of two rates of which one is 0, the exact interval of their ratio still has one end; its other is 0 or lies nowhere. */
function openRatio({ arms }: MeasureResult, before: AggregateRow[], after: AggregateRow[]): Between {
  const [first, second] = [poolRates(ratesOf(after)), poolRates(ratesOf(before))];
  const since = arms.find(({ arm }) => arm === "intervention");
  if (!first || !second || !since || first.events + second.events === 0)
    return {
      ranges: { change: null, after: null },
      basis: "interval",
      difference: null,
      hindrance: "Nothing happened on either side, so there is no ratio of the two rates.",
    };
  const { estimate, exact } = rateRatio(first, second);
  const [point, upper] = [estimate ?? Number.POSITIVE_INFINITY, exact.upper ?? Number.POSITIVE_INFINITY];
  const lower = `${formatNumber(exact.lower, 2)} times`;
  return {
    ranges: {
      change: { estimate: point - 1, lower: exact.lower - 1, upper: upper - 1, confidence: 0.95 },
      after: { estimate: since.point, lower: since.low, upper: since.high, confidence: 0.95 },
    },
    basis: "interval",
    difference:
      exact.upper === null
        ? `no ratio, since nothing happened before (exact 95% interval ${lower} and more)`
        : `0 times (exact 95% interval 0 to ${formatNumber(exact.upper, 2)} times)`,
    hindrance: null,
  };
}

/** A month may be three days longer than another, and an eighth; a count over anything longer is a larger one by itself. */
const alikeDays = 3;
const alikeShare = 1 / 8;

/** Why counts say nothing of each other: not equally long, or not of the same sites. Null where they are alike. */
function unlikeCounts(rows: AggregateRow[]): string | null {
  const counted = rows.filter(({ value }) => value !== null);
  const lengths = counted.map(daysOf);
  const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)];
  if (longest - shortest > alikeDays || longest - shortest > alikeShare * shortest)
    return `The periods are not equally long (${shortest} to ${longest} days), so their counts cannot be compared.`;
  const sitesOf = (start: string) =>
    counted.flatMap(({ periodStart, siteId }) => (periodStart === start ? [siteId ?? ""] : [])).sort();
  const sites = new Set(counted.map(({ periodStart }) => JSON.stringify(sitesOf(periodStart))));
  return sites.size > 1
    ? "Not the same sites were counted in every period, so their counts cannot be compared."
    : null;
}

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
