import { countPostings, type Segment, type Term } from "./postings";
import { Strongest } from "./strongest";

export const neighbourCount = 5;

/** Each product's five most alike, and how alike: 0 to 255 for a cosine of 0 to 1. A likeness of 0 is no neighbour. */
export type Neighbours = { products: Uint32Array; likeness: Uint8Array };

export const heaviestCount = 128;

/** Per product its 128 heaviest features with their weights, and the length of all its weights; per feature the weight of one step. */
export type Heaviest = {
  features: Uint32Array;
  weights: Float32Array;
  norms: Float32Array;
  stepWeights: number[];
};

/** A feature of a product by its number, and its weight there. */
export type Weighed = { feature: number; weight: number };

/** Room for the heaviest features of so many products. */
export function heaviestOf(products: number): Omit<Heaviest, "stepWeights"> {
  return {
    features: new Uint32Array(products * heaviestCount),
    weights: new Float32Array(products * heaviestCount),
    norms: new Float32Array(products),
  };
}

/** How many postings one search for neighbours may read: this keeps the work in proportion to the number of products. */
const mostRead = 6_000;

/**
 * Finds the five most alike of every product, by the cosine of their weighted features. Exact in a small corpus; in a large
 * one the heaviest features decide, as far as the reading allowance goes.
 */
export function findNeighbours(segments: Segment[], heaviest: Heaviest): Neighbours {
  const count = heaviest.norms.length;
  const found: Neighbours = {
    products: new Uint32Array(count * neighbourCount),
    likeness: new Uint8Array(count * neighbourCount),
  };
  const scores = new Float32Array(Math.max(0, ...segments.map(({ size }) => size)));
  for (let product = 0; product < count; product += 1) {
    const best = new Strongest(neighbourCount);
    const isItself = (place: number) => place === product;
    const terms = termsOf(product, segments, heaviest);
    for (const segment of segments) offerAlike(segment, terms, isItself, heaviest.norms, scores, best);
    best.sorted().forEach(({ score, place }, at) => {
      found.products[product * neighbourCount + at] = place;
      found.likeness[product * neighbourCount + at] = likenessOf(score);
    });
  }
  return found;
}

type Newcomer = { weighed: Weighed[]; norm: number };
type Known = {
  segments: Segment[];
  norms: Float32Array;
  stepWeights: number[];
  isLeftOut: (place: number) => boolean;
};

/** The most alike of one more product among those that are known, found as all others were. */
export function findAlike({ weighed, norm }: Newcomer, { segments, norms, stepWeights, isLeftOut }: Known) {
  const one = { ...heaviestOf(1), stepWeights };
  one.norms[0] = norm;
  weighed.slice(0, heaviestCount).forEach(({ feature, weight }, at) => {
    one.features[at] = feature;
    one.weights[at] = weight;
  });
  const scores = new Float32Array(Math.max(0, ...segments.map(({ size }) => size)));
  const best = new Strongest(neighbourCount);
  const terms = termsOf(0, segments, one);
  for (const segment of segments) offerAlike(segment, terms, isLeftOut, norms, scores, best);
  return best.sorted().map(({ score, place }) => ({ place, likeness: likenessOf(score) }));
}

function likenessOf(cosine: number): number {
  return Math.min(255, Math.round(cosine * 255));
}

/** The heaviest features that the reading allowance covers, the rarest of their kind first as they weigh most. */
function termsOf(
  product: number,
  segments: Segment[],
  { features, weights, norms, stepWeights }: Heaviest,
): Term[] {
  const terms: Term[] = [];
  let read = 0;
  for (let at = product * heaviestCount; at < (product + 1) * heaviestCount; at += 1) {
    const weight = weights[at] ?? 0;
    const feature = features[at] ?? 0;
    if (weight === 0) break;
    const cost = segments.reduce((sum, segment) => sum + countPostings(segment, feature), 0);
    if (read + cost > mostRead) continue;
    read += cost;
    terms.push({ feature, weight: (weight * (stepWeights[feature] ?? 0)) / (norms[product] ?? 1) });
  }
  return terms;
}

/** Scores the products that share a term with one and offers them; scores is all zero before and after. */
function offerAlike(
  segment: Segment,
  terms: Term[],
  isLeftOut: (place: number) => boolean,
  norms: Float32Array,
  scores: Float32Array,
  best: Strongest,
): void {
  const touched: number[] = [];
  for (const { feature, weight } of terms) {
    const end = segment.offsets[feature + 1] ?? 0;
    for (let at = segment.offsets[feature] ?? 0; at < end; at += 1) {
      const posting = segment.postings[at] as number;
      const other = posting >>> 8;
      const before = scores[other] as number;
      if (before === 0) touched.push(other);
      scores[other] = before + weight * (posting & 255);
    }
  }
  for (const other of touched) {
    const place = segment.first + other;
    const likeness = (scores[other] as number) / (norms[place] as number);
    scores[other] = 0;
    if (likeness >= best.least && !isLeftOut(place)) best.offer(likeness, place);
  }
}

/** The neighbours of the product at this place, the most alike first. */
export function alikeOf(
  { products, likeness }: Neighbours,
  place: number,
): { place: number; likeness: number }[] {
  return Array.from({ length: neighbourCount }, (_, at) => ({
    place: products[place * neighbourCount + at] ?? 0,
    likeness: likeness[place * neighbourCount + at] ?? 0,
  })).filter((one) => one.likeness > 0);
}
