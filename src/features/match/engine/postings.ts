/** At most 65,536 products, so that a posting takes three bytes: two for the product, one for its impact. */
export type Segment = {
  first: number;
  size: number;
  /** Where the postings of each feature begin; one more at the end. */
  offsets: Uint32Array;
  products: Uint16Array;
  impacts: Uint8Array;
};

export const segmentSize = 65_536;

/** A feature by its number in the index, and the worth of one step of impact. */
export type Term = { feature: number; weight: number };

/** Packs lists of postings, one a feature, each posting as product * 256 + impact. */
export function packSegment(first: number, size: number, lists: (number[] | undefined)[]): Segment {
  const offsets = new Uint32Array(lists.length + 1);
  for (let feature = 0; feature < lists.length; feature += 1) {
    offsets[feature + 1] = (offsets[feature] ?? 0) + (lists[feature]?.length ?? 0);
  }
  const products = new Uint16Array(offsets[lists.length] ?? 0);
  const impacts = new Uint8Array(products.length);
  let at = 0;
  for (let feature = 0; feature < lists.length; feature += 1) {
    for (const posting of lists[feature] ?? []) {
      products[at] = posting >>> 8;
      impacts[at] = posting & 255;
      at += 1;
    }
  }
  return { first, size, offsets, products, impacts };
}

/** How many postings a feature has in a segment; one first seen in a later segment has none. */
export function countPostings({ offsets }: Segment, feature: number): number {
  return feature + 1 < offsets.length ? (offsets[feature + 1] ?? 0) - (offsets[feature] ?? 0) : 0;
}

/** Adds weight times impact of each term to the scores of a segment's products. The inner loop of everything. */
export function addScores(
  { offsets, products, impacts }: Segment,
  terms: Term[],
  scores: Float32Array,
): void {
  for (const { feature, weight } of terms) {
    if (feature + 1 >= offsets.length) continue;
    const end = offsets[feature + 1] as number;
    for (let at = offsets[feature] as number; at < end; at += 1) {
      const product = products[at] as number;
      scores[product] = (scores[product] as number) + weight * (impacts[at] as number);
    }
  }
}
