import type { Features } from "./features";
import type { Shares } from "./shares";

/**
 * What is known of all products and all challenges together, frozen under a number: a score can be computed again
 * only with the corpus that it was computed with.
 */
export type Corpus = {
  id: number;
  /** How many products were counted, and how long they are on average, in words. */
  size: number;
  averageLength: number;
  /** In how many products each feature occurs. */
  frequency: Map<string, number>;
  /** How many challenges were counted, and in how many of them each feature occurs. */
  challenges: number;
  asked: Map<string, number>;
  /** Counted earlier than some of the products: what it has not seen may be said by now, and is as rare as can be. */
  isEarlier?: boolean;
  /** What the parts of a score are worth, where it was learnt from decisions. */
  shares?: Shares;
};

/** Counts a corpus. Products and challenges are given as the features of their texts. */
export function measureCorpus(
  id: number,
  products: Iterable<Features>,
  challenges: Iterable<Features>,
): Corpus {
  const corpus: Corpus = {
    id,
    size: 0,
    averageLength: 1,
    frequency: new Map(),
    challenges: 0,
    asked: new Map(),
  };
  let length = 0;
  for (const product of products) {
    corpus.size += 1;
    length += product.length;
    countEach(product, corpus.frequency);
  }
  for (const challenge of challenges) {
    corpus.challenges += 1;
    countEach(challenge, corpus.asked);
  }
  corpus.averageLength = Math.max(1, length / Math.max(1, corpus.size));
  return corpus;
}

function countEach({ counts }: Features, frequency: Map<string, number>): void {
  for (const feature of counts.keys()) frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
}

/**
 * How telling a feature is among products: the inverse document frequency of BM25, ln(1 + (N - n + 0.5) / (n + 0.5))
 * (Robertson and Zaragoza 2009, in the form that is never negative).
 */
export function rarity({ size, frequency }: Corpus, feature: string): number {
  const n = Math.min(size, frequency.get(feature) ?? 0);
  return Math.log(1 + (size - n + 0.5) / (n + 0.5));
}

/**
 * How telling a feature is among challenges, from 1 (no other challenge has it) to 0 (every one has it): 1 - ln n / ln(N + 1).
 * Every brief speaks of costs, weeks and evidence; a product that does too is no answer for that.
 */
export function telling({ challenges, asked }: Corpus, feature: string): number {
  const n = asked.get(feature) ?? 0;
  return n <= 1 ? 1 : Math.max(0, 1 - Math.log(n) / Math.log(challenges + 1));
}
