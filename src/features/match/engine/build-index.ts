import { type Corpus, measureCorpus } from "./corpus";
import { type Features, featuresOf, featuresOfListing } from "./features";
import { IndexBuilder } from "./index-builder";
import { findNeighbours, type Neighbours } from "./neighbours";
import type { Segment } from "./postings";
import { type Brief, briefText, type Listing } from "./texts";
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
  const frozen =
    corpus ??
    measureCorpus(
      0,
      each(listings, featuresOfListing),
      each(briefs, (brief) => featuresOf(briefText(brief))),
    );
  const builder = new IndexBuilder({ corpus: frozen, tuning }, listings.length);
  for (const listing of listings) builder.add(listing, featuresOfListing(listing));
  return { ...closeIndex(builder), neighbours: findNeighbours(builder.segments, builder.heaviest) };
}

/** What was built, without neighbours. */
export function closeIndex(builder: IndexBuilder): Omit<Index, "neighbours"> {
  builder.close();
  const { listings, segments, features, measures } = builder;
  const places = new Map(listings.map(({ id }, place) => [id, place]));
  return { listings, places, ...measures, features, segments };
}

function* each<T>(things: Iterable<T>, features: (thing: T) => Features): Generator<Features> {
  for (const thing of things) yield features(thing);
}

function byText(a: Listing, b: Listing): number {
  return compare(a.name, b.name) || compare(a.company, b.company) || compare(a.summary, b.summary);
}

/** By code units, so that every machine sorts alike. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
