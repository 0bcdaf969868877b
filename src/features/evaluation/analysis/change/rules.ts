import { concludeDifference } from "../../statistics/conclusion";
import {
  compareProportionChanges,
  compareRateChanges,
  compareSummaries,
  type FourCells,
} from "../../statistics/difference-in-differences";
import { formatShort } from "../../statistics/format";
import type { Interval } from "../../statistics/interval";
import type { Method } from "../../statistics/method";
import { fitSegments } from "../../statistics/segmented-regression";
import { CAUTION } from "../../statistics/sentence";
import { armOf, comparisonOf, type Printing } from "../arms/rules";
import { type AggregateRow, type AnalysedMeasure, phaseOf } from "../pooling/rules";
import { hidden, logged, type MeasureResult, peopleIn, tellingOf, verdictOf } from "../result/rules";

type Pooled<Figures> = {
  measure: AnalysedMeasure;
  rows: AggregateRow[];
  method: Method<Figures>;
  pool: (rows: AggregateRow[]) => Figures | null;
  exact: boolean;
};

const cellNames = {
  treatedAfter: "with the change, after it",
  treatedBefore: "with the change, before it",
  controlAfter: "in the comparison group, after",
  controlBefore: "in the comparison group, before",
} as const;
type CellName = keyof typeof cellNames;
const names = Object.keys(cellNames) as CellName[];

/**
 * Difference in differences (of rates: ratio of their ratios): how much more the group with the change changed than the group without. In: rows of both groups from
 * before and after the day of the change. Out: the result, or null where one of the four cells has no figures.
 * Source: methods of the plan; see statistics/difference-in-differences.
 */
export function analyseChanges<Figures>(
  { measure, rows, method, pool, exact }: Pooled<Figures>,
  changedOn: string,
  compare: (cells: FourCells<Figures>) => Interval | null,
): MeasureResult | null {
  const cellOf = (name: CellName) =>
    pool(
      rows.filter(
        (row) =>
          (row.arm === "intervention") === name.startsWith("treated") &&
          phaseOf(row, changedOn) === (name.endsWith("Before") ? "before" : "after"),
      ),
    );
  const pooled = names.map(cellOf);
  if (pooled.some((figures) => figures === null)) return null;
  const shown = pooled.map((figures) => method.suppress(figures as Figures, { alreadyPublic: exact }));
  const open = shown.flatMap((cell) => (cell.hidden ? [] : [cell]));
  if (open.length < names.length) return hidden(measure);
  const printing: Printing<Figures> = {
    method,
    decimals: Math.min(...open.map(({ decimals }) => decimals)),
    rounded: open.some(({ rounded }) => rounded),
    unit: measure.unit,
  };
  const cells = Object.fromEntries(names.map((name, place) => [name, open[place]?.figures]));
  const outcome = compare(cells as unknown as FourCells<Figures>);
  if (!outcome) return null;
  const isRatio = method.contrast === "ratio";
  const judged = isRatio ? logged(outcome) : outcome;
  const arms = names.map((name, place) =>
    armOf(
      name.startsWith("treated") ? "intervention" : "comparator",
      cellNames[name],
      open[place]?.figures as Figures,
      printing,
    ),
  );
  const left = rows.filter((row) => phaseOf(row, changedOn) === "across").length;
  const { label, how } = told[method.contrast];
  const comparison = comparisonOf(outcome, label, printing, how);
  const telling = tellingOf(measure, "controlled_before_after");
  const written = Object.fromEntries(names.map((name, place) => [name, arms[place]?.estimate ?? ""]));
  return {
    measureId: measure.id,
    isHidden: false,
    isRounded: printing.rounded,
    arms,
    comparison,
    method: method.labels.one,
    notes:
      left === 0
        ? []
        : [`${left} ${left === 1 ? "row" : "rows"} from across the day of the change were left out.`],
    sentence: [
      `${measure.name}: with the change, from ${written.treatedBefore} to ${written.treatedAfter}; in the comparison group, from ${written.controlBefore} to ${written.controlAfter}.`,
      isRatio
        ? `Divided by the change in the comparison group, the rate after is ${comparison.estimate} the rate before (ratio of two ratios of rates).`
        : `Taking away the change in the comparison group leaves ${changeLeft(outcome.estimate, comparison.estimate)} (difference in differences).`,
      rangeOf(comparison.interval),
      // A smallest change is planned as a difference, which says nothing of a ratio.
      concludeDifference(judged, measure.direction, isRatio ? null : smallestOf(measure)),
      "This assumes that both groups would have changed alike without the change.",
      CAUTION["comparison group"],
      ...roundedNote(printing.rounded),
    ].join(" "),
    verdict: verdictOf(judged, null, telling),
    // Who was counted before is mostly who is counted after.
    n: peopleIn(arms.filter((_, place) => names[place]?.endsWith("After"))),
  };
}

const told = {
  difference: {
    label: "Change with the change, less change without",
    how: "difference in differences, normal interval of four independent samples",
  },
  ratio: {
    label: "Change with the change, over change without",
    how: "ratio of two ratios of rates, normal interval of its logarithm",
  },
} as const;

function changeLeft(estimate: number, printed: string): string {
  if (Math.abs(estimate) < 1e-12) return "no change";
  return `${estimate < 0 ? "a fall" : "a rise"} of ${printed.replace("−", "")}`;
}

export const changesOfProportions = compareProportionChanges;
export const changesOfMeans = compareSummaries;
export const changesOfRates = compareRateChanges;

/**
 * Interrupted time series: how level and slope moved at the change. Adds them to the result of the two times pooled.
 * In: rows of equal periods, none missing; the comparator's are those before, or the day of the change tells.
 * Out: the result, or null where there are too few points, a gap, or a period that must be hidden; `why` names it.
 * Source: see statistics/segmented-regression.
 */
export function analyseTrend<Figures>(
  pooled: MeasureResult,
  { measure, rows, method, pool, exact }: Pooled<Figures>,
  changedOn: string | null,
): MeasureResult {
  const without = (why: string) => ({ ...pooled, notes: [...pooled.notes, `No trend was fitted: ${why}.`] });
  const hasBefore = rows.some(({ arm }) => arm === "comparator");
  const isBefore = (row: AggregateRow) =>
    hasBefore ? row.arm === "comparator" : phaseOf(row, changedOn) === "before";
  const starts = [...new Set(rows.map(({ periodStart }) => periodStart))].sort();
  if (!areEven(starts)) return without("the periods are not equally long, or one is missing");
  const points = starts.map((start) => {
    const own = rows.filter(({ periodStart }) => periodStart === start);
    const figures = pool(own);
    const shown = figures && method.suppress(figures, { alreadyPublic: exact });
    const value = shown && !shown.hidden ? method.estimate(shown.figures).estimate : null;
    return { value, isBefore: own.every(isBefore) };
  });
  if (points.some(({ value }) => value === null)) return without("a period has no figures that may be shown");
  const firstAfter = points.findIndex((point) => !point.isBefore);
  if (firstAfter < 2 || points.length - firstAfter < 2 || points.length < 5)
    return without("it needs two periods before, two after and five in all");
  const fitted = fitSegments(
    points.map(({ value }) => value ?? 0),
    firstAfter,
  );
  const printing: Printing<Figures> = {
    method: { ...method, contrast: "difference" },
    decimals: pooled.isRounded ? 0 : measure.kind === "proportion" ? 2 : 1,
    rounded: pooled.isRounded,
    unit: measure.unit,
  };
  const asInterval = (place: 2 | 3, limits: { lower: number; upper: number }): Interval => ({
    estimate: fitted.coefficients[place] ?? 0,
    ...limits,
    confidence: 0.95,
  });
  const level = asInterval(2, fitted.neweyWest.level);
  const slope = asInterval(3, fitted.neweyWest.slope);
  const how = `segmented regression, Newey–West errors with lag ${fitted.lag}`;
  const written = trendMethod(method);
  const printed = { ...printing, method: { ...printing.method, printContrast: written } };
  const comparison = comparisonOf(level, "Change of level at the change", printed, how);
  const bySlope = comparisonOf(slope, "Change of slope", printed, how);
  return {
    ...pooled,
    comparison,
    notes: [
      ...pooled.notes,
      `Slope: changed by ${bySlope.estimate} a period (95% interval ${bySlope.interval}).`,
      `Residuals of neighbouring periods: Durbin–Watson ${fitted.durbinWatson.toFixed(2)} (about 2 when they do not depend on each other).`,
    ],
    sentence: [
      `${measure.name}: over ${firstAfter} periods before and ${points.length - firstAfter} after, the level moved by ${comparison.estimate} at the change, and the slope by ${bySlope.estimate} a period.`,
      rangeOf(comparison.interval),
      concludeDifference(level, measure.direction, smallestOf(measure)),
      CAUTION["time series"],
      ...roundedNote(pooled.isRounded),
    ].join(" "),
  };
}

/** A rate's level moves by a difference, not by a ratio. */
function trendMethod<Figures>(method: Method<Figures>): Method<Figures>["printContrast"] {
  if (method.contrast === "difference") return method.printContrast;
  return ({ estimate, lower, upper }, _, unit) => {
    const words = (value: number) => value.toFixed(3).replace("-", "−");
    return {
      estimate: `${words(estimate)} ${unit}`.trim(),
      interval: `${words(lower)} to ${words(upper)} ${unit}`.trim(),
    };
  };
}

function areEven(starts: string[]): boolean {
  const gaps = starts.slice(1).map((start, place) => Date.parse(start) - Date.parse(starts[place] ?? ""));
  return gaps.length > 0 && Math.max(...gaps) <= 1.2 * Math.min(...gaps);
}

function smallestOf(measure: AnalysedMeasure) {
  const { minimalImportantDifference: size } = measure;
  if (size === null) return null;
  return measure.kind === "proportion"
    ? { size: size / 100, printed: `${formatShort(size)} percentage points` }
    : { size, printed: `${formatShort(size)} ${measure.unit}`.trim() };
}

function rangeOf(interval: string): string {
  return `Allowing for chance, the true figure is likely to lie in the range ${interval} (95% confidence interval).`;
}

function roundedNote(rounded: boolean): string[] {
  return rounded ? ["Counts are rounded to protect people’s privacy."] : [];
}
