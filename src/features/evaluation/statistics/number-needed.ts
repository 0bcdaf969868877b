import { formatNumber } from "./format";
import type { Interval } from "./interval";

/**
 * `finite`: the interval of the difference leaves out 0, and `lower` and `upper` bound the number needed.
 * `through infinity`: it does not, so that the number needed runs from `benefit` up to infinity and, on the side of harm,
 * back down to `harm`; a null there means that this side ends at infinity itself.
 */
export type NumberNeeded =
  | { readonly kind: "finite"; readonly estimate: number; readonly lower: number; readonly upper: number }
  | {
      readonly kind: "through infinity";
      readonly estimate: number | null;
      readonly benefit: number | null;
      readonly harm: number | null;
      readonly sentence: string;
    };

/**
 * How many people must be treated for one more, or one fewer, event: 1 / |difference of two proportions|.
 * In: the difference, first group minus second, as a share with its interval, and whether the event is one to avoid.
 * Out: people. Errors: none. Source: Altman 1998, BMJ 317:1309–12 (confidence intervals for the number needed to treat).
 */
export function numberNeeded(difference: Interval, eventIsBad = true): NumberNeeded {
  const { estimate, lower, upper } = difference;
  if (lower > 0 || upper < 0) {
    const ends = [1 / Math.abs(lower), 1 / Math.abs(upper)];
    return {
      kind: "finite",
      estimate: 1 / Math.abs(estimate),
      lower: Math.min(...ends),
      upper: Math.max(...ends),
    };
  }
  const fewer = lower < 0 ? -1 / lower : null;
  const more = upper > 0 ? 1 / upper : null;
  const [benefit, harm] = eventIsBad ? [fewer, more] : [more, fewer];
  const sentence = `NNTB ${tell(benefit)}to infinity to NNTH ${harm === null ? "infinity" : formatNumber(harm, 1)}`;
  return {
    kind: "through infinity",
    estimate: estimate === 0 ? null : 1 / Math.abs(estimate),
    benefit,
    harm,
    sentence: benefit === null ? sentence.replace("NNTB to infinity", "infinity") : sentence,
  };
}

function tell(side: number | null): string {
  return side === null ? "" : `${formatNumber(side, 1)} `;
}
