import type { Explanation } from "../engine/explanation";
import { type Case, chooseRidge, fitLogistic, judgeLeftOut, logLoss } from "../engine/learn";
import { type Part, parts, type Shares } from "../engine/shares";

/** What was decided about a pair, and what the engine had said of it. */
export type Decision = { challengeId: string; isGood: boolean; explanation: Explanation };

/** The share of each part's points that a pair earned; null where the challenge asked for nothing of the kind, or the product says nothing of it. */
type Earned = Record<Part, number | null>;
export type Weighed = { group: string; isGood: boolean; earned: Earned };

type EarnedOf = Pick<Explanation, "contributions" | "engineVersion">;

/** Engines before this one told what a product did not say as no points of these parts. */
const tellingUnsaid = 5;
const unsaidAsNothing: Part[] = ["needs", "setting", "population", "place"];

/** Which part a contribution belongs to: each need in words is part of the text. */
export function earnedBy({ contributions, engineVersion }: EarnedOf): Earned {
  const tellsUnsaid = engineVersion >= tellingUnsaid;
  const of = (part: Part) => {
    const own = contributions.filter(
      ({ feature, points }) =>
        feature.split(":")[0] === part && (tellsUnsaid || points > 0 || !unsaidAsNothing.includes(part)),
    );
    const max = own.reduce((sum, one) => sum + one.max, 0);
    return max > 0 ? own.reduce((sum, { points }) => sum + points, 0) / max : null;
  };
  return {
    text: of("text"),
    alike: of("alike"),
    needs: of("needs"),
    setting: of("setting"),
    population: of("population"),
    place: of("place"),
    budget: of("budget"),
    must_haves: of("must_haves"),
    evidence: of("evidence"),
  };
}

/** From 0 to 1, as the engine composes it: what was not asked is left out, and the rest is worth all. */
export function scoreWith(shares: Shares, earned: Earned): number {
  let points = 0;
  let max = 0;
  for (const part of parts) {
    const share = earned[part];
    if (share === null) continue;
    max += shares[part];
    points += shares[part] * share;
  }
  return max > 0 ? points / max : 0;
}

const ridges = [1, 3, 10, 30, 100];
/** The decisions that weigh as much as what was chosen by hand: with fewer, the shares stay near where they are. */
const trusted = 100;

/**
 * Shares in proportion to the weights of a ridge logistic regression of decisions on what each part earned, none below 0, drawn towards
 * the present ones as long as decisions are few. What a challenge did not ask counts as what others earn there on average.
 */
export function learnShares(weighed: Weighed[], present: Shares): Shares {
  const cases = casesOf(weighed);
  if (!hasBothEnds(cases)) return present;
  const { weights } = fitLogistic(cases, chooseRidge(cases, ridges));
  const positive = weights.map((weight) => Math.max(0, weight));
  const total = positive.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return present;
  const trust = cases.length / (cases.length + trusted);
  const learnt = parts.map((part, at) => {
    const own = (100 * (positive[at] ?? 0)) / total;
    return [part, trust * own + (1 - trust) * present[part]] as const;
  });
  return Object.fromEntries(learnt) as Shares;
}

function casesOf(weighed: Weighed[]): Case[] {
  const usual = parts.map((part) => {
    const known = weighed.flatMap(({ earned }) => earned[part] ?? []);
    return known.length > 0 ? known.reduce((sum, one) => sum + one, 0) / known.length : 0;
  });
  return weighed.map(({ group, isGood, earned }) => ({
    group,
    isGood,
    values: parts.map((part, at) => earned[part] ?? usual[at] ?? 0),
  }));
}

function hasBothEnds(cases: { isGood: boolean }[]): boolean {
  return new Set(cases.map(({ isGood }) => isGood)).size === 2;
}

export type Quality = {
  /** How often a good pair scores above a bad one. */
  order: number;
  /** The surprise at a decision, judged from the score by a fit on other challenges. */
  surprise: number;
};

/** How good the present shares are, and how good learnt ones, each challenge by shares learnt from all others. */
export function compareShares(weighed: Weighed[], present: Shares): { old: Quality; learnt: Quality } {
  const groups = [...new Set(weighed.map(({ group }) => group))];
  const without = new Map(
    groups.map((left) => [
      left,
      learnShares(
        weighed.filter(({ group }) => group !== left),
        present,
      ),
    ]),
  );
  return {
    old: qualityOf(weighed, () => present),
    learnt: qualityOf(weighed, (group) => without.get(group) ?? present),
  };
}

function qualityOf(weighed: Weighed[], sharesFor: (group: string) => Shares): Quality {
  const cases = weighed.map(
    ({ group, isGood, earned }): Case => ({
      group,
      isGood,
      values: [scoreWith(sharesFor(group), earned)],
    }),
  );
  return { order: orderOf(cases), surprise: logLoss(cases, judgeLeftOut(cases, 1)) };
}

/** The area under the ROC curve: ties count half (Hanley and McNeil 1982). */
function orderOf(cases: Case[]): number {
  const scores = (good: boolean) =>
    cases.flatMap(({ isGood, values }) => (isGood === good ? [values[0] ?? 0] : []));
  const [good, bad] = [scores(true), scores(false)];
  let right = 0;
  for (const one of good) for (const other of bad) right += one > other ? 1 : one === other ? 0.5 : 0;
  return right / Math.max(1, good.length * bad.length);
}

const leastDecisions = 30;
const leastOfAKind = 8;

/** Why these decisions are too few to learn from; undefined where they are enough. */
export function whyTooFew(weighed: Weighed[]): string | undefined {
  const good = weighed.filter(({ isGood }) => isGood).length;
  const bad = weighed.length - good;
  if (weighed.length >= leastDecisions && Math.min(good, bad) >= leastOfAKind) return undefined;
  const many = weighed.length === 1 ? "is 1 decision" : `are ${weighed.length} decisions`;
  return `There ${many} with a kept explanation, ${good} good and ${bad} bad: learning needs ${leastDecisions}, and ${leastOfAKind} of each.`;
}
