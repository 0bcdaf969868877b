/** Halvings after which two ordinary numbers cannot be told apart any more. */
const MOST_HALVINGS = 200;

/**
 * Where a function that only rises reaches 0, by halving. In: the function and two ends with different signs.
 * Errors: RangeError when the function does not change its sign between the ends.
 */
export function findRoot(rising: (at: number) => number, from: number, to: number): number {
  if (!(rising(from) <= 0 && rising(to) >= 0)) throw new RangeError("There is no solution for this input");
  let low = from;
  let high = to;
  for (let time = 0; time < MOST_HALVINGS; time += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
