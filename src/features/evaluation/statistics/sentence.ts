import { concludeDifference, type SmallestChange } from "./conclusion";
import { newcombeDifference, welchDifference } from "./difference";
import type { Direction } from "./direction";
import * as format from "./format";
import type { Interval } from "./interval";
import { type MeanSummary, meanInterval } from "./mean";
import { type Proportion, wilsonInterval } from "./proportion";
import { type Rate, rateInterval } from "./rate";
import { compareRates } from "./rate-comparison";
import { type Judgement, judgeTarget } from "./verdict";

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

/** What each design cannot show; said with every result. */
export const CAUTION: Record<Design, string> = {
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
export const INDEPENDENCE = "The interval assumes that different people were counted before and after.";

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
    concludeDifference(
      interval,
      telling.direction,
      smallestOf(smallestChange, (size) => `${format.formatShort(size * 100)} percentage points`),
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
    concludeDifference(
      interval,
      telling.direction,
      smallestOf(smallestChange, (size) => inUnit(format.formatShort(size), telling)),
    ),
    comparesTimes(telling.design) ? INDEPENDENCE : null,
    ...caveats(telling),
  ]);
}

/** One rate for a manager. In: events and exposure. Out: sentences. Errors: RangeError as in rateInterval. Source: our own wording. */
export function tellRate(figures: Rate, telling: Telling): string {
  return sentences([`${telling.measure}: ${rateOf(figures, telling)}.`, ...caveats(telling)]);
}

/**
 * Two rates compared, for a manager: first over second, with the exact interval of their ratio. In: events and exposures in one
 * unit; smallest change in events per exposure. Out: sentences. Errors: RangeError as in rateRatio. Source: our own wording.
 */
export function tellRateRatio(first: Side<Rate>, second: Side<Rate>, telling: Telling): string {
  const told = ({ name, figures }: Side<Rate>) => `${rateOf(figures, telling)}, ${name}`;
  const ratio = compareRates(first.figures, second.figures);
  return sentences([
    `${telling.measure}: ${told(first)}; ${told(second)}.`,
    ...(ratio === null
      ? ["One side has no event, or neither has, so the two rates have no ratio with an interval."]
      : ratioSentences(ratio, second, telling)),
    comparesTimes(telling.design) ? INDEPENDENCE : null,
    ...caveats(telling),
  ]);
}

function ratioSentences(ratio: Interval, second: Side<Rate>, telling: Telling): string[] {
  const { smallestChange, direction } = telling;
  const rate = second.figures.events / second.figures.exposure;
  const change = {
    estimate: (ratio.estimate - 1) * rate,
    lower: (ratio.lower - 1) * rate,
    upper: (ratio.upper - 1) * rate,
    confidence: ratio.confidence,
  };
  const smallest = smallestOf(smallestChange, (size) => inUnit(format.formatShort(size), telling));
  return [
    `The first rate is ${format.formatNumber(ratio.estimate, 2)} times the second.`,
    rangeSentence(ratio, `${format.formatInterval(ratio, 2)} times`),
    concludeDifference(change, direction, smallest),
  ];
}

function rateOf(figures: Rate, telling: Telling): string {
  const interval = rateInterval(figures, 1, telling.confidence);
  const rate = inUnit(format.formatNumber(interval.estimate, 3), telling);
  const limits = inUnit(format.formatInterval(interval, 3), telling);
  const counts = `${format.formatNumber(figures.events)} events over ${format.formatNumber(figures.exposure)}`;
  return `${counts}, a rate of ${rate} (${format.formatShort(interval.confidence * 100)}% confidence interval ${limits})`;
}

function smallestOf(size: number | undefined, print: (size: number) => string): SmallestChange | null {
  return size === undefined ? null : { size, printed: print(size) };
}

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
