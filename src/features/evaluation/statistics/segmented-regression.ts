import t from "@stdlib/stats-base-dists-t";
import { inverse, Matrix } from "ml-matrix";
import { checkCount, checkFinite } from "./check";
import { tMultiplier } from "./mean";

/** Of each coefficient: intercept, slope before, change of level, change of slope. */
type Four = readonly number[];

interface Limits {
  readonly lower: number;
  readonly upper: number;
}

interface Errors {
  readonly standardErrors: Four;
  readonly level: Limits;
  readonly slope: Limits;
}

interface SegmentedRegression {
  readonly coefficients: Four;
  readonly ols: Errors & { readonly p: Four };
  /** Heteroskedasticity- and autocorrelation-consistent, times n / (n − 4). */
  readonly neweyWest: Errors;
  readonly neweyWestUnadjusted: Four;
  readonly lag: number;
  readonly residualSd: number;
  readonly rSquared: number | null;
  /** About 2 without autocorrelation of first order, towards 0 with. */
  readonly durbinWatson: number;
  /** Level and slope change together, at the last point. */
  readonly effectAtLast: number;
}

interface SegmentedOptions {
  /** How many periods back residuals are taken to depend on each other. Fixed in the plan: never chosen by bandwidth. */
  readonly lag?: number;
  readonly confidence?: number;
}

/**
 * An interrupted time series: y = b0 + b1 t + b2 after + b3 (t − T) after, with time counted from 0 at the first point and
 * T the time of `firstAfter`, the position from 0 of the first point after the change.
 * In: values of equally spaced periods, none missing, in the unit of the measure. Out: the unit of the measure; slopes per
 * period. Without a lag, findLag says how many.
 * Errors: RangeError with fewer than two points before or after, five in all, or when the lines leave no residual.
 * Source: Wagner 2002; Newey and West 1987 with Bartlett weights and a fixed lag, as R sandwich NeweyWest(prewhite = FALSE).
 */
export function fitSegments(
  values: readonly number[],
  firstAfter: number,
  { lag, confidence = 0.95 }: SegmentedOptions = {},
): SegmentedRegression {
  const n = checkSeries(values, firstAfter);
  const rows = values.map((_, i) => {
    const after = i >= firstAfter ? 1 : 0;
    return [1, i, after, after * (i - firstAfter)];
  });
  const design = new Matrix(rows);
  const bread = inverse(design.transpose().mmul(design));
  const fitted = bread.mmul(design.transpose()).mmul(Matrix.columnVector([...values]));
  const coefficients = fitted.getColumn(0);
  const residuals = values.map(
    (value, i) => value - (rows[i] ?? []).reduce((sum, x, k) => sum + x * (coefficients[k] ?? 0), 0),
  );
  const squares = sumOf(residuals.map((residual) => residual ** 2));
  const mean = sumOf(values) / n;
  const total = sumOf(values.map((value) => (value - mean) ** 2));
  if (squares <= total * 1e-20)
    throw new RangeError("The two lines leave no variation, so no error can be given");
  const steps = residuals.slice(1).map((residual, i) => (residual - (residuals[i] ?? 0)) ** 2);
  const chosen = lag ?? findLag(residuals);
  checkCount("The lag", chosen);
  if (chosen >= n) throw new RangeError("The lag must be smaller than the number of points");
  const unadjusted = neweyWest(rows, residuals, bread, chosen);
  const freedom = n - 4;
  const tell = (standardErrors: Four): Errors => ({
    standardErrors,
    level: limitsOf(coefficients[2] ?? 0, standardErrors[2] ?? 0, confidence, freedom),
    slope: limitsOf(coefficients[3] ?? 0, standardErrors[3] ?? 0, confidence, freedom),
  });
  const ols = tell(bread.diagonal().map((variance) => Math.sqrt((variance * squares) / freedom)));
  return {
    coefficients,
    ols: { ...ols, p: coefficients.map((b, k) => pOf(b / (ols.standardErrors[k] ?? 0), freedom)) },
    neweyWest: tell(unadjusted.map((error) => error * Math.sqrt(n / freedom))),
    neweyWestUnadjusted: unadjusted,
    lag: chosen,
    residualSd: Math.sqrt(squares / freedom),
    rSquared: total === 0 ? null : 1 - squares / total,
    durbinWatson: sumOf(steps) / squares,
    effectAtLast: (coefficients[2] ?? 0) + (coefficients[3] ?? 0) * (n - 1 - firstAfter),
  };
}

/** Periods of a year of months, and how many years a series must have before they are looked for. */
const MONTHS = 12;
const LEAST_YEARS = 3;

/**
 * The lag for residuals in time order where the plan names none: 12 when a series of at least 36 points repeats itself
 * after 12, that is, when their autocorrelation there is above 2 / √n; else 1. Out: periods. Errors: none.
 * Source: a rule of the exchange, from the usual bound for the autocorrelation of noise. It does not depend on how time is coded.
 */
export function findLag(residuals: readonly number[]): number {
  const n = residuals.length;
  if (n < MONTHS * LEAST_YEARS) return 1;
  const again = sumOf(residuals.slice(MONTHS).map((residual, i) => residual * (residuals[i] ?? 0)));
  const correlation = again / sumOf(residuals.map((residual) => residual ** 2));
  return correlation > 2 / Math.sqrt(n) ? MONTHS : 1;
}

function checkSeries(values: readonly number[], firstAfter: number): number {
  for (const value of values) checkFinite("Each value", value);
  checkCount("The number of points before the change", firstAfter, 2);
  checkCount("The number of points after the change", values.length - firstAfter, 2);
  checkCount("The number of points", values.length, 5);
  return values.length;
}

/** Square roots of the diagonal of bread × (sum of weighted autocovariances of the scores) × bread. */
function neweyWest(rows: number[][], residuals: readonly number[], bread: Matrix, lag: number): number[] {
  const scores = new Matrix(rows.map((row, i) => row.map((x) => x * (residuals[i] ?? 0))));
  const n = rows.length;
  const meat = scores.transpose().mmul(scores);
  for (let back = 1; back <= lag; back++) {
    const now = scores.subMatrix(back, n - 1, 0, 3);
    const then = scores.subMatrix(0, n - 1 - back, 0, 3);
    const shared = now.transpose().mmul(then);
    meat.add(shared.add(shared.transpose()).mul(1 - back / (lag + 1)));
  }
  return bread
    .mmul(meat)
    .mmul(bread)
    .diagonal()
    .map((variance) => Math.sqrt(Math.max(0, variance)));
}

function limitsOf(estimate: number, error: number, confidence: number, freedom: number): Limits {
  const reach = tMultiplier(confidence, freedom) * error;
  return { lower: estimate - reach, upper: estimate + reach };
}

function pOf(statistic: number, freedom: number): number {
  return 2 * t.cdf(-Math.abs(statistic), freedom);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
