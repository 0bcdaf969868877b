import { formatNumber } from "../../statistics/format";
import type { Interval } from "../../statistics/interval";
import { type Method, rateMethod } from "../../statistics/method";
import type { Rate } from "../../statistics/rate";
import * as tell from "../../statistics/sentence";
import type { Shown } from "../../statistics/suppress";
import type { Arm } from "../../status";
import { type AggregateRow, type AnalysedMeasure, areEvents, countsOf } from "../pooling/rules";
import {
  type ArmResult,
  type Comparison,
  capital,
  hidden,
  logged,
  type MeasureResult,
  peopleIn,
  toDigits,
  verdictOf,
  withoutArms,
} from "../result/rules";

export type Arms<Figures> = { intervention: Figures | null; comparator: Figures | null };

export function byArm<Figures>(
  rows: AggregateRow[],
  pool: (rows: AggregateRow[]) => Figures | null,
): Arms<Figures> {
  return {
    intervention: pool(rows.filter((row) => row.arm === "intervention")),
    comparator: pool(rows.filter((row) => row.arm === "comparator")),
  };
}

/** Each side with its interval, and the two compared where both have figures. Null without any. */
export function analyseArms<Figures>(
  method: Method<Figures>,
  pooled: Arms<Figures>,
  measure: AnalysedMeasure,
  telling: tell.Telling,
  exact: boolean,
): MeasureResult | null {
  const only = pooled.intervention ?? pooled.comparator;
  if (!only) return null;
  const shown = suppressArms(pooled, (figures) => method.suppress(figures, { alreadyPublic: exact }));
  if (!shown) return hidden(measure);
  const { intervention, comparator, decimals, rounded } = shown;
  const words = { ...telling, decimals, rounded };
  const [first, second] = sidesOf(telling.design);
  const printing = { method, decimals, rounded, unit: measure.unit };
  const arms = [
    ...(intervention ? [armOf("intervention", first, intervention, printing)] : []),
    ...(comparator ? [armOf("comparator", second, comparator, printing)] : []),
  ];
  const outcome = intervention && comparator ? method.compare(intervention, comparator) : null;
  const judged = outcome && (method.contrast === "ratio" ? logged(outcome) : outcome);
  return {
    measureId: measure.id,
    isHidden: false,
    isRounded: rounded,
    arms,
    comparison: outcome && comparisonOf(outcome, `${capital(first)} against ${second}`, printing),
    method: method.labels.one,
    notes: [],
    sentence:
      intervention && comparator
        ? method.tellTwo({ name: first, figures: intervention }, { name: second, figures: comparator }, words)
        : method.tellOne(intervention ?? comparator ?? only, words),
    // Two sides that have no contrast say nothing; a side alone is held against the target.
    verdict:
      intervention && comparator && !outcome
        ? "descriptive"
        : verdictOf(judged, intervention ? method.estimate(intervention) : null, telling),
    n: peopleIn(arms),
  };
}

export type Printing<Figures> = { method: Method<Figures>; decimals: number; rounded: boolean; unit: string };

export function armOf<Figures>(
  arm: Arm,
  label: string,
  figures: Figures,
  { method, decimals, rounded, unit }: Printing<Figures>,
): ArmResult {
  const interval = method.estimate(figures);
  const drawn = (value: number) => (rounded ? toDigits(value, method.digits(decimals)) : value);
  const [point, low, high] = [drawn(interval.estimate), drawn(interval.lower), drawn(interval.upper)];
  const printed = method.print(figures, interval, decimals, unit);
  const shown = { point, low, high, n: method.size(figures), numbers: method.numbers(figures) };
  return { arm, label: capital(label), ...shown, ...printed };
}

export function comparisonOf<Figures>(
  outcome: Interval,
  label: string,
  { method, decimals, rounded, unit }: Printing<Figures>,
  how = method.labels.two,
): Comparison {
  const digits = method.contrast === "ratio" ? 2 : method.digits(decimals);
  const drawn = (value: number) => (rounded ? toDigits(value, digits) : value);
  return {
    label,
    method: how,
    contrast: method.contrast,
    point: drawn(outcome.estimate),
    low: drawn(outcome.lower),
    high: drawn(outcome.upper),
    ...method.printContrast(outcome, decimals, unit),
  };
}

/** A count has no denominator: one side is told as it is; two are compared by the days in which they were counted. */
export function analyseCounts(
  measure: AnalysedMeasure,
  rows: AggregateRow[],
  telling: tell.Telling,
  exact: boolean,
): MeasureResult {
  const pooled = byArm(rows, countsOf);
  const { intervention, comparator } = pooled;
  const isSmall = (side: Rate | null) => side !== null && side.events >= 1 && side.events <= 7;
  if (!exact && (isSmall(intervention) || isSmall(comparator))) return hidden(measure);
  const [first, second] = sidesOf(telling.design);
  if (intervention && comparator && areEvents(measure, rows)) {
    const perDay = { ...telling, unit: "a day", target: undefined, smallestChange: undefined };
    const result = analyseArms(rateMethod, pooled, { ...measure, unit: "a day" }, perDay, exact);
    const notes = [
      "Counts are compared by the days in which they were counted, as if each counted event came by itself (Poisson). Where one event brings the next, the interval is too narrow.",
    ];
    if (result) return { ...result, notes };
  }
  const told = ({ events }: Rate) =>
    withUnit(formatNumber(exact ? events : 5 * Math.round(events / 5)), measure.unit);
  const sides = [
    ...(intervention ? [`${told(intervention)}${comparator ? ` ${first}` : ""}`] : []),
    ...(comparator ? [`${told(comparator)} ${second}`] : []),
  ];
  const sentence = `${measure.name}: ${sides.join(", ")}. ${comparator ? "These are counts without a denominator, so they have no interval and are not compared." : "This is a count without a denominator, so it has no interval."}`;
  return withoutArms(measure, sentence, { isHidden: false, isRounded: !exact });
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

function sidesOf(design: tell.Design): [string, string] {
  return tell.comparesTimes(design)
    ? ["after the change", "before it"]
    : ["with the change", "in the comparison group"];
}

export function withUnit(figure: string, unit: string): string {
  if (unit === "£") return `£${figure}`;
  return unit ? `${figure} ${unit}` : figure;
}
