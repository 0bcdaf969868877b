import { comparesTwo } from "../design/rules";
import type { LockedPlan, PlanAnswers, PlannedMeasure } from "../plan/rules";
import { formatNumber, formatPercent, formatPercentInterval, formatShort } from "../statistics/format";
import { wilsonInterval } from "../statistics/proportion";
import { warnOfRegression } from "../statistics/regression-to-the-mean";
import {
  designEffect,
  powerTwoMeans,
  powerTwoProportions,
  powerTwoRates,
  sampleSizeTwoMeans,
  sampleSizeTwoProportions,
  sampleSizeTwoRates,
  wholePeople,
} from "../statistics/sample-size";
import type { MeasureKind } from "../status";
import { askedOfClusters, askedOfPeople, type SizeQuestion, sizeQuestionSchema } from "./schema";

const alpha = 0.05;

const formulas = {
  proportions: "two proportions with pooled variance (Fleiss, Levin and Paik 2003; R’s power.prop.test)",
  means: "two means by Student’s t (R’s power.t.test)",
  rates: "two rates that vary as Poisson’s law has it (Smith, Morrow and Ross 2015)",
  cluster: "times the design effect 1 + (people per place − 1) × correlation (Kish 1965)",
} as const;

export type SizeAnswer = {
  /** Every formula that was used, by its name. */
  formula: string;
  perGroup: number;
  total: number;
  designEffect: number;
  /** What a higher and a lower power would ask for, per group. */
  perGroupByPower: { power: number; perGroup: number; total: number }[];
  /** Weeks until the total is reached at the expected recruitment. */
  weeksNeeded: number | null;
  /** How many recruitment would bring in the planned weeks. */
  expected: number | null;
  /** The chance of seeing the target with the planned number, a share. */
  powerAtPlanned: number | null;
  warnings: string[];
};

/**
 * How many people a comparison of two groups or times needs, and whether the pilot as planned can see its own target.
 * In: percentages for proportions, else the unit of the measure; two-sided at 5%. Out: whole people and weeks.
 * For rates the answer is in units of exposure, and nothing is held against what is planned, which is people. Errors: RangeError as in sampleSizeTwoProportions, -Means and -Rates. Source: those formulas, named in the answer.
 */
export function planSize(question: SizeQuestion): SizeAnswer {
  const { clusterSize, correlation } = question;
  const { plannedSampleSize, expectedPerWeek, recruitmentWeeks } = peoplePlanned(question);
  const effect = clusterSize && correlation !== undefined ? designEffect(clusterSize, correlation) : 1;
  const perGroupByPower = [0.8, 0.9].map((power) => {
    const perGroup = wholePeople(wholePeople(peopleNeeded(question, power)) * effect);
    return { power, perGroup, total: 2 * perGroup };
  });
  const chosen = perGroupByPower.find(({ power }) => power === Number(question.power) / 100);
  const { perGroup, total } = chosen ?? { perGroup: 0, total: 0 };
  const expected =
    expectedPerWeek && recruitmentWeeks ? Math.floor(expectedPerWeek * recruitmentWeeks) : null;
  const answer = {
    formula: [formulas[question.kind], effect > 1 ? formulas.cluster : ""].filter(Boolean).join(", "),
    perGroup,
    total,
    designEffect: effect,
    perGroupByPower,
    weeksNeeded: expectedPerWeek ? Math.ceil(total / expectedPerWeek) : null,
    expected,
    powerAtPlanned: plannedSampleSize ? powerWith(question, plannedSampleSize / 2 / effect) : null,
  };
  return { ...answer, warnings: warningsOf(question, answer) };
}

function warningsOf(question: SizeQuestion, answer: Omit<SizeAnswer, "warnings">): string[] {
  const { plannedSampleSize, expectedPerWeek, recruitmentWeeks } = peoplePlanned(question);
  const warnings: string[] = [];
  const needs = `To tell ${inUnit(question, question.baseline)} from ${inUnit(question, question.target)} with ${question.power}% power takes about ${formatNumber(answer.perGroup)} in each of two groups, ${formatNumber(answer.total)} in all`;
  if (plannedSampleSize && answer.powerAtPlanned !== null && plannedSampleSize < answer.total) {
    warnings.push(
      `This pilot cannot see its own target. ${needs}; ${formatNumber(plannedSampleSize)} are planned, with which the chance of seeing it is only ${formatPercent(answer.powerAtPlanned, 0)}.`,
    );
  }
  const wanted = plannedSampleSize ?? answer.total;
  if (expectedPerWeek && recruitmentWeeks && answer.expected !== null && answer.expected < wanted) {
    const weeks = Math.ceil(wanted / expectedPerWeek);
    warnings.push(
      `Recruitment will not reach the number. ${formatShort(expectedPerWeek)} each week for ${recruitmentWeeks} weeks bring about ${formatNumber(answer.expected)} of ${formatNumber(wanted)}; that number takes ${formatNumber(weeks)} weeks.`,
    );
  }
  return warnings;
}

/** What a plan says in people: nothing that exposure could be held against. */
function peoplePlanned(question: SizeQuestion): Pick<SizeQuestion, (typeof askedOfPeople)[number]> {
  return question.kind === "rates" ? {} : question;
}

/** What one unit of exposure is, as it follows a number: "times 1,000 bed-days" of a rate "per 1,000 bed-days". */
export function tellExposure(unit: string): string {
  const [, over] = /(?:^|\s)per\s+(\S.*)$/i.exec(unit.trim()) ?? [];
  if (!over) return "units of exposure, each what the rate or count is counted over,";
  return `times ${/^\d/.test(over) ? over : `one ${over}`}`;
}

function peopleNeeded(question: SizeQuestion, power: number): number {
  const { baseline, target, standardDeviation = 0 } = question;
  const precision = { alpha, power, twoSided: true };
  if (question.kind === "rates") return sampleSizeTwoRates(baseline, target, precision).exposure;
  return question.kind === "proportions"
    ? sampleSizeTwoProportions(baseline / 100, target / 100, precision).pooled
    : sampleSizeTwoMeans(target - baseline, standardDeviation, precision).byT;
}

function powerWith(question: SizeQuestion, people: number): number {
  const { kind, baseline, target, standardDeviation = 0 } = question;
  if (kind === "rates") return powerTwoRates(baseline, target, people, { alpha, twoSided: true });
  if (people <= 1) return 0;
  return kind === "proportions"
    ? powerTwoProportions(baseline / 100, target / 100, people, { alpha, twoSided: true })
    : powerTwoMeans(target - baseline, standardDeviation, people, { alpha, twoSided: true });
}

function inUnit({ kind }: SizeQuestion, value: number): string {
  return `${formatShort(value)}${kind === "proportions" ? "%" : ""}`;
}

const sizeKindOf: Partial<Record<MeasureKind, SizeQuestion["kind"]>> = {
  proportion: "proportions",
  mean: "means",
  score: "means",
  time: "means",
  rate: "rates",
  count: "rates",
};

type SizedPlan = Pick<
  PlanAnswers,
  | "design"
  | "selectedOnBaseline"
  | "plannedSampleSize"
  | "expectedPerWeek"
  | "recruitmentWeeks"
  | "sizeAssumptions"
>;
type SizedMeasure = Pick<
  PlannedMeasure,
  "kind" | "direction" | "baseline" | "target" | "minimalImportantDifference"
>;

/** What the plan asks the calculator: as much of the question as the plan and its primary measure say. */
export function sizeQuestionOf(plan: SizedPlan, primary: SizedMeasure | undefined): Partial<SizeQuestion> {
  const assumed = plan.sizeAssumptions;
  const kind = primary && sizeKindOf[primary.kind];
  const question: Partial<SizeQuestion> = {
    kind,
    baseline: primary?.baseline ?? undefined,
    target: primary && targetOf(primary),
    standardDeviation: assumed?.standardDeviation ?? undefined,
    power: assumed?.power === 0.9 ? "90" : "80",
    clusterSize: assumed?.clusterSize ?? undefined,
    correlation: assumed?.correlation ?? undefined,
    plannedSampleSize: plan.plannedSampleSize ?? undefined,
    expectedPerWeek: plan.expectedPerWeek ?? undefined,
    recruitmentWeeks: plan.recruitmentWeeks ?? undefined,
  };
  return kind === "rates" ? without(question, [...askedOfPeople, ...askedOfClusters]) : question;
}

function without<Of extends object>(whole: Of, names: readonly string[]): Partial<Of> {
  return Object.fromEntries(Object.entries(whole).filter(([name]) => !names.includes(name))) as Partial<Of>;
}

/** The target, or else the smallest change that matters, in the direction that is better. */
function targetOf({ target, baseline, minimalImportantDifference, direction }: SizedMeasure) {
  if (target !== null) return target;
  if (baseline === null || minimalImportantDifference === null || direction === "neutral") return undefined;
  return baseline + (direction === "increase" ? 1 : -1) * minimalImportantDifference;
}

/** What a plan must be told about its own number before the lock, in sentences; also why nothing can be said. */
export function planSizeWarnings(
  plan: SizedPlan,
  primary: SizedMeasure | undefined,
): { warnings: string[]; note: string | null } {
  const regression = warnOfRegression({ selectedOnBaseline: plan.selectedOnBaseline === true });
  const besides = regression.warn ? [regression.sentence] : [];
  const found = sizeWarnings(plan, primary);
  return { note: found.note, warnings: [...found.warnings, ...besides] };
}

/** What was known at the lock about what the pilot could not see; nothing for plans from before it was asked. */
export function lockedPlanWarnings(locked: LockedPlan): string[] {
  const { version, selectedOnBaseline, expectedPerWeek, recruitmentWeeks, sizeAssumptions } = locked;
  if (version === undefined) return [];
  const plan = {
    design: locked.design,
    plannedSampleSize: locked.plannedSampleSize,
    selectedOnBaseline: selectedOnBaseline ?? null,
    expectedPerWeek: expectedPerWeek ?? null,
    recruitmentWeeks: recruitmentWeeks ?? null,
    sizeAssumptions: sizeAssumptions ?? null,
  };
  const primary = locked.measures.find(({ isPrimary }) => isPrimary);
  return planSizeWarnings(plan, primary).warnings;
}

function sizeWarnings(plan: SizedPlan, primary: SizedMeasure | undefined) {
  const said = (note: string) => ({ warnings: [], note });
  if (!primary)
    return said("Choose a primary measure to check whether the planned number can answer the question.");
  const { kind, baseline, target, standardDeviation, ...rest } = sizeQuestionOf(plan, primary);
  if (!comparesTwo(plan.design)) return precisionOf(plan, primary);
  if (!kind || kind === "rates")
    return said(
      "For a rate or count, work out the exposure in the calculator. The planned number is of people or events, so it cannot be checked against that here.",
    );
  if (baseline === undefined || target === undefined || baseline === target) {
    return said(
      "Give the primary measure today’s value and a target, and this page says whether the plan can see it.",
    );
  }
  if (kind === "means" && standardDeviation === undefined) {
    return said(
      "Enter the standard deviation of the primary measure, and this page says whether the plan can see its target.",
    );
  }
  if (kind === "proportions" && [baseline, target].some((value) => value <= 0 || value >= 100)) {
    return said(
      "Where today’s value or the target is 0% or 100%, the usual formula does not apply: ask a statistician.",
    );
  }
  const power = rest.power ?? "80";
  const { warnings, formula } = planSize({ ...rest, power, kind, baseline, target, standardDeviation });
  return { warnings, note: `Worked out for ${formula}, two-sided at 5%.` };
}

/** Without a comparison there is no difference to see; the number decides how exactly the proportion is known. */
function precisionOf({ plannedSampleSize }: SizedPlan, { kind, target, baseline }: SizedMeasure) {
  const expected = target ?? baseline;
  if (kind !== "proportion" || !plannedSampleSize || expected === null) {
    return {
      warnings: [],
      note: "This design compares nothing, so the number only decides how exactly a figure will be known.",
    };
  }
  const numerator = Math.round((plannedSampleSize * expected) / 100);
  const interval = wilsonInterval({ numerator, denominator: plannedSampleSize });
  return {
    warnings: [],
    note: `This design compares nothing. If ${formatShort(expected)}% is found among ${formatNumber(plannedSampleSize)}, the 95% interval by Wilson’s formula is ${formatPercentInterval(interval, 1)}.`,
  };
}

type Read = {
  question: SizeQuestion | null;
  /** As it was typed, to show again beside what is wrong. */
  asked: Record<string, string>;
  errors: Record<string, string[]>;
};

/** The question as an address carries it: complete, or with what is wrong with it. */
export function readSizeQuestion(given: Record<string, unknown>): Read {
  const asked = Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => {
      const first = Array.isArray(value) ? value[0] : value;
      return first === undefined || first === "" ? [] : [[name, String(first).slice(0, 40)]];
    }),
  );
  const parsed = sizeQuestionSchema.safeParse(asked.kind === "rates" ? without(asked, askedOfPeople) : asked);
  if (!parsed.success) return { question: null, asked, errors: problemsOf(parsed.error.issues) };
  try {
    planSize(parsed.data);
    return { question: parsed.data, asked, errors: {} };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { question: null, asked, errors: { target: [`${error.message}.`] } };
  }
}

function problemsOf(issues: readonly { path: PropertyKey[]; message: string }[]): Record<string, string[]> {
  const problems: Record<string, string[]> = {};
  for (const { path, message } of issues) {
    const name = path.map(String).join(".");
    problems[name] = [...(problems[name] ?? []), message];
  }
  return problems;
}
