import { type Corpus, measureCorpus, rarity } from "./corpus";
import { type Features, featuresOf, isConcept } from "./features";
import { impactsOf, worthOf } from "./impact";
import { findNeighbours, type Heaviest, heaviestCount, type Neighbours } from "./neighbours";
import { packSegment, type Segment, segmentSize } from "./postings";
import { type Brief, briefText, type Listing, listingText } from "./texts";
import { tuning as chosenTuning, type Tuning } from "./tuning";

/** Products made ready to be ranked, in packed arrays. The order of listings is that of their texts, never of their ids. */
export type Index = {
  listings: Listing[];
  /** Where each listing stands, by its id. */
  places: Map<string, number>;
  corpus: Corpus;
  tuning: Tuning;
  /** The number of each feature. */
  features: Map<string, number>;
  segments: Segment[];
  neighbours: Neighbours;
};

type Options = { corpus?: Corpus; briefs?: Iterable<Brief>; tuning?: Tuning };

/**
 * Builds an index over listings. The corpus (in how many texts each feature occurs, how long they are) is counted from
 * the listings and briefs unless a frozen one is given. Time and memory grow with the number of words.
 */
export function buildIndex(
  products: Iterable<Listing>,
  { corpus, briefs = [], tuning = chosenTuning }: Options = {},
): Index {
  const listings = [...products].sort(byText);
  const frozen = corpus ?? measureCorpus(0, each(listings, listingText), each(briefs, briefText));
  const features = new Map<string, number>();
  const heaviest: Heaviest = {
    features: new Uint32Array(listings.length * heaviestCount),
    weights: new Float32Array(listings.length * heaviestCount),
    norms: new Float32Array(listings.length),
    stepWeights: [],
  };
  const segments: Segment[] = [];
  for (let first = 0; first < listings.length; first += segmentSize) {
    const part = listings.slice(first, first + segmentSize);
    segments.push(buildSegment(part, first, { corpus: frozen, tuning, features, heaviest }));
  }
  return {
    listings,
    places: new Map(listings.map(({ id }, place) => [id, place])),
    corpus: frozen,
    tuning,
    features,
    segments,
    neighbours: findNeighbours(segments, heaviest),
  };
}

function* each<T>(things: Iterable<T>, text: (thing: T) => string): Generator<Features> {
  for (const thing of things) yield featuresOf(text(thing));
}

type Building = { corpus: Corpus; tuning: Tuning; features: Map<string, number>; heaviest: Heaviest };

function buildSegment(
  listings: Listing[],
  first: number,
  { corpus, tuning, features, heaviest }: Building,
): Segment {
  const lists: number[][] = [];
  listings.forEach((listing, product) => {
    const weighed: { feature: number; weight: number }[] = [];
    for (const [feature, impact] of impactsOf(featuresOf(listingText(listing)), corpus, tuning)) {
      const number = features.get(feature) ?? features.size;
      if (number === features.size) features.set(feature, number);
      const list = lists[number];
      if (list) list.push(product * 256 + impact);
      else lists[number] = [product * 256 + impact];
      heaviest.stepWeights[number] ??= stepWeight(corpus, feature);
      weighed.push({ feature: number, weight: impact * (heaviest.stepWeights[number] ?? 0) });
    }
    keepHeaviest(heaviest, first + product, weighed);
  });
  return packSegment(first, listings.length, lists);
}

/** Concepts tell less about which products are alike than words do. */
const conceptWeight = 0.4;

/** What one step of impact weighs when products are compared with each other. */
function stepWeight(corpus: Corpus, feature: string): number {
  return worthOf(1) * rarity(corpus, feature) * (isConcept(feature) ? conceptWeight : 1);
}

function keepHeaviest(
  { features, weights, norms }: Heaviest,
  product: number,
  weighed: { feature: number; weight: number }[],
): void {
  norms[product] = Math.sqrt(weighed.reduce((sum, { weight }) => sum + weight ** 2, 0));
  weighed.sort((a, b) => b.weight - a.weight || a.feature - b.feature);
  weighed.slice(0, heaviestCount).forEach(({ feature, weight }, at) => {
    features[product * heaviestCount + at] = feature;
    weights[product * heaviestCount + at] = weight;
  });
}

function byText(a: Listing, b: Listing): number {
  return compare(a.name, b.name) || compare(a.company, b.company) || compare(a.summary, b.summary);
}

/** By code units, so that every machine sorts alike. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
