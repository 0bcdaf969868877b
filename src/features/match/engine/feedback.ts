import { type Corpus, rarity, telling } from "./corpus";
import { featuresOfListing, isConcept } from "./features";
import { impactsOf } from "./impact";
import type { Query } from "./query";
import type { Listing } from "./texts";
import { tuning as chosenTuning, type Tuning } from "./tuning";

/** How much of the enlarged query is what the first few listings say, and how many of their features it takes over. */
const share = 0.3;
const mostTaken = 50;

type Measure = { corpus: Corpus; tuning?: Tuning };

/**
 * A query enlarged by what its best listings say (pseudo-relevance feedback in the vector form of Rocchio 1971): the mean of their
 * weighted features, each listing brought to length 1 and counting by its score, of which the heaviest fifty are kept, without what
 * every challenge asks. Words and concepts keep the lengths that they have in the query. No listings: the query as it was.
 */
export function enlarge(
  query: Query,
  { corpus, tuning = chosenTuning }: Measure,
  best: { listing: Listing; score: number }[],
): Query {
  const heaviest = saidBy(best, corpus, tuning);
  const squares = { words: 0, concepts: 0 };
  for (const [feature, weight] of heaviest) squares[isConcept(feature) ? "concepts" : "words"] += weight ** 2;
  const enlarged: Query = new Map();
  const kept = heaviest.length > 0 ? 1 - share : 1;
  for (const [feature, weight] of query) enlarged.set(feature, kept * weight);
  for (const [feature, weight] of heaviest) {
    const [part, square] = isConcept(feature) ? [tuning.conceptShare, squares.concepts] : [1, squares.words];
    const taken = (share * part * weight) / (Math.sqrt(square) || 1);
    enlarged.set(feature, (enlarged.get(feature) ?? 0) + taken);
  }
  return enlarged;
}

function saidBy(
  best: { listing: Listing; score: number }[],
  corpus: Corpus,
  tuning: Tuning,
): [string, number][] {
  const said = new Map<string, number>();
  for (const { listing, score } of best) {
    const weights = [...impactsOf(featuresOfListing(listing), corpus, tuning)].map(
      ([feature, impact]) => [feature, impact * rarity(corpus, feature)] as const,
    );
    const norm = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight ** 2, 0));
    for (const [feature, weight] of weights) {
      said.set(feature, (said.get(feature) ?? 0) + (score * weight * telling(corpus, feature)) / (norm || 1));
    }
  }
  return [...said]
    .filter(([, weight]) => weight > 0)
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, mostTaken);
}
