import type { Explanation } from "../engine/explanation";

export type Difference = { feature: string; label: string; points: number };

/**
 * By how much each part of the score differs between two suggestions, the largest difference first; they add up to that of the scores.
 * A part that both speak of is held to one weight, the mean of its two. What then remains comes from parts that only one of them
 * speaks of, which make all other parts of that one weigh less: it is told as a difference of its own.
 */
export function differencesOf(above: Explanation, next: Explanation): Difference[] {
  const own = above.contributions.flatMap((one): Difference[] => {
    const other = next.contributions.find(({ feature }) => feature === one.feature);
    if (!other || one.max <= 0 || other.max <= 0) return [];
    const points = (one.points / one.max - other.points / other.max) * ((one.max + other.max) / 2);
    return [{ feature: one.feature, label: one.label, points }];
  });
  const told = own.reduce((sum, { points }) => sum + points, 0);
  const rest = {
    feature: "one-sided",
    label: "Parts that only one of them speaks of",
    points: above.score - next.score - told,
  };
  return [...own, rest].sort(
    (a, b) => Math.abs(b.points) - Math.abs(a.points) || a.feature.localeCompare(b.feature, "en"),
  );
}
