import { type Corpus, rarity } from "./corpus";
import { type Features, isConcept } from "./features";
import { impactsOf, worthOf } from "./impact";
import { type Heaviest, heaviestCount, heaviestOf, type Weighed } from "./neighbours";
import { packSegment, type Segment, segmentSize } from "./postings";
import type { Listing } from "./texts";
import type { Tuning } from "./tuning";

export type Measures = { corpus: Corpus; tuning: Tuning };

/** What came before: places and the numbers of features go on from there. */
type Before = { place: number; features: Map<string, number>; stepWeights: number[] };

/** Takes listings one by one, so that their counted features need not all be held at once. */
export class IndexBuilder {
  readonly listings: Listing[] = [];
  readonly segments: Segment[] = [];
  readonly heaviest: Heaviest;
  readonly norms: number[] = [];
  private lists: number[][] = [];

  /** With the number of listings whose heaviest features are to be kept, to find their neighbours by. */
  constructor(
    readonly measures: Measures,
    private readonly keeping: number,
    private readonly before: Before = { place: 0, features: new Map(), stepWeights: [] },
  ) {
    this.heaviest = { ...heaviestOf(keeping), stepWeights: before.stepWeights };
  }

  /** The number of each feature. */
  get features(): Map<string, number> {
    return this.before.features;
  }

  add(listing: Listing, counted: Features): void {
    const place = this.listings.length;
    const inSegment = place % segmentSize;
    if (inSegment === 0 && place > 0) this.close();
    this.listings.push(listing);
    const { weighed, norm } = this.weigh(counted, (feature, impact) => {
      const list = this.lists[feature];
      if (list) list.push(inSegment * 256 + impact);
      else this.lists[feature] = [inSegment * 256 + impact];
    });
    this.norms.push(norm);
    if (place < this.keeping) keepHeaviest(this.heaviest, place, weighed, norm);
  }

  /** The features of a text by their numbers, the heaviest first, and the length of all their weights together. */
  weigh(counted: Features, onImpact?: (feature: number, impact: number) => void) {
    const { corpus, tuning } = this.measures;
    const { features, stepWeights } = this.before;
    const weighed: Weighed[] = [];
    for (const [feature, impact] of impactsOf(counted, corpus, tuning)) {
      const number = features.get(feature) ?? features.size;
      if (number === features.size) features.set(feature, number);
      stepWeights[number] ??= this.stepWeight(feature);
      weighed.push({ feature: number, weight: impact * (stepWeights[number] ?? 0) });
      onImpact?.(number, impact);
    }
    const norm = Math.sqrt(weighed.reduce((sum, { weight }) => sum + weight ** 2, 0));
    weighed.sort((a, b) => b.weight - a.weight || a.feature - b.feature);
    return { weighed, norm };
  }

  /** Packs what was added since the last full segment. */
  close(): void {
    const done = this.segments.reduce((sum, { size }) => sum + size, 0);
    const size = this.listings.length - done;
    if (size === 0) return;
    this.segments.push(packSegment(this.before.place + done, size, this.lists));
    this.lists = [];
  }

  /** What one step of impact weighs when products are compared with each other. */
  private stepWeight(feature: string): number {
    const { corpus, tuning } = this.measures;
    return worthOf(1, tuning) * rarity(corpus, feature) * (isConcept(feature) ? tuning.alikeConcepts : 1);
  }
}

function keepHeaviest(
  { features, weights, norms }: Heaviest,
  product: number,
  weighed: Weighed[],
  norm: number,
): void {
  norms[product] = norm;
  weighed.slice(0, heaviestCount).forEach(({ feature, weight }, at) => {
    features[product * heaviestCount + at] = feature;
    weights[product * heaviestCount + at] = weight;
  });
}
