/** Grades of the documents judged for one query; what is not listed was not judged. */
export type Grades = Map<string, number>;

/** What counts as a good answer: chosen for this need (3) or clearly meeting it (2). */
export const goodGrade = 2;

/**
 * Normalised discounted cumulative gain of the first k, gain 2^grade - 1, discount log2(rank + 1) (Järvelin and Kekäläinen
 * 2002, in the exponential form of Burges 2005). From 0 to 1; 0 where nothing was judged above 0.
 */
export function ndcg(ranked: string[], grades: Grades, k: number): number {
  const gain = (grade: number, place: number) => (2 ** grade - 1) / Math.log2(place + 2);
  const ideal = [...grades.values()]
    .sort((a, b) => b - a)
    .slice(0, k)
    .reduce((sum, grade, place) => sum + gain(grade, place), 0);
  const found = ranked.slice(0, k).reduce((sum, id, place) => sum + gain(grades.get(id) ?? 0, place), 0);
  return ideal > 0 ? found / ideal : 0;
}

/** The share of the good answers that stand among the first k; NaN-free: 0 where there are none. */
export function recall(ranked: string[], grades: Grades, k: number): number {
  const good = [...grades].filter(([, grade]) => grade >= goodGrade).map(([id]) => id);
  const first = new Set(ranked.slice(0, k));
  return good.length > 0 ? good.filter((id) => first.has(id)).length / good.length : 0;
}

/** One over the rank of the first good answer; 0 where none is ranked. */
export function reciprocalRank(ranked: string[], grades: Grades): number {
  const place = ranked.findIndex((id) => (grades.get(id) ?? 0) >= goodGrade);
  return place < 0 ? 0 : 1 / (place + 1);
}
