import { newcombeDifference, welchDifference } from "./difference";
import type { Direction } from "./direction";
import * as format from "./format";
import type { Interval } from "./interval";
import { type MeanSummary, meanInterval } from "./mean";
import { type Proportion, wilsonInterval } from "./proportion";
import { type Rate, rateInterval } from "./rate";
import { type Judgement, judgeDifference, judgeImportant, judgeTarget, type Verdict } from "./verdict";

/** How the figures came about, which decides what they can say about cause. */
export type Design = "single group" | "before and after" | "time series" | "comparison group" | "randomised";

export interface Telling {
  /** What is counted or measured, as it stands before a colon: "Diagnosed with atrial fibrillation". */
  readonly measure: string;
  readonly direction: Direction;
  readonly design: Design;
  /** A share for proportions, otherwise in the unit. */
  readonly target?: number;
  /** The smallest change that matters, above 0: a share for proportions, otherwise in the unit. */
  readonly smallestChange?: number;
  /** The unit of a mean: "points", "days". */
  readonly unit?: string;
  /** Digits after the point; 2 for percentages and 1 for means unless told. */
  readonly decimals?: number;
  /** True when counts were rounded to protect people. */
  readonly rounded?: boolean;
  readonly confidence?: number;
}

/** One side of a comparison with the words that place it: "before", "in the pilot pharmacies". */
export interface Side<Figures> {
  readonly name: string;
  readonly figures: Figures;
}

const CAUTION: Record<Design, string> = {
  "single group":
    "There was no comparison group, so this cannot show what would have happened without the change.",
  "before and after":
    "This compares before with after, so it cannot show what caused a difference: other things may have changed too.",
  "time series":
    "This follows results over time, so it cannot rule out that something else happened at the same moment.",
  "comparison group":
    "The groups were not chosen by chance, so it cannot rule out that they differed in other ways.",
  randomised:
    "The groups were chosen by chance, which makes other explanations for a difference less likely.",
};

/** Whether the two sides are two times, so that the same people may stand in both. */
export function comparesTimes(design: Design): boolean {
  return design === "before and after" || design === "time series";
}

/** Said with every interval of a difference between two times: it is that of two independent groups. */
const INDEPENDENCE = "The interval assumes that different people were counted before and after.";

/** What is said in place of a figure hidden by the small-number rule. In: the measure. Out: a sentence. Errors: none. */
export function tellHidden(measure: string): string {
  return `${measure}: not shown, because so few people were counted that somebody might be recognised.`;
}

/**
 * One proportion for a manager: counts, percentage, interval in words, target, and what the design cannot show.
 * In: counts; target as a share. Out: sentences. Errors: RangeError when a figure is out of range.
 * Source: our own wording on the Wilson interval.
 */
export function tellProportion(figures: Proportion, telling: Telling): string {
  const { decimals = 2, target } = telling;
  const interval = wilsonInterval(figures, telling.confidence);
  return sentences([
    `${telling.measure}: ${countOf(figures)} (${format.formatPercent(interval.estimate, decimals)}).`,
    rangeSentence(interval, format.formatPercentInterval(interval, decimals)),
    target === undefined
      ? null
      : targetSentence(
          judgeTarget(interval, target, telling.direction),
          `${format.formatShort(target * 100)}%`,
        ),
    ...caveats(telling),
  ]);
}

/**
 * One mean for a manager. For the same people before and after, give their differences. In: n, mean and standard deviation
 * in the unit. Out: sentences. Errors: RangeError when a figure is out of range. Source: our own wording on the t interval.
 */
export function tellMean(figures: MeanSummary, telling: Telling): string {
  const { decimals = 1, target } = telling;
  const interval = meanInterval(figures, telling.confidence);
  return sentences([
    `${telling.measure}: ${inUnit(format.formatNumber(figures.mean, decimals), telling)} on average (n = ${format.formatNumber(figures.n)}).`,
    rangeSentence(interval, inUnit(format.formatInterval(interval, decimals), telling)),
    target === undefined
      ? null
      : targetSentence(
          judgeTarget(interval, target, telling.direction),
          inUnit(format.formatShort(target), telling),
        ),
    ...caveats(telling),
  ]);
}

/**
 * Two proportions compared, for a manager: first against second, with Newcombe's interval. In: counts; smallest change as a
 * share. Out: sentences. Errors: RangeError when a figure is out of range. Source: our own wording.
 */
export function tellProportionDifference(
  first: Side<Proportion>,
  second: Side<Proportion>,
  telling: Telling,
): string {
  const { decimals = 2, smallestChange } = telling;
  const interval = newcombeDifference(first.figures, second.figures, telling.confidence);
  const result = ({ name, figures }: Side<Proportion>) =>
    `${format.formatPercent(figures.numerator / figures.denominator, decimals)} ${name} (${countOf(figures)})`;
  return sentences([
    `${telling.measure}: ${result(first)}, compared with ${result(second)}.`,
    sizeSentence(interval.estimate, format.formatPoints(interval.estimate, decimals)),
    rangeSentence(interval, format.formatPointsInterval(interval, decimals)),
    DIFFERENCE[judgeDifference(interval, telling.direction)],
    smallestChange === undefined
      ? null
      : changeSentence(
          judgeImportant(interval, smallestChange, telling.direction),
          `${format.formatShort(smallestChange * 100)} percentage points`,
        ),
    comparesTimes(telling.design) ? INDEPENDENCE : null,
    ...caveats(telling),
  ]);
}

/**
 * Two means compared, for a manager: first against second, of different people, with Welch's interval. In: n, mean and
 * standard deviation in the unit. Out: sentences. Errors: RangeError when a figure is out of range. Source: our own wording.
 */
export function tellMeanDifference(
  first: Side<MeanSummary>,
  second: Side<MeanSummary>,
  telling: Telling,
): string {
  const { decimals = 1, smallestChange } = telling;
  const interval = welchDifference(first.figures, second.figures, telling.confidence);
  const result = ({ name, figures }: Side<MeanSummary>) =>
    `${inUnit(format.formatNumber(figures.mean, decimals), telling)} on average ${name} (n = ${format.formatNumber(figures.n)})`;
  const size = inUnit(format.formatNumber(Math.abs(interval.estimate), decimals), telling);
  return sentences([
    `${telling.measure}: ${result(first)}, compared with ${result(second)}.`,
    sizeSentence(interval.estimate, size),
    rangeSentence(interval, inUnit(format.formatInterval(interval, decimals), telling)),
    DIFFERENCE[judgeDifference(interval, telling.direction)],
    smallestChange === undefined
      ? null
      : changeSentence(
          judgeImportant(interval, smallestChange, telling.direction),
          inUnit(format.formatShort(smallestChange), telling),
        ),
    comparesTimes(telling.design) ? INDEPENDENCE : null,
    ...caveats(telling),
  ]);
}

/** One rate for a manager. In: events and exposure. Out: sentences. Errors: RangeError as in rateInterval. Source: our own wording. */
export function tellRate(figures: Rate, telling: Telling): string {
  return sentences([`${telling.measure}: ${rateOf(figures, telling)}.`, ...caveats(telling)]);
}

/** Two rates beside each other, for a manager; no interval for their difference is calculated. In, out, errors as tellRate. */
export function tellTwoRates(first: Side<Rate>, second: Side<Rate>, telling: Telling): string {
  const told = ({ name, figures }: Side<Rate>) => `${rateOf(figures, telling)}, ${name}`;
  return sentences([
    `${telling.measure}: ${told(first)}; ${told(second)}.`,
    "No interval for the difference between the two rates was calculated, so this does not say whether they differ by more than chance.",
    ...caveats(telling),
  ]);
}

function rateOf(figures: Rate, telling: Telling): string {
  const interval = rateInterval(figures, 1, telling.confidence);
  const rate = inUnit(format.formatNumber(interval.estimate, 3), telling);
  const limits = inUnit(format.formatInterval(interval, 3), telling);
  const counts = `${format.formatNumber(figures.events)} events over ${format.formatNumber(figures.exposure)}`;
  return `${counts}, a rate of ${rate} (${format.formatShort(interval.confidence * 100)}% confidence interval ${limits})`;
}

const DIFFERENCE: Record<Verdict, string> = {
  "cannot tell": "That range includes no difference at all, so we cannot tell whether there is one.",
  better: "The whole of that range is an improvement, so chance alone is an unlikely explanation.",
  worse: "The whole of that range is a worsening, so chance alone is an unlikely explanation.",
  different: "That range leaves out no difference at all, so chance alone is an unlikely explanation.",
};

function rangeSentence({ confidence }: Interval, limits: string): string {
  return `Allowing for chance, the true figure is likely to lie in the range ${limits} (${format.formatShort(confidence * 100)}% confidence interval).`;
}

function sizeSentence(difference: number, size: string): string {
  if (difference === 0) return "The two results are the same.";
  return `That is ${size} ${difference > 0 ? "higher" : "lower"}.`;
}

function targetSentence(judgement: Judgement, target: string): string {
  if (judgement !== "cannot tell") return `The target of ${target} was ${judgement}.`;
  return `We cannot tell whether the target of ${target} was reached.`;
}

function changeSentence(judgement: Judgement, change: string): string {
  if (judgement !== "cannot tell") return `The smallest change that matters, ${change}, was ${judgement}.`;
  return `We cannot tell whether the smallest change that matters, ${change}, was reached.`;
}

function countOf({ numerator, denominator }: Proportion): string {
  return `${format.formatNumber(numerator)} of ${format.formatNumber(denominator)}`;
}

function inUnit(figure: string, { unit }: Telling): string {
  return unit ? `${figure} ${unit}` : figure;
}

function caveats({ design, rounded }: Telling): (string | null)[] {
  return [CAUTION[design], rounded ? "Counts are rounded to protect people’s privacy." : null];
}

function sentences(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(" ");
}
