import type { Explanation } from "../engine/explanation";

export type Difference = { feature: string; label: string; points: number };

/** By how much each part of the score differs between two suggestions, the largest difference first; they add up to that of the scores. */
export function differencesOf(above: Explanation, next: Explanation): Difference[] {
  const parts = new Map<string, Difference>();
  const add = ({ contributions }: Explanation, sign: 1 | -1) => {
    for (const { feature, label, points } of contributions) {
      const known = parts.get(feature)?.points ?? 0;
      parts.set(feature, { feature, label, points: known + sign * points });
    }
  };
  add(next, -1);
  add(above, 1);
  return [...parts.values()].sort(
    (a, b) => Math.abs(b.points) - Math.abs(a.points) || a.feature.localeCompare(b.feature, "en"),
  );
}
