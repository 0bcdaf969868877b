import type { Explanation } from "./explanation";

/** Of 518 pairs of the demo 124 reach it. */
const leastScore = 30;
/** Sharing a place and a population is no answer: some of the words or topics must fit. */
const leastFit = 0.2;

/** Whether a pair is worth showing to either side. */
export function isWorthSuggesting({ score, contributions }: Explanation): boolean {
  const fitting = contributions.filter(({ feature }) => feature === "needs" || feature.startsWith("text:"));
  const fit = fitting.reduce((sum, { points }) => sum + points, 0);
  const max = fitting.reduce((sum, one) => sum + one.max, 0);
  return score >= leastScore && max > 0 && fit / max >= leastFit;
}
