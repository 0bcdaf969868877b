import type { Corpus } from "./corpus";
import { type Features, isConcept } from "./features";
import { tuning as chosenTuning, type Tuning } from "./tuning";

/** A third mention adds nothing but length: repeating words must not pay. */
const mostCounted = 2;
/**
 * What each feature of a product is worth, in steps from 1 to 255: the term frequency part of BM25,
 * f(k1 + 1)/(f + k1(1 - b + b·length/average)), k1 and b of the tuning (Robertson and Zaragoza 2009), with f capped at 2. A rare
 * mention in a text of average length is worth 1.
 */
export function impactsOf(
  { counts, length }: Features,
  corpus: Corpus,
  tuning: Tuning = chosenTuning,
): Map<string, number> {
  const impactOf = impactIn(length, corpus, tuning);
  const impacts = new Map<string, number>();
  for (const [feature, count] of counts) impacts.set(feature, impactOf(feature, count));
  return impacts;
}

/** The same of each feature of a text of this length. */
export function impactIn(
  length: number,
  { averageLength }: Corpus,
  { k1, wordLength, conceptLength }: Tuning = chosenTuning,
): (feature: string, count: number) => number {
  const step = stepOf(k1);
  const lengthRatio = length / averageLength;
  const words = k1 * (1 - wordLength + wordLength * lengthRatio);
  const concepts = k1 * (1 - conceptLength + conceptLength * lengthRatio);
  return (feature, count) => {
    const f = Math.min(count, mostCounted);
    const damping = isConcept(feature) ? concepts : words;
    return Math.max(1, Math.round((f * (k1 + 1)) / (f + damping) / step));
  };
}

export function worthOf(impact: number, { k1 }: Tuning = chosenTuning): number {
  return impact * stepOf(k1);
}

/** Impacts are kept in one byte each: 255 stands for the most a feature can be worth, k1 + 1. */
function stepOf(k1: number): number {
  return (k1 + 1) / 255;
}
