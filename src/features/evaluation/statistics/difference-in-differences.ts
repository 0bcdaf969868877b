import normal from "@stdlib/stats-base-dists-normal";
import t from "@stdlib/stats-base-dists-t";
import { checkFinite, checkNotNegative } from "./check";
import { type Interval, normalMultiplier } from "./interval";
import { checkMeanSummary, type MeanSummary, summariseValues, tMultiplier } from "./mean";
import { checkProportion, type Proportion } from "./proportion";
import { checkRate, type Rate } from "./rate";

/** The four cells of a difference in differences. */
export interface FourCells<Cell> {
  readonly treatedBefore: Cell;
  readonly treatedAfter: Cell;
  readonly controlBefore: Cell;
  readonly controlAfter: Cell;
}

interface DifferenceInDifferences extends Interval {
  readonly standardError: number;
  /** The estimate in standard errors: t where degrees of freedom are given, else z. */
  readonly statistic: number;
  readonly degreesOfFreedom: number | null;
  readonly p: number;
}

interface FromValues extends DifferenceInDifferences {
  readonly degreesOfFreedom: number;
  readonly means: FourCells<number>;
}

/**
 * Change of the treated less change of the control, from the values of each cell, as the interaction of a regression.
 * In and out: the unit of the measure. Errors: RangeError when a cell has fewer than two values or nothing varies.
 * Source: ordinary least squares of y on treated × after; R lm.
 */
export function compareChanges(cells: FourCells<readonly number[]>, confidence = 0.95): FromValues {
  const summaries = mapCells(cells, summariseValues);
  const list = listCells(summaries);
  const degreesOfFreedom = list.reduce((sum, { n }) => sum + n, 0) - 4;
  const squares = list.reduce((sum, { n, sd }) => sum + (n - 1) * sd ** 2, 0);
  const weight = list.reduce((sum, { n }) => sum + 1 / n, 0);
  const standardError = Math.sqrt((squares / degreesOfFreedom) * weight);
  const means = mapCells(summaries, ({ mean }) => mean);
  const told = tell(differenceOf(means), standardError, confidence, degreesOfFreedom);
  return { ...told, degreesOfFreedom, means };
}

/**
 * The same from the mean, standard deviation and n of four independent samples. Not for the same people before and after:
 * use compareMeanChanges with the standard errors of their changes.
 * Errors: RangeError when an input is out of range or nothing varies. Source: sum of the four variances, normal interval.
 */
export function compareSummaries(cells: FourCells<MeanSummary>, confidence = 0.95): DifferenceInDifferences {
  listCells(cells).forEach(checkMeanSummary);
  const variance = listCells(cells).reduce((sum, { n, sd }) => sum + sd ** 2 / n, 0);
  return tell(differenceOf(mapCells(cells, ({ mean }) => mean)), Math.sqrt(variance), confidence);
}

/**
 * The same from four means and a standard error for each change, or for each of the four means.
 * Errors: RangeError when an input is out of range or all standard errors are 0.
 * Source: square root of the summed squares of independent standard errors, normal interval.
 */
export function compareMeanChanges(
  means: FourCells<number>,
  standardErrors: readonly number[],
  confidence = 0.95,
): DifferenceInDifferences {
  for (const mean of listCells(means)) checkFinite("Each mean", mean);
  for (const error of standardErrors) checkNotNegative("Each standard error", error);
  return tell(differenceOf(means), Math.hypot(...standardErrors), confidence);
}

/**
 * The same for proportions of four independent samples. In: counts. Out: shares.
 * Errors: RangeError when a count is out of range, or every cell is 0% or 100%. Source: sum of p(1 − p) / n, normal interval.
 */
export function compareProportionChanges(
  cells: FourCells<Proportion>,
  confidence = 0.95,
): DifferenceInDifferences {
  listCells(cells).forEach(checkProportion);
  const shares = mapCells(cells, ({ numerator, denominator }) => numerator / denominator);
  const variance = listCells(cells).reduce(
    (sum, { numerator, denominator }) => sum + (numerator * (denominator - numerator)) / denominator ** 3,
    0,
  );
  return tell(differenceOf(shares), Math.sqrt(variance), confidence);
}

/**
 * The same for rates, as a ratio: how many times the rate of the treated changed, over how many times that of the control did.
 * In: events and exposure of four independent cells. Out: a ratio without unit, null where a cell has no event.
 * Errors: RangeError as in checkRate. Source: the interaction of a log-linear Poisson model of four cells, whose variance on the log
 * scale is the sum of 1 / events (delta method; Rothman, Greenland and Lash, Modern Epidemiology, 3rd edition, 2008).
 */
export function compareRateChanges(cells: FourCells<Rate>, confidence = 0.95): Interval | null {
  const all = listCells(cells);
  all.forEach(checkRate);
  if (all.some(({ events }) => events === 0)) return null;
  const log = differenceOf(mapCells(cells, ({ events, exposure }) => Math.log(events / exposure)));
  const standardError = Math.sqrt(all.reduce((sum, { events }) => sum + 1 / events, 0));
  const reach = normalMultiplier(confidence) * standardError;
  return { estimate: Math.exp(log), lower: Math.exp(log - reach), upper: Math.exp(log + reach), confidence };
}

function differenceOf(means: FourCells<number>): number {
  return means.treatedAfter - means.treatedBefore - (means.controlAfter - means.controlBefore);
}

function listCells<Cell>(cells: FourCells<Cell>): Cell[] {
  return [cells.treatedBefore, cells.treatedAfter, cells.controlBefore, cells.controlAfter];
}

function mapCells<From, To>(cells: FourCells<From>, change: (cell: From) => To): FourCells<To> {
  return {
    treatedBefore: change(cells.treatedBefore),
    treatedAfter: change(cells.treatedAfter),
    controlBefore: change(cells.controlBefore),
    controlAfter: change(cells.controlAfter),
  };
}

function tell(
  estimate: number,
  standardError: number,
  confidence: number,
  degreesOfFreedom: number | null = null,
): DifferenceInDifferences {
  if (standardError === 0) {
    throw new RangeError("Nothing varies within the groups, so no interval can be calculated");
  }
  const statistic = estimate / standardError;
  const below = -Math.abs(statistic);
  const multiplier =
    degreesOfFreedom === null ? normalMultiplier(confidence) : tMultiplier(confidence, degreesOfFreedom);
  const tail = degreesOfFreedom === null ? normal.cdf(below, 0, 1) : t.cdf(below, degreesOfFreedom);
  return {
    estimate,
    lower: estimate - multiplier * standardError,
    upper: estimate + multiplier * standardError,
    confidence,
    standardError,
    statistic,
    degreesOfFreedom,
    p: 2 * tail,
  };
}
