/** The numbers of the ranking that were chosen by measurement; README.md has the log, match:evaluate the check. */
export type Tuning = {
  /** How soon repeating a feature in a product stops paying (k1 of BM25). */
  k1: number;
  /** How much a long text loses, for words and for concepts (b of BM25): listings are short, but a long one touches on many topics. */
  wordLength: number;
  conceptLength: number;
  /** The weight of all concepts of a brief together, where that of its words is 1. */
  conceptShare: number;
  /** The count at which a feature of the brief has earned two thirds of what repetition can earn. */
  saturation: number;
  /** What concepts weigh beside words where products are compared with each other: they tell less of which are alike. */
  alikeConcepts: number;
  /** How far a product is judged by the products most like it rather than by its own text. */
  alikeShare: number;
};

export const tuning: Tuning = {
  k1: 1.2,
  wordLength: 0.4,
  conceptLength: 0.75,
  conceptShare: 0.8,
  saturation: 4,
  alikeConcepts: 0.3,
  alikeShare: 0.45,
};
