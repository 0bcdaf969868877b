import type { PublishedFindings } from "../rules";
import { tMultiplier } from "../statistics/mean";
import { effectFromCounts, effectFromInterval, type StudyEffect } from "../statistics/study-effect";
import { fixedEffect, forestRows, heterogeneityTest, randomEffects } from "../statistics/synthesis";
import {
  type EvaluationDesign,
  type ExternalDesign,
  type ExternalResultKind,
  evaluationDesignLabels,
  externalDesignLabels,
} from "../status";

/** On what the effects of a group are measured; only effects on one scale are pooled. */
export type Scale =
  | "risk_ratio"
  | "odds_ratio"
  | "hazard_ratio"
  | "risk_difference"
  | "mean_difference"
  | "proportion";

export const scaleLabels: Record<Scale, string> = {
  risk_ratio: "Risk ratio",
  odds_ratio: "Odds ratio",
  hazard_ratio: "Hazard ratio",
  risk_difference: "Risk difference",
  mean_difference: "Mean difference",
  proportion: "Proportion",
};

/** What a comparison can say: groups beside each other, one group over time, or no comparison at all. */
export type Comparison = "groups" | "over_time" | "none";

export const comparisonLabels: Record<Comparison, string> = {
  groups: "compared with a group that did not have it",
  over_time: "compared with the time before",
  none: "not compared with anything",
};

export type StudyResult = {
  label: string;
  href: string;
  source: "here" | "elsewhere";
  design: string;
  measure: string;
  scale: Scale;
  comparison: Comparison;
  /** In which a mean is given; empty where nobody says. */
  unit: string;
  /** Results with one study key come from the same people, so only the first of them is pooled. */
  study: string;
  effect: StudyEffect;
};

export type HereResult = { slug: string; title: string; findings: PublishedFindings };
export type ElsewhereResult = {
  slug: string;
  title: string;
  subject: string;
  setting: string;
  designKind: ExternalDesign;
  measure: string;
  unit: string;
  kind: ExternalResultKind;
  numerator: number | null;
  denominator: number | null;
  estimate: number | null;
  low: number | null;
  high: number | null;
};

/**
 * The effects of a published result, from its shown figures alone: counts as printed, and for means the printed limits. What
 * is hidden, or cannot give a variance, gives none.
 */
export function effectsHere({ slug, title, findings }: HereResult): StudyResult[] {
  return findings.results.flatMap((result) => {
    const [first, second] = result.arms;
    const shared = {
      label: title,
      href: `/evaluations/${slug}`,
      source: "here" as const,
      design: evaluationDesignLabels[findings.design],
      measure: result.name,
      unit: result.unit ?? "",
      study: `here ${slug}`,
    };
    if (!first) return [];
    const comparison: Comparison = second ? comparisonOf(findings.design) : "none";
    const made = orNothing(() => {
      // More than two sides, such as two groups before and after, have no two that belong together: their contrast counts.
      if (result.arms.length > 2) return contrastOf(title, result);
      return second ? compareArms(title, first, second) : proportionOf(title, first);
    });
    return made ? [{ ...shared, comparison, ...made }] : [];
  });
}

/** Results with more than two sides and no contrast, such as rates of two groups before and after: told, not dropped. */
export function leftOutHere({ slug, title, findings: { results } }: HereResult) {
  const isLeft = (one: Result) => one.arms.length > 2 && !orNothing(() => contrastOf(title, one));
  const href = `/evaluations/${slug}`;
  return results.filter(isLeft).map(({ name }) => ({ label: `${title}: ${name}`, href }));
}

/** The effect of a figure published elsewhere, from the interval its source prints, or from its counts. */
export function effectsElsewhere(item: ElsewhereResult): StudyResult[] {
  const { kind, estimate, low, high, numerator, denominator, designKind } = item;
  const scale = externalScales[kind];
  if (!scale || ["model", "planned"].includes(designKind)) return [];
  const effect = orNothing(() => {
    if (scale === "proportion")
      return numerator === null || denominator === null ? null : logit(item.title, numerator, denominator);
    if (estimate === null || low === null || high === null) return null;
    // Sources print a difference of risks in percentage points; ours is one of shares.
    const one = scale === "risk_difference" ? 100 : 1;
    const [point, lower, upper] = [estimate / one, low / one, high / one];
    return effectFromInterval(item.title, { estimate: point, lower, upper, log: isRatio(scale) });
  });
  if (!effect) return [];
  return [
    {
      label: item.title,
      href: `/evaluations/elsewhere/${item.slug}`,
      source: "elsewhere",
      design: externalDesignLabels[designKind],
      measure: item.measure,
      unit: item.unit,
      scale,
      comparison: scale === "proportion" ? "none" : comparisonOf(designKind),
      study: `elsewhere ${item.subject} ${item.setting}`.toLowerCase(),
      effect,
    },
  ];
}

export type Synthesis = ReturnType<typeof synthesise>[number];
const leastStudies = 3;
/** Beyond this share of scatter that chance does not explain, one figure for all would mislead. */
const mostInconsistency = 75;

/** All effects of a product by measure, scale and comparison; each group pooled where that says something. */
export function synthesise(results: StudyResult[]) {
  const keys = [...new Set(results.map(keyOf))];
  return keys.map((key) => {
    const all = results.filter((one) => keyOf(one) === key);
    const studies = all.filter((one, place) => all.findIndex(({ study }) => study === one.study) === place);
    const left = all.filter((one) => !studies.includes(one));
    const [first] = studies;
    const { scale, comparison, measure, unit } = first as StudyResult;
    const effects = studies.map(({ effect }) => effect);
    const random = effects.length < 2 ? null : (orNothing(() => randomEffects(effects, "REML")) ?? null);
    const between = random?.between ?? 0;
    const rows = forestRows(effects, between).map((row, place) => ({
      ...back(scale, { estimate: row.effect, lower: row.lower, upper: row.upper }),
      weight: random ? row.weightRandom : null,
      study: studies[place] as StudyResult,
    }));
    const isEnough = effects.length >= leastStudies && random !== null;
    return {
      key,
      measure,
      scale,
      comparison,
      unit: scale === "mean_difference" ? unit.trim() : "",
      rows,
      left: left.map(({ label, href }) => ({ label, href })),
      state: !isEnough
        ? ("too few" as const)
        : random.inconsistency > mostInconsistency
          ? ("too different" as const)
          : ("pooled" as const),
      pooled: isEnough && random ? tellPooled(scale, effects, random) : null,
    };
  });
}

function tellPooled(scale: Scale, effects: StudyEffect[], random: ReturnType<typeof randomEffects>) {
  const { pooled, hartungKnapp, prediction } = random;
  // Below 1 the Hartung–Knapp interval promises more than the studies' own errors allow; the wider one is shown.
  const isWider = (one: { lower: number; upper: number }) =>
    one.upper - one.lower > pooled.upper - pooled.lower;
  const shown = hartungKnapp && isWider(hartungKnapp) ? hartungKnapp : pooled;
  const fixed = fixedEffect(effects);
  return {
    random: back(scale, { ...shown }),
    isHartungKnapp: shown === hartungKnapp,
    fixed: back(scale, { ...fixed }),
    prediction: prediction && back(scale, { estimate: pooled.estimate, ...prediction }),
    inconsistency: random.inconsistency,
    between: random.between,
    heterogeneity: heterogeneityTest(effects),
    excludesNothing: scale !== "proportion" && (shown.lower > 0 || shown.upper < 0),
  };
}

const nothing: Record<Scale, number | null> = {
  risk_ratio: 1,
  odds_ratio: 1,
  hazard_ratio: 1,
  risk_difference: 0,
  mean_difference: 0,
  proportion: null,
};

/** The value that means no difference; a proportion has none. */
export function noDifference(scale: Scale): number | null {
  return nothing[scale];
}

export function isRatio(scale: Scale): boolean {
  return nothing[scale] === 1;
}

const externalScales: Partial<Record<ExternalResultKind, Scale>> = {
  relative_risk: "risk_ratio",
  odds_ratio: "odds_ratio",
  hazard_ratio: "hazard_ratio",
  risk_difference: "risk_difference",
  mean_difference: "mean_difference",
  proportion: "proportion",
};

function comparisonOf(design: EvaluationDesign | ExternalDesign): Comparison {
  if (["before_after", "interrupted_time_series"].includes(design)) return "over_time";
  return ["after_only", "survey", "cross_sectional"].includes(design) ? "none" : "groups";
}

/** A mean stands with those in its own unit; one whose unit nobody says stands alone. */
function keyOf({ measure, scale, comparison, unit, href }: StudyResult): string {
  const parts = [measure.trim().toLowerCase(), scale, comparison];
  if (scale === "mean_difference") parts.push(unit.trim().toLowerCase() || href);
  return parts.join(" ");
}

type Result = PublishedFindings["results"][number];
type Arm = Result["arms"][number];
type Made = { scale: Scale; effect: StudyEffect };

function compareArms(label: string, first: Arm, second: Arm): Made | null {
  const [one, other] = [first.numbers, second.numbers];
  if (one && other && "numerator" in one && "numerator" in other) {
    const counts = {
      a: one.numerator,
      b: one.denominator - one.numerator,
      c: other.numerator,
      d: other.denominator - other.numerator,
    };
    return { scale: "risk_ratio", effect: effectFromCounts(label, counts, "RR") };
  }
  if (!one || !other || !("n" in one) || !("n" in other)) return null;
  const variance = meanVariance(first) + meanVariance(second);
  return variance > 0
    ? { scale: "mean_difference", effect: { label, effect: first.point - second.point, variance } }
    : null;
}

/** A printed difference of changes; a ratio of rates has no scale here yet. */
function contrastOf(label: string, { comparison, kind }: Result): Made | null {
  if (comparison?.contrast !== "difference") return null;
  const { point: estimate, low: lower, high: upper } = comparison;
  const scale = kind === "proportion" ? ("risk_difference" as const) : ("mean_difference" as const);
  return { scale, effect: effectFromInterval(label, { estimate, lower, upper, log: false }) };
}

/** The squared standard error behind a printed t interval of a mean. */
function meanVariance({ low, high, n }: Arm): number {
  return ((high - low) / (2 * tMultiplier(0.95, n - 1))) ** 2;
}

function proportionOf(label: string, { numbers }: Arm): Made | null {
  if (!numbers || !("numerator" in numbers)) return null;
  return { scale: "proportion", effect: logit(label, numbers.numerator, numbers.denominator) };
}

/** A proportion as log odds, half a person added on both sides where nobody or everybody has it. */
function logit(label: string, numerator: number, denominator: number): StudyEffect {
  const more = numerator === 0 || numerator === denominator ? 0.5 : 0;
  const [yes, no] = [numerator + more, denominator - numerator + more];
  return { label, effect: Math.log(yes / no), variance: 1 / yes + 1 / no };
}

function back<Limits extends { estimate: number; lower: number; upper: number }>(
  scale: Scale,
  limits: Limits,
) {
  const to = (value: number) =>
    isRatio(scale) ? Math.exp(value) : scale === "proportion" ? 1 / (1 + Math.exp(-value)) : value;
  return { estimate: to(limits.estimate), lower: to(limits.lower), upper: to(limits.upper) };
}

/** Figures that defy calculation are left out, and say so by not being there. */
function orNothing<Value>(calculate: () => Value): Value | null {
  try {
    return calculate();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
