import { type Grades, goodGrade, ndcg, recall, reciprocalRank } from "@/features/match/engine/metrics";

/** The documents of each query, best first. */
export type Lists = Map<string, string[]>;

/** How good one list is. */
export type Figures = { ndcg10: number; recall10: number; recall20: number; reciprocal: number };
export const measures = ["ndcg10", "recall10", "recall20", "reciprocal"] as const;

/** The figures of every query that has a good answer among the grades. */
export function figuresOf(lists: Lists, judged: Map<string, Grades>): Map<string, Figures> {
  const figures = new Map<string, Figures>();
  for (const [query, grades] of judged) {
    if (![...grades.values()].some((grade) => grade >= goodGrade)) continue;
    const list = lists.get(query) ?? [];
    figures.set(query, {
      ndcg10: ndcg(list, grades, 10),
      recall10: recall(list, grades, 10),
      recall20: recall(list, grades, 20),
      reciprocal: reciprocalRank(list, grades),
    });
  }
  return figures;
}

export function meanOf(numbers: number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);
}

export function meanFigure(figures: Map<string, Figures>, measure: keyof Figures): number {
  return meanOf([...figures.values()].map((one) => one[measure]));
}

export type Gain = { mean: number; low: number; high: number };

const resamples = 10_000;

/**
 * The mean gain of one ranking over another on the same queries, with its 95% percentile bootstrap interval: queries are drawn
 * with replacement, both rankings' figures together (Efron and Tibshirani 1993; for rankings, Sakai 2006). Seeded.
 */
export function pairedGain(gains: number[], seed = 1): Gain {
  const draw = seeded(seed);
  const means = Float64Array.from({ length: resamples }, () => {
    let sum = 0;
    for (let time = 0; time < gains.length; time += 1) sum += gains[Math.floor(draw() * gains.length)] ?? 0;
    return sum / Math.max(1, gains.length);
  }).sort();
  const at = (share: number) => means[Math.min(resamples - 1, Math.floor(share * resamples))] ?? 0;
  return { mean: meanOf(gains), low: at(0.025), high: at(0.975) };
}

/** Numbers from 0 to 1 that are the same for the same seed (a linear congruential generator, Numerical Recipes 1992). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
