import { checkCount } from "./check";
import { suppressCount } from "./suppress";

/** Fewer values than this for a count that is shown rounded or hidden, and it counts as given away. */
const LEAST_VALUES = 3;

interface Range {
  readonly low: number;
  readonly high: number;
}

/**
 * Whether a total and its parts, each suppressed by itself, would together give a count away: four hidden parts of at least
 * 1 beside a part shown as 10 and a total shown as 10 can only be 1, 1, 1, 1, 8 and 12. In: the raw counts of people, the
 * parts adding up to the total. Out: true when any of them that is not 0 is left fewer than three possible values; the
 * parts must then not be shown beside the total. Errors: RangeError unless all are counts and the parts add up.
 * Source: interval propagation over the one equation; the auditing step of secondary suppression (Willenborg and de Waal 2001,
 * Elements of Statistical Disclosure Control, chapter 6).
 */
export function partsGiveAway(total: number, parts: readonly number[]): boolean {
  checkCount("The total", total);
  const sum = parts.reduce((all, part) => all + part, 0);
  if (sum !== total) throw new RangeError("The parts must add up to the total");
  const whole = valuesOf(total);
  const ranges = parts.map(valuesOf);
  const low = ranges.reduce((all, range) => all + range.low, 0);
  const high = ranges.reduce((all, range) => all + range.high, 0);
  const narrowed = ranges.map((range) => ({
    low: Math.max(range.low, whole.low - (high - range.high)),
    high: Math.min(range.high, whole.high - (low - range.low)),
  }));
  const left = [{ low: Math.max(whole.low, low), high: Math.min(whole.high, high) }, ...narrowed];
  return [total, ...parts].some((count, place) => count > 0 && valuesLeft(left[place]) < LEAST_VALUES);
}

/** What a reader can tell of a count from how it is shown. */
function valuesOf(count: number): Range {
  const shown = suppressCount(count);
  if (shown === null) return { low: 1, high: 7 };
  return shown === 0 ? { low: 0, high: 0 } : { low: Math.max(8, shown - 2), high: shown + 2 };
}

function valuesLeft(range: Range | undefined): number {
  return range ? range.high - range.low + 1 : 0;
}
