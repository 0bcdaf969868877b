import { type Method, meanMethod, proportionMethod, rateMethod } from "../statistics/method";
import { poolMeans, poolProportions, poolRates } from "../statistics/pool";
import type { EvaluationDesign } from "../status";
import { analyseArms, analyseCounts, byArm } from "./arms/rules";
import { analyseChanges, analyseTrend, changesOfMeans, changesOfProportions } from "./change/rules";
import { type AggregateRow, type AnalysedMeasure, meansOf, proportionsOf, ratesOf } from "./pooling/rules";
import { type MeasureResult, tellingOf, unanalysed } from "./result/rules";

/** How many measures a page of the analysis shows. */
export const resultsPageSize = 20;

export type AnalysisOptions = {
  design: EvaluationDesign;
  /** The figures as they are: for the pilot's own people, or counts already in a public source. */
  exact: boolean;
  /** The day on which the pilot went live; tells before from after where the arms do not. */
  changedOn?: string | null;
};

/**
 * One measure analysed over all its aggregate rows as its design asks: estimate, interval and n per side, the comparison, a
 * sentence, and a verdict for the product's evidence. Unless `exact`, the small-number rule is applied first and everything is
 * computed from what it leaves. Null when there are no rows that can be analysed.
 */
export function analyseMeasure(
  measure: AnalysedMeasure,
  rows: AggregateRow[],
  options: AnalysisOptions,
): MeasureResult | null {
  const own = rows.filter((row) => row.measureId === measure.id);
  if (own.length === 0) return null;
  try {
    return analyseRows(measure, own, options);
  } catch (error) {
    // One measure that defies calculation must not take the page of all the others with it.
    if (error instanceof RangeError) return unanalysed(measure, error.message, options.exact);
    throw error;
  }
}

function analyseRows(
  measure: AnalysedMeasure,
  rows: AggregateRow[],
  options: AnalysisOptions,
): MeasureResult | null {
  const given = { measure, rows, options };
  switch (measure.kind) {
    case "proportion":
      return analyseAs(
        proportionMethod,
        (some) => poolProportions(proportionsOf(some)),
        given,
        changesOfProportions,
      );
    case "mean":
    case "time":
    case "score":
      return analyseAs(meanMethod, (some) => poolMeans(meansOf(some)), given, changesOfMeans);
    case "rate":
      return analyseAs(rateMethod, (some) => poolRates(ratesOf(some)), given);
    case "count":
      return analyseCounts(measure, rows, tellingOf(measure, options.design), options.exact);
  }
}

type Given = { measure: AnalysedMeasure; rows: AggregateRow[]; options: AnalysisOptions };

function analyseAs<Figures>(
  method: Method<Figures>,
  pool: (rows: AggregateRow[]) => Figures | null,
  { measure, rows, options: { design, exact, changedOn = null } }: Given,
  compareChanges?: Parameters<typeof analyseChanges<Figures>>[2],
): MeasureResult | null {
  const pooled = { measure, rows, method, pool, exact };
  const isControlled = design === "controlled_before_after" || design === "randomised";
  if (isControlled && changedOn !== null && compareChanges) {
    const changes = analyseChanges(pooled, changedOn, compareChanges);
    if (changes && design === "controlled_before_after") return changes;
  }
  const after = isControlled && changedOn !== null ? withoutEarlier(rows, changedOn) : rows;
  const result = analyseArms(method, byArm(after, pool), measure, tellingOf(measure, design), exact);
  if (!result || result.isHidden) return result;
  if (design === "interrupted_time_series") return analyseTrend(result, pooled, changedOn);
  return after.length < rows.length
    ? {
        ...result,
        notes: [...result.notes, "Figures from before the change were left out of the comparison."],
      }
    : result;
}

/** What both groups had before the change is no result of it; kept where nothing else is there. */
function withoutEarlier(rows: AggregateRow[], changedOn: string): AggregateRow[] {
  const later = rows.filter(({ periodEnd }) => periodEnd >= changedOn);
  return later.length > 0 ? later : rows;
}
