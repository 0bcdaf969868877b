import { type Corpus, rarity } from "./corpus";
import { type Features, isConcept } from "./features";
import { impactIn, impactsOf, worthOf } from "./impact";
import { type Heaviest, heaviestCount, heaviestOf, type Weighed } from "./neighbours";
import { eachPacked, packedLength } from "./packed-features";
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
    const place = this.begin(listing);
    const { weighed, norm } = this.weigh(counted, (feature, impact) => this.post(place, feature, impact));
    this.norms.push(norm);
    if (place < this.keeping) keepHeaviest(this.heaviest, place, weighed, norm);
  }

  /** The same of features as they were packed, for many at once: nothing is kept of them but their postings. */
  addPacked(listing: Listing, packed: string): void {
    const { corpus, tuning } = this.measures;
    const place = this.begin(listing);
    const impactOf = impactIn(packedLength(packed), corpus, tuning);
    let squares = 0;
    eachPacked(packed, (feature, count) => {
      const impact = impactOf(feature, count);
      const number = this.numberOf(feature);
      squares += (impact * (this.before.stepWeights[number] as number)) ** 2;
      this.post(place, number, impact);
    });
    this.norms.push(Math.sqrt(squares));
  }

  private begin(listing: Listing): number {
    const place = this.listings.length;
    if (place % segmentSize === 0 && place > 0) this.close();
    this.listings.push(listing);
    return place;
  }

  private post(place: number, feature: number, impact: number): void {
    const posting = (place % segmentSize) * 256 + impact;
    const list = this.lists[feature];
    if (list) list.push(posting);
    else this.lists[feature] = [posting];
  }

  private numberOf(feature: string): number {
    const { features, stepWeights } = this.before;
    const known = features.get(feature);
    if (known !== undefined) return known;
    const number = features.size;
    features.set(feature, number);
    stepWeights[number] ??= this.stepWeight(feature);
    return number;
  }

  /** The features of a text by their numbers, the heaviest first, and the length of all their weights together. */
  weigh(counted: Features, onImpact?: (feature: number, impact: number) => void) {
    const { corpus, tuning } = this.measures;
    const weighed: Weighed[] = [];
    for (const [feature, impact] of impactsOf(counted, corpus, tuning)) {
      const number = this.numberOf(feature);
      weighed.push({ feature: number, weight: impact * (this.before.stepWeights[number] ?? 0) });
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
