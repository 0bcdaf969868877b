import { alikeContribution } from "./alike-points";
import { budgetContribution, hasBudget, isPriceKnown } from "./budget";
import { evidenceContribution } from "./evidence";
import { type Contribution, type Explanation, engineVersion, type JudgedMustHave } from "./explanation";
import type { Pair } from "./input";
import { judgeMustHaves } from "./must-have";
import { isWishKnown, mustHaveContribution } from "./must-have-points";
import { whatWouldRaise } from "./raise";
import { shares as byHand } from "./shares";
import { tagContribution, tagFeatures } from "./tags";
import { textContribution } from "./text";

/** The first need a challenge states, its problem, is worth twice another. */
const problemShare = 2;

/** One score, from 0 to 100, as the sum of what it is made of. */
export function composeExplanation(pair: Pair): Explanation {
  const mustHaves = judgeMustHaves(pair);
  const contributions = contributionsOf(pair, mustHaves);
  return {
    engineVersion,
    score: contributions.reduce((sum, { points }) => sum + points, 0),
    certainty: certaintyOf(pair, mustHaves),
    contributions,
    mustHaves,
    whatWouldRaiseIt: whatWouldRaise(pair, contributions, mustHaves),
  };
}

/**
 * What the challenge does not ask for, and what the product does not say, is left out, and the rest is worth 100 together: unknown lowers
 * the certainty and not the score. What is not said is named all the same, at 0 of 0 points.
 */
function contributionsOf(pair: Pair, mustHaves: JudgedMustHave[]): Contribution[] {
  const { challenge, alike, shares = byHand } = pair;
  const tags = tagFeatures.filter((feature) => feature.asked(pair).length > 0);
  const said = tags.filter((feature) => feature.said(pair).length > 0);
  const isWished = isWishKnown(mustHaves);
  const statements = challenge.statements.filter(({ text }) => text.trim() !== "");
  const asked =
    (statements.length > 0 ? shares.text : 0) +
    (alike ? shares.alike : 0) +
    said.reduce((sum, { feature }) => sum + shares[feature], 0) +
    (hasBudget(pair) && isPriceKnown(pair) ? shares.budget : 0) +
    (isWished ? shares.must_haves : 0) +
    shares.evidence;
  const maxOf = (share: number) => (share * 100) / asked;
  const needs = statements.length + problemShare - 1;
  return [
    ...statements.map((need, place) =>
      textContribution(need, pair, maxOf((shares.text * (place === 0 ? problemShare : 1)) / needs)),
    ),
    ...(alike ? [alikeContribution(alike, maxOf(shares.alike))] : []),
    ...tags.map((feature) =>
      tagContribution(feature, pair, said.includes(feature) ? maxOf(shares[feature.feature]) : 0),
    ),
    ...(hasBudget(pair) ? [budgetContribution(pair, isPriceKnown(pair) ? maxOf(shares.budget) : 0)] : []),
    ...mustHaveContribution(challenge.mustHaves, mustHaves, isWished ? maxOf(shares.must_haves) : 0),
    evidenceContribution(pair, maxOf(shares.evidence)),
  ];
}

/** What is known among all that is asked: must-haves, the four kinds of tags, the price for a budget, and whether there is any result. */
function certaintyOf(pair: Pair, mustHaves: JudgedMustHave[]): number {
  const tags = tagFeatures.filter((feature) => feature.asked(pair).length > 0);
  const known =
    mustHaves.filter(({ answer }) => answer !== "unknown").length +
    tags.filter((feature) => feature.said(pair).length > 0).length +
    Number(hasBudget(pair) && isPriceKnown(pair)) +
    Number(pair.evidence.length > 0);
  return known / (mustHaves.length + tags.length + Number(hasBudget(pair)) + 1);
}
