import { buildIndex } from "@/features/match/engine/build-index";
import { bounds, fitValues } from "@/features/match/engine/fits";
import {
  brierScore,
  type Case,
  chooseRidge,
  fitLogistic,
  judgeLeftOut,
  type Logistic,
} from "@/features/match/engine/learn";
import { type Grades, goodGrade } from "@/features/match/engine/metrics";
import { rank } from "@/features/match/engine/rank";
import type { Asking } from "@/features/match/engine/rank-challenges";
import type { Listing } from "@/features/match/engine/texts";
import { type CompetitionOf, leaveOutCompetitions } from "./match-cross";
import { meanOf } from "./match-figures";

const ridges = [0.3, 1, 3, 10, 30];

export type FitsMeasured = {
  cases: Case[];
  model: Logistic;
  ridge: number;
  /** What each case would be told had its competition never been seen. */
  leftOut: number[];
};

/**
 * Each challenge twice: with the products that experts call good among the listed ones, and with all of them taken out, which
 * is what "no good match yet" is to notice.
 */
export function measureFits(
  products: Listing[],
  challenges: Asking[],
  grades: Map<string, Grades>,
  competitionOf: CompetitionOf,
): FitsMeasured {
  const whole = buildIndex(products, { briefs: challenges.map(({ brief }) => brief) });
  const leaveOut = leaveOutCompetitions(challenges, competitionOf);
  const cases = challenges.flatMap((challenge) => {
    const judged = grades.get(challenge.id) ?? new Map<string, number>();
    const good = new Set([...judged].filter(([, grade]) => grade >= goodGrade).map(([id]) => id));
    if (good.size === 0) return [];
    const rest = products.filter(({ id }) => !good.has(id));
    return [whole, buildIndex(rest, { corpus: whole.corpus })].map((index, at): Case => {
      const unseen = leaveOut(index, challenge);
      const ranked = rank(unseen, challenge.brief);
      const values = fitValues(unseen, challenge.brief, ranked);
      return { values, isGood: at === 0, group: competitionOf(challenge.id) };
    });
  });
  const ridge = chooseRidge(cases, ridges);
  return { cases, ridge, model: fitLogistic(cases, ridge), leftOut: judgeLeftOut(cases, ridge) };
}

/** How often a list is called none, with the good products on it and without. */
export function ratesAt(bound: number, { cases, leftOut }: Pick<FitsMeasured, "cases" | "leftOut">) {
  const rate = (isGood: boolean) =>
    meanOf(cases.flatMap((one, at) => (one.isGood === isGood ? [Number((leftOut[at] ?? 0) < bound)] : [])));
  return { without: rate(false), with: rate(true) };
}

export function fitsReport(measured: FitsMeasured): string[] {
  const { cases, model, ridge, leftOut } = measured;
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  const edges = [0, 0.3, 0.4, 0.5, 0.6, 0.7, 1.0001];
  const rows = edges.slice(1).map((to, at) => {
    const from = edges[at] ?? 0;
    const within = cases.flatMap(({ isGood }, place) => {
      const told = leftOut[place] ?? 0;
      return told >= from && told < to ? [{ isGood, told }] : [];
    });
    const told = meanOf(within.map((one) => one.told));
    const true_ = meanOf(within.map(({ isGood }) => Number(isGood)));
    return `  told ${percent(from)} to ${percent(Math.min(1, to))}: ${within.length} lists, on average told ${percent(told)}, good ${within.length > 0 ? percent(true_) : "–"}`;
  });
  const sorted = [...leftOut].sort((a, b) => a - b);
  const at15 = [...sorted].reverse().find((bound) => ratesAt(bound, measured).with <= 0.15) ?? 0;
  const at70 = sorted.find((bound) => ratesAt(bound, measured).without >= 0.7) ?? 1;
  const line = (bound: number) => {
    const rates = ratesAt(bound, measured);
    return `  below ${bound.toFixed(3)}: ${percent(rates.without)} of the lists without a good product, ${percent(rates.with)} of those with one`;
  };
  return [
    `"No good match yet": ${cases.length} lists, half of them with the good products taken out; each judged by a fit on other competitions`,
    `  Brier score ${brierScore(cases, leftOut).toFixed(3)} (0.250 for knowing nothing)`,
    ...rows,
    "  called none (asked: at least 70% and at most 15%)",
    ...[...new Set([at15, bounds.none, bounds.likely, at70])].sort((a, b) => a - b).map(line),
    `  fit on all (ridge ${ridge}): intercept ${model.intercept.toFixed(3)}, weights ${model.weights.map((one) => one.toFixed(3)).join(", ")}`,
  ];
}
