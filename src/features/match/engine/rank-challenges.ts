import type { Index } from "./build-index";
import { copiedShare } from "./copied";
import { queryOf } from "./query";
import { ownScores, rounded, scoresWithAlike } from "./rank";
import type { Brief, Listing } from "./texts";

export type Asking = { id: string; brief: Brief };
export type RankedChallenge = { challenge: Asking; score: number };

/**
 * Orders challenges for each of the listings of an index: how far the listing stands above what that challenge usually
 * finds (its score less the mean over all listings, in standard deviations), so that a wordy challenge does not win them all.
 * Gives one list for each listing, in the order of index.listings; equal scores stand in the order of the briefs' texts.
 */
export function rankChallenges(
  index: Index,
  challenges: Asking[],
  { limit = 50 }: { limit?: number } = {},
): Map<Listing, RankedChallenge[]> {
  const inOrder = [...challenges].sort((a, b) => (textKey(a) < textKey(b) ? -1 : 1));
  const lists = new Map<Listing, RankedChallenge[]>(index.listings.map((listing) => [listing, []]));
  for (const challenge of inOrder) {
    const scores = scoresWithAlike(
      index,
      ownScores(index, queryOf(challenge.brief, index.corpus, index.tuning)),
    );
    const { mean, deviation } = spread(scores);
    const copies = copiedShare(challenge.brief);
    index.listings.forEach((listing, place) => {
      const score = scores[place] as number;
      if (score <= 0 || deviation === 0) return;
      const standing = (score * (1 - copies(listing)) ** 2 - mean) / deviation;
      lists.get(listing)?.push({ challenge, score: rounded(standing) });
    });
  }
  for (const [listing, list] of lists) {
    lists.set(listing, list.sort((a, b) => b.score - a.score).slice(0, limit));
  }
  return lists;
}

function textKey({ brief }: Asking): string {
  return [brief.title, brief.problem, brief.sought, brief.setting ?? "", brief.population ?? ""].join("\n");
}

function spread(scores: Float32Array): { mean: number; deviation: number } {
  const mean = scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
  const variance = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / Math.max(1, scores.length);
  return { mean, deviation: Math.sqrt(variance) };
}
