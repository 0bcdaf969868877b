import { checkFinite, checkPositive } from "./check";
import type { Direction } from "./direction";
import type { Interval } from "./interval";

export type Judgement = "reached" | "not reached" | "cannot tell";
export type Verdict = "better" | "worse" | "different" | "cannot tell";

/**
 * Whether a target is reached: only when the whole interval is at or beyond it; not reached only when the whole interval
 * falls short; otherwise nobody can tell. In: interval and target in one unit. Out: the judgement.
 * Errors: RangeError when the target is no number, or the measure has no better direction. Source: our own rule.
 */
export function judgeTarget(interval: Interval, target: number, direction: Direction): Judgement {
  checkFinite("The target", target);
  if (direction === "neutral")
    throw new RangeError("A target needs a direction: say whether higher or lower is better");
  const { lower, upper } = direction === "increase" ? interval : mirror(interval);
  const goal = direction === "increase" ? target : -target;
  if (lower >= goal) return "reached";
  return upper < goal ? "not reached" : "cannot tell";
}

/**
 * Whether a difference (first minus second) is at least as large, in the better direction, as the smallest change that
 * matters; without a better direction, in either. In: one unit, the change above 0. Out: the judgement.
 * Errors: RangeError unless the change is above 0. Source: our own rule.
 */
export function judgeImportant(interval: Interval, smallest: number, direction: Direction): Judgement {
  checkPositive("The smallest change that matters", smallest);
  if (direction !== "neutral") {
    return judgeTarget(interval, direction === "increase" ? smallest : -smallest, direction);
  }
  if (interval.lower >= smallest || interval.upper <= -smallest) return "reached";
  return interval.lower > -smallest && interval.upper < smallest ? "not reached" : "cannot tell";
}

/**
 * Whether the first group did better than the second: only when the interval of the difference leaves zero out.
 * In: first minus second. Out: "different" when no direction is better. Errors: none. Source: our own rule.
 */
export function judgeDifference(interval: Interval, direction: Direction): Verdict {
  if (interval.lower <= 0 && interval.upper >= 0) return "cannot tell";
  if (direction === "neutral") return "different";
  return interval.lower > 0 === (direction === "increase") ? "better" : "worse";
}

function mirror(interval: Interval): { lower: number; upper: number } {
  return { lower: -interval.upper, upper: -interval.lower };
}
