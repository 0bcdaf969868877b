import { closeIndex, type Index } from "./build-index";
import type { Features } from "./features";
import { IndexBuilder, type Measures } from "./index-builder";
import { findAlike, neighbourCount } from "./neighbours";
import { type Ranked, rank } from "./rank";
import type { Brief, Listing } from "./texts";

/** The id of a product that is most like another, and how alike (0 to 255). */
export type Likeness = { id: string; likeness: number };

/** A listing with its packed features and its most alike as they were counted before. */
export type Counted = { listing: Listing; packed: string; alike: Likeness[] };

/**
 * An index that follows its products: the bulk is packed once; what changed since stands in a small segment behind it, and
 * what it replaces is passed over.
 */
export class LiveIndex {
  private readonly index: Index;
  private readonly size: number;
  private readonly norms: number[];
  private readonly stepWeights: number[];
  private readonly recent = new Map<string, Counted>();
  private readonly basePlaces: Map<string, number>;
  private readonly replaced = new Set<number>();
  private readonly baseAlike: Uint32Array;
  private readonly baseLikeness: Uint8Array;
  /** Who was most alike but not listed then, and may come later. */
  private readonly baseMissing: Missing[];

  /** Given in the order of their ids, so that every process ranks equals alike. */
  constructor(
    private readonly measures: Measures,
    counted: Iterable<Counted>,
  ) {
    const builder = new IndexBuilder(measures, 0);
    const alike: Likeness[][] = [];
    for (const { listing, packed, alike: most } of counted) {
      builder.addPacked(listing, packed);
      alike.push(most);
    }
    const built = closeIndex(builder);
    this.size = builder.listings.length;
    this.norms = builder.norms;
    this.stepWeights = builder.heaviest.stepWeights;
    this.basePlaces = new Map(built.places);
    const { missing, ...neighbours } = neighboursOf(alike, built.places);
    this.baseMissing = missing;
    this.index = { ...built, neighbours };
    this.baseAlike = this.index.neighbours.products;
    this.baseLikeness = this.index.neighbours.likeness;
  }

  get changedSince(): number {
    return this.recent.size + this.replaced.size;
  }

  /** Takes in what was published or edited, and lets go of what is listed no more. */
  change(listed: Counted[], gone: string[]): void {
    if (listed.length + gone.length === 0) return;
    for (const one of listed) this.recent.set(one.listing.id, one);
    for (const id of gone) this.recent.delete(id);
    for (const id of [...gone, ...listed.map(({ listing }) => listing.id)]) {
      const place = this.basePlaces.get(id);
      if (place !== undefined) this.replaced.add(place);
      this.index.places.delete(id);
    }
    this.rebuildTail();
  }

  rank(brief: Brief, options: { limit: number; leaveOut: (listing: Listing) => boolean }): Ranked[] {
    const { listings } = this.index;
    return rank(this.index, brief, {
      limit: options.limit,
      leaveOut: (place) => this.replaced.has(place) || options.leaveOut(listings[place] as Listing),
    });
  }

  /** The most alike of a text that may be new; never itself under its id. */
  findAlike(id: string, features: Features): Likeness[] {
    const weigher = new IndexBuilder(this.measures, 0, {
      ...this.index,
      place: 0,
      stepWeights: this.stepWeights,
    });
    const found = findAlike(weigher.weigh(features), {
      segments: this.index.segments,
      norms: Float32Array.from(this.norms),
      stepWeights: this.stepWeights,
      isLeftOut: (place) => this.replaced.has(place) || this.index.listings[place]?.id === id,
    });
    return found.flatMap(({ place, likeness }) => {
      const other = this.index.listings[place];
      return other && likeness > 0 ? [{ id: other.id, likeness }] : [];
    });
  }

  private rebuildTail(): void {
    const { index, size, stepWeights } = this;
    const builder = new IndexBuilder(this.measures, 0, { ...index, place: size, stepWeights });
    const recent = [...this.recent.values()];
    for (const { listing, packed } of recent) builder.addPacked(listing, packed);
    builder.close();
    index.listings.splice(size, Number.POSITIVE_INFINITY, ...builder.listings);
    this.norms.splice(size, Number.POSITIVE_INFINITY, ...builder.norms);
    const base = index.segments.filter(({ first }) => first < size);
    index.segments.splice(0, Number.POSITIVE_INFINITY, ...base, ...builder.segments);
    builder.listings.forEach(({ id }, at) => {
      index.places.set(id, size + at);
    });
    index.neighbours = this.followed(
      neighboursOf(
        recent.map(({ alike }) => alike),
        index.places,
      ),
    );
  }

  /** The neighbours of all, where those that moved are found in their new places and those that left count no more. */
  private followed(tail: Index["neighbours"]): Index["neighbours"] {
    const products = new Uint32Array(this.baseAlike.length + tail.products.length);
    const likeness = new Uint8Array(products.length);
    products.set(this.baseAlike);
    products.set(tail.products, this.baseAlike.length);
    likeness.set(this.baseLikeness);
    likeness.set(tail.likeness, this.baseLikeness.length);
    for (let at = 0; at < this.baseAlike.length; at += 1) {
      const place = products[at] as number;
      if (!this.replaced.has(place)) continue;
      const now = this.index.places.get(this.index.listings[place]?.id ?? "");
      if (now === undefined) likeness[at] = 0;
      else products[at] = now;
    }
    for (const { at, id, likeness: how } of this.baseMissing) {
      const now = this.index.places.get(id);
      if (now === undefined) continue;
      products[at] = now;
      likeness[at] = how;
    }
    return { products, likeness };
  }
}

type Missing = Likeness & { at: number };

function neighboursOf(
  alike: Likeness[][],
  places: Map<string, number>,
): Index["neighbours"] & { missing: Missing[] } {
  const missing: Missing[] = [];
  const products = new Uint32Array(alike.length * neighbourCount);
  const likeness = new Uint8Array(products.length);
  alike.forEach((most, product) => {
    most.slice(0, neighbourCount).forEach((one, nth) => {
      const at = product * neighbourCount + nth;
      const place = places.get(one.id);
      if (place === undefined) {
        missing.push({ ...one, at });
        return;
      }
      products[at] = place;
      likeness[at] = one.likeness;
    });
  });
  return { products, likeness, missing };
}
