import type { PredictedDirection } from "@/features/pilot/cycle/status";
import { capital } from "../../analysis/result/rules";
import type { Interval } from "../../statistics/interval";
import { judgeDifference, judgeImportant, judgeTarget } from "../../statistics/verdict";
import type { PredictionVerdict } from "../status";

export type Prediction = {
  direction: PredictedDirection;
  /** By the day of the study, in the unit of the measure. */
  value: number | null;
};

/** What the ranges are: 95% intervals, or the lowest and the highest period where a measure has no interval. */
export type Basis = "interval" | "points";

export type Evidence = {
  /** Since the cycle began less before it; 0 is no change. Null where nothing can be said of it. */
  change: Interval | null;
  /** The measure since the cycle began, in the unit of the predicted value. */
  after: Interval | null;
  basis: Basis;
  /** Why the two cannot be compared, in a sentence, where it is not for want of figures. */
  hindrance: string | null;
  /** The smallest change that matters, in the unit of the change; null where the plan names none. */
  smallest: number | null;
  periods: { before: number; after: number };
  printedValue: string;
};

export type PredictionJudgement = { verdict: PredictionVerdict; reason: string };

/** Fewer periods than this on either side, and one odd period would decide. */
export const leastPeriods = 3;

/**
 * Whether what was seen is what was predicted. A rise or fall was as predicted only when the whole range of the change lies that way
 * and, where a value was predicted, the whole range since is at or beyond it; not as predicted when the whole range lies the other
 * way or falls short of the value. "Stays" was as predicted only when the whole range is smaller than the smallest change that
 * matters. Otherwise nobody can tell. In: ranges in one unit. Out: the verdict and why; nothing of what caused it.
 * Errors: RangeError unless the smallest change is above 0. Source: our own rule, from judgeDifference, judgeTarget, judgeImportant.
 */
export function judgePrediction(prediction: Prediction, evidence: Evidence): PredictionJudgement {
  const { periods, change, after, basis, hindrance } = evidence;
  if (Math.min(periods.before, periods.after) < leastPeriods) return cannotTell(tooFew(periods));
  if (hindrance !== null) return cannotTell(hindrance);
  if (!change || !after)
    return cannotTell(
      "These figures have no interval to compare, and fewer than 6 periods have come in since the cycle began.",
    );
  if (prediction.direction === "stay") return judgeStay(change, evidence);
  const isRise = prediction.direction === "rise";
  const better = isRise ? "increase" : "decrease";
  const moved = judgeDifference(change, better);
  const words = { ...rangeWords[basis], way: isRise ? "above" : "below", other: isRise ? "below" : "above" };
  if (moved === "worse") return not(`It went the other way: ${words.all} ${words.other} ${words.none}.`);
  const reached = prediction.value === null ? "reached" : judgeTarget(after, prediction.value, better);
  if (reached === "not reached") return not(`${words.since} short of ${evidence.printedValue}.`);
  if (moved === "cannot tell") return cannotTell(words.both);
  if (reached === "cannot tell")
    return cannotTell(
      `It went the way that was predicted, but ${words.around} ${evidence.printedValue}, so nobody can tell whether that was reached.`,
    );
  const valued = prediction.value === null ? "" : ` ${words.reached} ${evidence.printedValue}.`;
  return { verdict: "as_predicted", reason: `${capital(words.all)} ${words.way} ${words.none}.${valued}` };
}

function judgeStay(change: Interval, { smallest, basis }: Evidence): PredictionJudgement {
  const words = rangeWords[basis];
  if (smallest === null) {
    const moved = judgeDifference(change, "neutral");
    if (moved === "different") return not(`It moved: ${words.all} on one side of ${words.none}.`);
    return cannotTell(
      "No change was shown, which is not the same as showing that there is none: no smallest change that matters is known to hold it against.",
    );
  }
  const judgement = judgeImportant(change, smallest, "neutral");
  if (judgement === "reached") return not("It moved by at least the smallest change that matters.");
  if (judgement === "not reached")
    return {
      verdict: "as_predicted",
      reason: `${capital(words.all)} within the smallest change that matters.`,
    };
  return cannotTell("It may have stayed, or moved by as much as the smallest change that matters.");
}

const rangeWords = {
  interval: {
    all: "the whole 95% interval of the difference is",
    none: "no change",
    both: "The 95% interval of the difference includes no change.",
    since: "The whole 95% interval since the cycle began falls",
    around: "the 95% interval since holds values on both sides of",
    reached: "The whole 95% interval since the cycle began reaches",
  },
  points: {
    all: "every period since is",
    none: "the median of those before",
    both: "Periods since the cycle began lie on both sides of the median of those before.",
    since: "Every period since the cycle began falls",
    around: "periods since lie on both sides of",
    reached: "Every one of them reaches",
  },
} as const satisfies Record<Basis, Record<string, string>>;

function tooFew({ before, after }: Evidence["periods"]): string {
  const count = (periods: number) => `${periods} ${periods === 1 ? "period" : "periods"}`;
  return `There are figures of ${count(before)} before the cycle began and of ${count(after)} since. ${leastPeriods} of each are needed, or one odd period would decide.`;
}

function cannotTell(reason: string): PredictionJudgement {
  return { verdict: "cannot_tell", reason };
}

function not(reason: string): PredictionJudgement {
  return { verdict: "not_as_predicted", reason };
}
