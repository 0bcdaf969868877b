import { alikeContribution } from "./alike-points";
import { evidenceContribution } from "./evidence";
import { type Contribution, type Explanation, engineVersion, type JudgedMustHave } from "./explanation";
import type { Pair } from "./input";
import { judgeMustHaves } from "./must-have";
import { mustHaveContribution } from "./must-have-points";
import { whatWouldRaise } from "./raise";
import { tagContribution, tagFeatures } from "./tags";
import { textContribution } from "./text";

/** What each part is worth of 100, chosen by hand; match:learn says what decisions would make of them. */
export const shares = {
  text: 35,
  alike: 10,
  needs: 10,
  setting: 10,
  population: 10,
  place: 5,
  must_haves: 10,
  evidence: 10,
};

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

/** What the challenge does not ask for is left out, and the rest is worth 100 together. */
function contributionsOf(pair: Pair, mustHaves: JudgedMustHave[]): Contribution[] {
  const { challenge, alike } = pair;
  const tags = tagFeatures.filter((feature) => feature.asked(pair).length > 0);
  const isWished = mustHaves.some(({ isEssential }) => !isEssential);
  const statements = challenge.statements.filter(({ text }) => text.trim() !== "");
  const asked =
    (statements.length > 0 ? shares.text : 0) +
    (alike ? shares.alike : 0) +
    tags.reduce((sum, { feature }) => sum + shares[feature], 0) +
    (isWished ? shares.must_haves : 0) +
    shares.evidence;
  const maxOf = (share: number) => (share * 100) / asked;
  const needs = statements.length + problemShare - 1;
  return [
    ...statements.map((need, place) =>
      textContribution(need, pair, maxOf((shares.text * (place === 0 ? problemShare : 1)) / needs)),
    ),
    ...(alike ? [alikeContribution(alike, maxOf(shares.alike))] : []),
    ...tags.map((feature) => tagContribution(feature, pair, maxOf(shares[feature.feature]))),
    ...mustHaveContribution(challenge.mustHaves, mustHaves, maxOf(shares.must_haves)),
    evidenceContribution(pair, maxOf(shares.evidence)),
  ];
}

/** What is known among all that is asked: must-haves, the four kinds of tags, and whether there is any result. */
function certaintyOf(pair: Pair, mustHaves: JudgedMustHave[]): number {
  const tags = tagFeatures.filter((feature) => feature.asked(pair).length > 0);
  const known =
    mustHaves.filter(({ answer }) => answer !== "unknown").length +
    tags.filter((feature) => feature.said(pair).length > 0).length +
    (pair.evidence.length > 0 ? 1 : 0);
  return known / (mustHaves.length + tags.length + 1);
}
