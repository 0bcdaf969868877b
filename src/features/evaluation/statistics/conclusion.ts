import type { Direction } from "./direction";
import type { Interval } from "./interval";
import { judgeDifference, judgeImportant, type Verdict } from "./verdict";

const SHOWN: Record<Exclude<Verdict, "cannot tell">, string> = {
  better: "The whole of that range is an improvement, so chance alone is an unlikely explanation.",
  worse: "The whole of that range is a worsening, so chance alone is an unlikely explanation.",
  different: "That range leaves out no difference at all, so chance alone is an unlikely explanation.",
};

/** The smallest change that matters, in the unit of the interval, and as it is printed. */
export interface SmallestChange {
  readonly size: number;
  readonly printed: string;
}

/**
 * What an interval of a difference allows to be said, in one or two sentences. "No difference was shown" is told apart from
 * "shown to make no difference that matters": for the latter the whole interval must be smaller than the smallest change that
 * matters, in both directions. In: the interval of a difference (first minus second) and the change in its unit.
 * Errors: RangeError unless the smallest change is above 0.
 * Source: Altman and Bland 1995, BMJ 311:485 (absence of evidence is not evidence of absence); equivalence by interval inclusion,
 * Westlake 1972.
 */
export function concludeDifference(
  interval: Interval,
  direction: Direction,
  smallest: SmallestChange | null,
): string {
  const verdict = judgeDifference(interval, direction);
  if (smallest === null) {
    return verdict === "cannot tell"
      ? "That range includes no difference at all, so no difference was shown. That is not the same as showing that there is none: the plan names no smallest change that matters."
      : SHOWN[verdict];
  }
  const { size, printed } = smallest;
  const isSmall = interval.lower > -size && interval.upper < size;
  if (verdict === "cannot tell") {
    return isSmall
      ? `That range includes no difference at all, and even its ends are smaller than the smallest change that matters, ${printed}: this shows that it makes no difference that matters.`
      : `That range includes no difference at all, so no difference was shown. That is not the same as showing that there is none: the range also holds differences as large as the smallest that matters, ${printed}.`;
  }
  if (isSmall)
    return `${SHOWN[verdict]} But all of it is smaller than the smallest change that matters, ${printed}.`;
  const judgement = judgeImportant(interval, size, direction);
  const told =
    judgement === "cannot tell"
      ? `We cannot tell whether the smallest change that matters, ${printed}, was reached.`
      : `The smallest change that matters, ${printed}, was ${judgement}.`;
  return `${SHOWN[verdict]} ${told}`;
}
