import { type Corpus, rarity, telling } from "./corpus";
import { featuresOf, isConcept } from "./features";
import type { Brief } from "./texts";
import { type Tuning, tuning } from "./tuning";

/** How much a challenge asks for each feature, and which of its fields ask for it. */
export type Query = Map<string, number>;

export const fieldWeights = { title: 2, problem: 1, sought: 1, setting: 1, population: 1 } as const;
export type BriefField = keyof typeof fieldWeights;
export const briefFields = Object.keys(fieldWeights) as BriefField[];

/**
 * The weights of a challenge's features: field-weighted counts, saturated as x(s + 1)/(x + s), times how telling the feature
 * is among challenges and how rare among products; words and concepts are each brought to length 1 (the root of
 * the sum of squares), so that a long brief and a short one score alike.
 */
export function queryOf(brief: Brief, corpus: Corpus, { saturation, conceptShare }: Tuning = tuning): Query {
  const counts = new Map<string, number>();
  for (const field of briefFields) {
    for (const [feature, count] of featuresOf(brief[field] ?? "").counts) {
      counts.set(feature, (counts.get(feature) ?? 0) + fieldWeights[field] * count);
    }
  }
  const weights: Query = new Map();
  const squares = { words: 0, concepts: 0 };
  for (const [feature, count] of counts) {
    const weight =
      ((count * (saturation + 1)) / (count + saturation)) *
      telling(corpus, feature) *
      rarity(corpus, feature);
    // What no product says cannot be found, and would only make every score smaller.
    if (weight <= 0) continue;
    weights.set(feature, weight);
    if (corpus.frequency.has(feature)) squares[isConcept(feature) ? "concepts" : "words"] += weight ** 2;
  }
  for (const [feature, weight] of weights) {
    const isCounted = corpus.frequency.has(feature) || corpus.isEarlier === true;
    const [share, square] = isConcept(feature) ? [conceptShare, squares.concepts] : [1, squares.words];
    // Where nothing is known, each weighs by itself.
    weights.set(feature, isCounted ? (weight * share) / Math.sqrt(square || weight ** 2) : 0);
  }
  return weights;
}
