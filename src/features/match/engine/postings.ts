/** At most 65,536 products: a segment's scores stay in the processor's cache while they are added up. */
export type Segment = {
  first: number;
  size: number;
  /** Where the postings of each feature begin; one more at the end. */
  offsets: Uint32Array;
  /** Product * 256 + impact: read at once, which is faster than two arrays of three bytes together. */
  postings: Uint32Array;
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
  const postings = new Uint32Array(offsets[lists.length] ?? 0);
  for (let feature = 0; feature < lists.length; feature += 1) {
    postings.set(lists[feature] ?? [], offsets[feature]);
  }
  return { first, size, offsets, postings };
}

/** How many postings a feature has in a segment; one first seen in a later segment has none. */
export function countPostings({ offsets }: Segment, feature: number): number {
  return feature + 1 < offsets.length ? (offsets[feature + 1] ?? 0) - (offsets[feature] ?? 0) : 0;
}

/** Adds weight times impact of each term to the scores of a segment's products. The inner loop of everything. */
export function addScores({ offsets, postings }: Segment, terms: Term[], scores: Float32Array): void {
  for (const { feature, weight } of terms) {
    if (feature + 1 >= offsets.length) continue;
    const end = offsets[feature + 1] as number;
    for (let at = offsets[feature] as number; at < end; at += 1) {
      const posting = postings[at] as number;
      const product = posting >>> 8;
      scores[product] = (scores[product] as number) + weight * (posting & 255);
    }
  }
}
