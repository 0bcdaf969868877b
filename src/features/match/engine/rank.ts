import type { Index } from "./build-index";
import { copiedShare } from "./copied";
import { worthOf } from "./impact";
import { neighbourCount } from "./neighbours";
import { addScores, type Term } from "./postings";
import { type Query, queryOf } from "./query";
import { Strongest } from "./strongest";
import type { Brief, Listing } from "./texts";
import { tuning } from "./tuning";
import { variantsIn } from "./variants";

export type Ranked = {
  listing: Listing;
  /** Its own text's fit and that of the products most like it, together; never negative. */
  score: number;
  own: number;
  alike: number;
  /** What the same company lists under other names in nearly the same words: left out from the third on. */
  variants?: Listing[];
};

/** A product is judged by its own text and, nearly as much, by the products most like it: they say in other words what it is for. */
export const { alikeShare } = tuning;
/** How many of the best by their own text are looked at closely. */
const closelyRead = 400;

/** Places can be left out: those of its own organisation, say. They still tell what products like them answer. */
export type RankOptions = { limit?: number; leaveOut?: (place: number) => boolean };

/**
 * The listings that answer a brief best, at most `limit` of them, best first; scores are comparable for one brief only.
 * Nothing that shares no word and no concept with the brief is listed. Equal scores stand in the order of their texts.
 */
export function rank(index: Index, brief: Brief, { limit = 50, leaveOut }: RankOptions = {}): Ranked[] {
  const own = ownScores(index, queryOf(brief, index.corpus, index.tuning));
  const ranked = strongestOf(index, own, { limit, leaveOut });
  return settleCopies(ranked, brief)
    .slice(0, limit)
    .map(({ place: _, ...one }) => one);
}

/** Each round finds what stood behind the variants that the one before left out; more are not one company's doing. */
const mostRounds = 4;

/** Twice as many as asked for, where there are, as some may be copies. */
function strongestOf(
  index: Index,
  own: Float32Array,
  { limit, leaveOut }: { limit: number; leaveOut: RankOptions["leaveOut"] },
): Placed[] {
  const most = Math.max(closelyRead, limit);
  const passed = new Set<number>();
  for (let round = 1; ; round += 1) {
    const best = new Strongest(most);
    for (let product = 0; product < own.length; product += 1) {
      const score = own[product] as number;
      if (score > 0 && score >= best.least && !passed.has(product) && !leaveOut?.(product))
        best.offer(score, product);
    }
    const ranked = best.sorted().map(({ score, place }) => withAlike(index, own, place, score));
    const shown = withoutVariants(ranked.sort(byScore), limit * 2, passed);
    if (shown.length >= limit || best.size < most || round === mostRounds) return shown;
  }
}

function withoutVariants(ranked: Placed[], most: number, passed: Set<number>): Placed[] {
  const firstOf = variantsIn();
  const shown = new Map<Listing, Placed>();
  for (const one of ranked) {
    if (shown.size === most) break;
    const first = firstOf(one.listing);
    if (!first) {
      shown.set(one.listing, one);
      continue;
    }
    passed.add(one.place);
    const standing = shown.get(first);
    if (standing) standing.variants = [...(standing.variants ?? []), one.listing];
  }
  return [...shown.values()];
}

type Placed = Ranked & { place: number };

function byScore(a: Placed, b: Placed): number {
  return b.score - a.score || a.place - b.place;
}

/** The score of every product's own text: the sum over the features of the query, weight times worth. */
export function ownScores({ features, segments, listings, tuning }: Index, query: Query): Float32Array {
  const scores = new Float32Array(listings.length);
  const terms: Term[] = [];
  for (const [feature, weight] of query) {
    const number = features.get(feature);
    if (number !== undefined && weight > 0)
      terms.push({ feature: number, weight: weight * worthOf(1, tuning) });
  }
  for (const segment of segments) {
    addScores(segment, terms, scores.subarray(segment.first, segment.first + segment.size));
  }
  return scores;
}

function withAlike(index: Index, own: Float32Array, place: number, score: number): Placed {
  const { alikeShare } = index.tuning;
  const alike = alikeScore(index, own, place);
  const listing = index.listings[place] as Listing;
  return { listing, place, own: score, alike, score: rounded((1 - alikeShare) * score + alikeShare * alike) };
}

/** The score of every product, as rank gives it but for copies. */
export function scoresWithAlike(index: Index, own: Float32Array): Float32Array {
  const { alikeShare } = index.tuning;
  return own.map((score, place) =>
    score > 0 ? (1 - alikeShare) * score + alikeShare * alikeScore(index, own, place) : 0,
  );
}

/** The mean of the neighbours' own scores, each counting by its likeness. */
function alikeScore({ neighbours }: Index, own: Float32Array, place: number): number {
  let sum = 0;
  let weight = 0;
  for (let at = place * neighbourCount; at < (place + 1) * neighbourCount; at += 1) {
    const likeness = neighbours.likeness[at] as number;
    sum += likeness * (own[neighbours.products[at] as number] as number);
    weight += likeness;
  }
  return weight > 0 ? sum / weight : 0;
}

/** Six digits, so that the last bits of a sum never decide an order. */
export function rounded(score: number): number {
  return Math.round(score * 1e6) / 1e6;
}

/** What repeats the brief's own sentences earns nothing by them: the share of a listing that is copied is taken off. */
function settleCopies(ranked: Placed[], brief: Brief): Placed[] {
  const copies = copiedShare(brief);
  return ranked
    .map((one) => {
      const share = copies(one.listing);
      return share === 0 ? one : { ...one, score: rounded(one.score * (1 - share) ** 2) };
    })
    .sort(byScore);
}
