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
  return setsGiveAway(total, [parts]);
}

/**
 * The same for several sets of parts of one total, by age and by site say: each of them may be harmless and leave the total so
 * little room that together they give it away, and with it the parts. In: the raw counts; every set adds up to the total.
 * Out, errors and source as partsGiveAway.
 */
export function setsGiveAway(total: number, sets: readonly (readonly number[])[]): boolean {
  checkCount("The total", total);
  if (sets.some((parts) => parts.reduce((all, part) => all + part, 0) !== total))
    throw new RangeError("The parts must add up to the total");
  const shown = sets.map((parts) => parts.map(valuesOf));
  const own = valuesOf(total);
  const whole = {
    low: Math.max(own.low, ...shown.map((set) => sumOf(set, "low"))),
    high: Math.min(own.high, ...shown.map((set) => sumOf(set, "high"))),
  };
  const isGiven = (count: number, range: Range) => count > 0 && range.high - range.low + 1 < LEAST_VALUES;
  return (
    isGiven(total, whole) ||
    sets.some((parts, which) => {
      const set = shown[which] ?? [];
      const [low, high] = [sumOf(set, "low"), sumOf(set, "high")];
      return set.some((range, place) =>
        isGiven(parts[place] ?? 0, {
          low: Math.max(range.low, whole.low - (high - range.high)),
          high: Math.min(range.high, whole.high - (low - range.low)),
        }),
      );
    })
  );
}

function sumOf(ranges: readonly Range[], end: keyof Range): number {
  return ranges.reduce((sum, range) => sum + range[end], 0);
}

/** What a reader can tell of a count from how it is shown. */
function valuesOf(count: number): Range {
  const shown = suppressCount(count);
  if (shown === null) return { low: 1, high: 7 };
  return shown === 0 ? { low: 0, high: 0 } : { low: Math.max(8, shown - 2), high: shown + 2 };
}
