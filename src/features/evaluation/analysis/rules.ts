import type { ArmFigures } from "../rules";
import { formatNumber } from "../statistics/format";
import type { Interval } from "../statistics/interval";
import type { MeanSummary } from "../statistics/mean";
import { type Method, meanMethod, proportionMethod, rateMethod } from "../statistics/method";
import { poolMeans, poolProportions, poolRates } from "../statistics/pool";
import type { Proportion } from "../statistics/proportion";
import type { Rate } from "../statistics/rate";
import * as tell from "../statistics/sentence";
import type { Shown } from "../statistics/suppress";
import { judgeDifference, judgeTarget } from "../statistics/verdict";
import type { Arm, EvaluationDesign, EvidenceVerdict, MeasureDirection, MeasureKind } from "../status";

export type AnalysedMeasure = {
  id: string;
  name: string;
  kind: MeasureKind;
  direction: MeasureDirection;
  unit: string;
  target: number | null;
  minimalImportantDifference: number | null;
};

export type AggregateRow = {
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

/** How many measures a page of the analysis shows. */
export const resultsPageSize = 20;

type ArmResult = ArmFigures & { arm: Arm };

type MeasureResult = {
  measureId: string;
  isHidden: boolean;
  isRounded: boolean;
  arms: ArmResult[];
  /** For a manager, without overclaiming. */
  sentence: string;
  verdict: EvidenceVerdict;
  n: number | null;
};

const designWords: Record<EvaluationDesign, tell.Design> = {
  randomised: "randomised",
  controlled_before_after: "comparison group",
  interrupted_time_series: "time series",
  before_after: "before and after",
  after_only: "single group",
};

/**
 * One measure analysed over all its aggregate rows: estimate, interval and n per arm, the difference where both arms have
 * data, a sentence, and a verdict for the product's evidence. Rows are pooled per arm. `exact` shows the figures as they
 * are (the pilot's own people, or counts already in a public source); otherwise the small-number rule is applied first and
 * everything is computed from what it leaves. Null when there are no rows that can be analysed.
 */
export function analyseMeasure(
  measure: AnalysedMeasure,
  rows: AggregateRow[],
  { design, exact }: { design: EvaluationDesign; exact: boolean },
): MeasureResult | null {
  const own = rows.filter((row) => row.measureId === measure.id);
  if (own.length === 0) return null;
  try {
    return analyseRows(measure, own, design, exact);
  } catch (error) {
    // One measure that defies calculation must not take the page of all the others with it.
    if (error instanceof RangeError) return unanalysed(measure, error.message, exact);
    throw error;
  }
}

function analyseRows(
  measure: AnalysedMeasure,
  own: AggregateRow[],
  design: EvaluationDesign,
  exact: boolean,
): MeasureResult | null {
  const options = { alreadyPublic: exact };
  const telling = {
    measure: measure.name,
    direction: measure.direction,
    design: designWords[design],
    unit: measure.unit,
    smallestChange: share(measure, measure.minimalImportantDifference),
    target: share(measure, measure.target),
  };
  switch (measure.kind) {
    case "proportion":
      return analyseArms(
        proportionMethod,
        byArm(own, (some) => poolProportions(proportionsOf(some))),
        measure,
        telling,
        options,
      );
    case "mean":
    case "time":
    case "score":
      return analyseArms(
        meanMethod,
        byArm(own, (some) => poolMeans(meansOf(some))),
        measure,
        telling,
        options,
      );
    case "rate":
      return analyseArms(
        rateMethod,
        byArm(own, (some) => poolRates(ratesOf(some))),
        measure,
        telling,
        options,
      );
    case "count":
      return describeCount(measure, own, telling.design, exact);
  }
}

type Options = { alreadyPublic: boolean };

function analyseArms<Figures>(
  method: Method<Figures>,
  pooled: Arms<Figures>,
  measure: AnalysedMeasure,
  telling: tell.Telling,
  options: Options,
): MeasureResult | null {
  const only = pooled.intervention ?? pooled.comparator;
  if (!only) return null;
  const shown = suppressArms(pooled, (figures) => method.suppress(figures, options));
  if (!shown) return hidden(measure);
  const { intervention, comparator, decimals, rounded } = shown;
  const words = { ...telling, decimals, rounded };
  const [first, second] = sidesOf(telling.design);
  const result = (arm: Arm, label: string, figures: Figures): ArmResult => {
    const interval = method.estimate(figures);
    const drawn = (value: number) => (rounded ? toDigits(value, method.digits(decimals)) : value);
    const [point, low, high] = [drawn(interval.estimate), drawn(interval.lower), drawn(interval.upper)];
    const printed = method.print(figures, interval, decimals, measure.unit);
    const shown = { point, low, high, n: method.size(figures), numbers: method.numbers(figures) };
    return { arm, label: capital(label), ...shown, ...printed };
  };
  const arms = [
    ...(intervention ? [result("intervention", first, intervention)] : []),
    ...(comparator ? [result("comparator", second, comparator)] : []),
  ];
  const outcome = intervention && comparator ? (method.compare?.(intervention, comparator) ?? null) : null;
  return {
    measureId: measure.id,
    isHidden: false,
    isRounded: rounded,
    arms,
    sentence:
      intervention && comparator
        ? method.tellTwo({ name: first, figures: intervention }, { name: second, figures: comparator }, words)
        : method.tellOne(intervention ?? comparator ?? only, words),
    verdict: method.compare
      ? verdictOf(outcome, intervention ? method.estimate(intervention) : null, telling)
      : "descriptive",
    n: arms.reduce((sum, arm) => sum + arm.n, 0),
  };
}

/** A count has no denominator, so it has no interval: each arm is told as it is. */
function describeCount(
  measure: AnalysedMeasure,
  rows: AggregateRow[],
  design: tell.Design,
  exact: boolean,
): MeasureResult {
  const sums = byArm(rows, (some) =>
    some.length === 0 ? null : some.reduce((all, row) => all + (row.value ?? 0), 0),
  );
  const isSmall = (sum: number | null) => sum !== null && sum >= 1 && sum <= 7;
  if (!exact && (isSmall(sums.intervention) || isSmall(sums.comparator))) return hidden(measure);
  const [first, second] = sidesOf(design);
  const told = (sum: number) => withUnit(formatNumber(exact ? sum : 5 * Math.round(sum / 5)), measure.unit);
  const { intervention, comparator } = sums;
  const sentence =
    comparator === null
      ? `${measure.name}: ${told(intervention ?? 0)}. This is a count without a denominator, so it has no interval.`
      : `${measure.name}: ${intervention === null ? "" : `${told(intervention)} ${first}, `}${told(comparator)} ${second}. These are counts without a denominator, so they have no interval and are not compared.`;
  return withoutArms(measure, sentence, { isHidden: false, isRounded: !exact });
}

function hidden(measure: AnalysedMeasure): MeasureResult {
  return withoutArms(measure, tell.tellHidden(measure.name), { isHidden: true, isRounded: true });
}

function unanalysed(measure: AnalysedMeasure, why: string, exact: boolean): MeasureResult {
  const sentence = `${measure.name}: these figures cannot be analysed. ${why}.`;
  return withoutArms(measure, sentence, { isHidden: false, isRounded: !exact });
}

function withoutArms(
  { id: measureId }: AnalysedMeasure,
  sentence: string,
  shown: Pick<MeasureResult, "isHidden" | "isRounded">,
): MeasureResult {
  return { measureId, ...shown, arms: [], sentence, verdict: "descriptive", n: null };
}

type Arms<Figures> = { intervention: Figures | null; comparator: Figures | null };

function byArm<Figures>(rows: AggregateRow[], pool: (rows: AggregateRow[]) => Figures | null): Arms<Figures> {
  return {
    intervention: pool(rows.filter((row) => row.arm === "intervention")),
    comparator: pool(rows.filter((row) => row.arm === "comparator")),
  };
}

/** Null when a row must be hidden: a comparison with one hidden side would give it away. */
function suppressArms<Figures>(pooled: Arms<Figures>, suppress: (figures: Figures) => Shown<Figures>) {
  const intervention = pooled.intervention && suppress(pooled.intervention);
  const comparator = pooled.comparator && suppress(pooled.comparator);
  if (intervention?.hidden || comparator?.hidden) return null;
  const shown = [intervention, comparator].filter((side) => side !== null);
  return {
    intervention: intervention?.figures ?? null,
    comparator: comparator?.figures ?? null,
    decimals: Math.min(...shown.map((side) => side.decimals)),
    rounded: shown.some((side) => side.rounded),
  };
}

function proportionsOf(rows: AggregateRow[]): Proportion[] {
  return rows.flatMap(({ numerator, denominator }) =>
    numerator !== null && denominator !== null ? [{ numerator, denominator }] : [],
  );
}

function meansOf(rows: AggregateRow[]): MeanSummary[] {
  return rows.flatMap(({ sampleSize: n, mean, standardDeviation: sd }) =>
    n !== null && mean !== null && sd !== null ? [{ n, mean, sd }] : [],
  );
}

function ratesOf(rows: AggregateRow[]): Rate[] {
  return rows.flatMap(({ events, exposure }) =>
    events !== null && exposure !== null ? [{ events, exposure }] : [],
  );
}

function verdictOf(
  difference: Interval | null,
  result: Interval | null,
  { direction, target, design }: tell.Telling,
): EvidenceVerdict {
  if (difference) {
    if (tell.comparesTimes(design)) return "descriptive";
    const verdict = judgeDifference(difference, direction);
    if (verdict === "better") return "favourable";
    if (verdict === "worse") return "unfavourable";
    return verdict === "cannot tell" ? "unclear" : "descriptive";
  }
  if (!result || target === undefined) return "descriptive";
  const judgement = judgeTarget(result, target, direction);
  if (judgement === "reached") return "favourable";
  return judgement === "not reached" ? "unfavourable" : "unclear";
}

function sidesOf(design: tell.Design): [string, string] {
  return tell.comparesTimes(design)
    ? ["after the change", "before it"]
    : ["with the change", "in the comparison group"];
}

/** Targets and changes of proportions are entered as percentages and calculated as shares. */
function share({ kind }: AnalysedMeasure, value: number | null): number | undefined {
  if (value === null) return undefined;
  return kind === "proportion" ? value / 100 : value;
}

/** Where counts are rounded, a chart's figures carry no more digits than the printed ones. */
function toDigits(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}

function withUnit(figure: string, unit: string): string {
  return unit ? `${figure} ${unit}` : figure;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
