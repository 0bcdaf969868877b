import type { Corpus } from "./corpus";
import { featuresOf, featuresOfListing, isConcept } from "./features";
import { type BriefField, queryOf } from "./query";
import { sentencesOf } from "./sentences";
import type { Brief, Listing } from "./texts";
import { tuning as chosenTuning, type Tuning } from "./tuning";

/** One thing that a brief asks for: a sentence of it, and what it weighs by its heaviest features. */
export type Need = { field: BriefField; sentence: string; features: string[]; weight: number };

/** What a brief is about: its heaviest features with their weights, and the sentences that speak of them. */
export type Asked = { heaviest: Map<string, number>; needs: Need[] };

const heaviestCount = 30;
/** The fields that state needs; the title only names them, and stands in where they are empty. */
const stating: BriefField[] = ["sought", "problem"];

export function askedOf(measure: { corpus: Corpus; tuning?: Tuning }, brief: Brief): Asked {
  const heaviest = new Map(
    [...queryOf(brief, measure.corpus, measure.tuning ?? chosenTuning)]
      .filter(([, weight]) => weight > 0)
      .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
      .slice(0, heaviestCount),
  );
  const stated = stating.flatMap((field) => needsIn(field, brief, heaviest));
  return { heaviest, needs: stated.length > 0 ? stated : needsIn("title", brief, heaviest) };
}

/** What the title names: its features with their weights, or the heaviest of the brief where it names nothing. */
export function namedOf(measure: { corpus: Corpus; tuning?: Tuning }, brief: Brief): Asked["heaviest"] {
  // A concept that no product speaks of is named all the same, and not covered; a word may only have another form.
  const corpus = { ...measure.corpus, isEarlier: true };
  const query = queryOf(brief, corpus, measure.tuning ?? chosenTuning);
  const named = [...featuresOf(brief.title).counts.keys()].flatMap((feature) => {
    const weight = query.get(feature) ?? 0;
    return weight > 0 && (isConcept(feature) || measure.corpus.frequency.has(feature))
      ? [[feature, weight] as const]
      : [];
  });
  return named.length > 0 ? new Map(named) : askedOf(measure, brief).heaviest;
}

function needsIn(field: BriefField, brief: Brief, heaviest: Map<string, number>): Need[] {
  return sentencesOf(brief[field] ?? "").flatMap((sentence) => {
    const features = [...featuresOf(sentence).counts.keys()].filter((feature) => heaviest.has(feature));
    const weight = features.reduce((sum, feature) => sum + (heaviest.get(feature) ?? 0), 0);
    return features.length > 0 ? [{ field, sentence, features, weight }] : [];
  });
}

/** Which of the heaviest features a listing speaks of. */
export function coverOf({ heaviest }: Pick<Asked, "heaviest">, listing: Listing): Set<string> {
  const said = featuresOfListing(listing).counts;
  return new Set([...heaviest.keys()].filter((feature) => said.has(feature)));
}

/** The share of the weight of all heaviest features that is covered, from 0 to 1. */
export function shareCovered({ heaviest }: Pick<Asked, "heaviest">, covered: Set<string>): number {
  return shareOf(heaviest, heaviest.keys(), covered);
}

/** A need is answered when a third of its weight is: listings are short and say things once. */
const answeredFrom = 1 / 3;

export function isAnswered({ heaviest }: Asked, need: Need, covered: Set<string>): boolean {
  return shareOf(heaviest, need.features, covered) >= answeredFrom;
}

function shareOf(weights: Map<string, number>, features: Iterable<string>, covered: Set<string>): number {
  let all = 0;
  let found = 0;
  for (const feature of features) {
    const weight = weights.get(feature) ?? 0;
    all += weight;
    if (covered.has(feature)) found += weight;
  }
  return all > 0 ? found / all : 0;
}
