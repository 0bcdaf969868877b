import type { Corpus } from "./corpus";
import { type Features, isConcept } from "./features";

const k1 = 1.2;
/** How much a long text loses: words little, as listings are short; concepts more, as a long text touches on many. */
const b = { words: 0.4, concepts: 0.75 };
/** A third mention adds nothing but length: repeating words must not pay. */
const mostCounted = 2;
/** Impacts are kept in one byte each: 255 stands for the most a feature can be worth, k1 + 1. */
const step = (k1 + 1) / 255;

/**
 * What each feature of a product is worth, in steps from 1 to 255: the term frequency part of BM25,
 * f(k1 + 1)/(f + k1(1 - b + b·length/average)), k1 = 1.2 (Robertson and Zaragoza 2009), with f capped at 2. A rare
 * mention in a text of average length is worth 1.
 */
export function impactsOf({ counts, length }: Features, { averageLength }: Corpus): Map<string, number> {
  const lengthRatio = length / averageLength;
  const damping = {
    words: k1 * (1 - b.words + b.words * lengthRatio),
    concepts: k1 * (1 - b.concepts + b.concepts * lengthRatio),
  };
  const impacts = new Map<string, number>();
  for (const [feature, count] of counts) {
    const f = Math.min(count, mostCounted);
    impacts.set(
      feature,
      Math.max(
        1,
        Math.round((f * (k1 + 1)) / (f + damping[isConcept(feature) ? "concepts" : "words"]) / step),
      ),
    );
  }
  return impacts;
}

export function worthOf(impact: number): number {
  return impact * step;
}
