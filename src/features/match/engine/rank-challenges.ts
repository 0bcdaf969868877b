import type { Index } from "./build-index";
import { copiedShare } from "./copied";
import { enlarge } from "./feedback";
import { queryOf } from "./query";
import { ownScores, rounded, scoresWithAlike } from "./rank";
import { Strongest } from "./strongest";
import type { Brief, Listing } from "./texts";

export type Asking = { id: string; brief: Brief };
export type RankedChallenge = { challenge: Asking; score: number };

/** How many of a challenge's best listings say in other words what it asks, and are the measure of its scores. */
const first = 3;

/**
 * Orders challenges for each of the listings of an index: where the listing stands between what the challenge finds on average (0)
 * and its best three (1), so that a wordy challenge does not win them all. Challenges are judged side by side here, each by a
 * query that is enlarged by what its best three say. Gives one list for each listing, in the order of index.listings;
 * equal scores stand in the order of the briefs' texts.
 */
export function rankChallenges(
  index: Index,
  challenges: Asking[],
  { limit = 50 }: { limit?: number } = {},
): Map<Listing, RankedChallenge[]> {
  const inOrder = [...challenges].sort((a, b) => (textKey(a) < textKey(b) ? -1 : 1));
  const lists = new Map<Listing, RankedChallenge[]>(index.listings.map((listing) => [listing, []]));
  for (const challenge of inOrder) {
    const scores = enlargedScores(index, challenge.brief);
    const { mean, best } = spread(scores);
    // Where all are alike, or there is only one, they are measured from nothing.
    const low = best > mean ? mean : 0;
    const copies = copiedShare(challenge.brief);
    index.listings.forEach((listing, place) => {
      const score = scores[place] as number;
      if (score <= 0) return;
      const standing = (score * (1 - copies(listing)) ** 2 - low) / (best - low);
      lists.get(listing)?.push({ challenge, score: rounded(standing) });
    });
  }
  for (const [listing, list] of lists) {
    lists.set(listing, list.sort((a, b) => b.score - a.score).slice(0, limit));
  }
  return lists;
}

function enlargedScores(index: Index, brief: Brief): Float32Array {
  const query = queryOf(brief, index.corpus, index.tuning);
  const copies = copiedShare(brief);
  const best = strongestOf(scoresWithAlike(index, ownScores(index, query))).flatMap(({ score, place }) => {
    const listing = index.listings[place];
    return listing && copies(listing) === 0 ? [{ listing, score }] : [];
  });
  return scoresWithAlike(index, ownScores(index, enlarge(query, index, best)));
}

function strongestOf(scores: Float32Array) {
  const best = new Strongest(first);
  scores.forEach((score, place) => {
    if (score > 0) best.offer(score, place);
  });
  return best.sorted();
}

function textKey({ brief }: Asking): string {
  return [brief.title, brief.problem, brief.sought, brief.setting ?? "", brief.population ?? ""].join("\n");
}

function spread(scores: Float32Array): { mean: number; best: number } {
  const best = strongestOf(scores);
  return {
    mean: scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length),
    best: best.reduce((sum, { score }) => sum + score, 0) / Math.max(1, best.length),
  };
}
