import { type Method, meanMethod, proportionMethod, rateMethod } from "../statistics/method";
import { poolMeans, poolProportions, poolRates } from "../statistics/pool";
import type { EvaluationDesign } from "../status";
import { analyseArms, analyseCounts, byArm } from "./arms/rules";
import {
  analyseChanges,
  analyseTrend,
  changesOfMeans,
  changesOfProportions,
  changesOfRates,
} from "./change/rules";
import {
  type AggregateRow,
  type AnalysedMeasure,
  meansOf,
  phaseOf,
  proportionsOf,
  ratesOf,
} from "./pooling/rules";
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
      return analyseAs(rateMethod, (some) => poolRates(ratesOf(some)), given, changesOfRates);
    case "count":
      return analyseSomeCounts(given);
  }
}

function analyseSomeCounts({ measure, rows, options }: Given): MeasureResult {
  const { chosen, note } = chooseRows(rows, options);
  const result = analyseCounts(measure, chosen, tellingOf(measure, options.design), options.exact);
  return withNote(result, note);
}

type Given = { measure: AnalysedMeasure; rows: AggregateRow[]; options: AnalysisOptions };

function analyseAs<Figures>(
  method: Method<Figures>,
  pool: (rows: AggregateRow[]) => Figures | null,
  { measure, rows, options }: Given,
  compareChanges?: Parameters<typeof analyseChanges<Figures>>[2],
): MeasureResult | null {
  const { design, exact, changedOn = null } = options;
  const pooled = { measure, rows, method, pool, exact };
  if (design === "controlled_before_after" && changedOn !== null && compareChanges) {
    const changes = analyseChanges(pooled, changedOn, compareChanges);
    if (changes) return changes;
  }
  const { chosen, note } = chooseRows(rows, options);
  const result = analyseArms(method, byArm(chosen, pool), measure, tellingOf(measure, design), exact);
  if (!result || result.isHidden) return result;
  if (design === "interrupted_time_series") return analyseTrend(withNote(result, note), pooled, changedOn);
  return withNote(result, note);
}

/** The rows that answer for each side, and what a reader must know of how they were chosen. */
function chooseRows(rows: AggregateRow[], { design, changedOn = null }: AnalysisOptions) {
  const asTheyAre = { chosen: rows, note: null };
  if (changedOn === null || design === "after_only") return asTheyAre;
  if (design === "controlled_before_after" || design === "randomised") return withoutEarlier(rows, changedOn);
  return rows.some(({ arm }) => arm === "comparator") ? asTheyAre : splitByTime(rows, changedOn);
}

/** What both groups had before the change is no result of it; kept where nothing else is there. */
function withoutEarlier(rows: AggregateRow[], changedOn: string) {
  const chosen = rows.filter((row) => phaseOf(row, changedOn) !== "before");
  if (chosen.length === 0 || chosen.length === rows.length) return { chosen: rows, note: null };
  return { chosen, note: "Figures from before the change were left out of the comparison." };
}

/** Where no row was entered as one from before, the day of the change tells. */
function splitByTime(rows: AggregateRow[], changedOn: string) {
  const chosen = rows.flatMap((row): AggregateRow[] => {
    const phase = phaseOf(row, changedOn);
    if (phase === "across") return [];
    return [{ ...row, arm: phase === "before" ? "comparator" : "intervention" }];
  });
  if (chosen.length === 0)
    return { chosen: rows, note: "All figures are from across the day of the change: no before is known." };
  const isAll = chosen.length === rows.length;
  return { chosen, note: isAll ? null : "Figures from across the day of the change were left out." };
}

function withNote(result: MeasureResult, note: string | null): MeasureResult {
  return note === null || result.isHidden ? result : { ...result, notes: [...result.notes, note] };
}
