import { checkCount } from "./check";
import type { MeanSummary } from "./mean";
import { checkProportion, type Proportion } from "./proportion";
import type { Rate } from "./rate";

/** Counts from 1 to this many people are never shown. */
const MOST_HIDDEN = 7;
/** The smallest rounded denominator that earns a percentage with a decimal place. */
const LEAST_FOR_DECIMALS = 4000;

export interface SuppressOptions {
  /** The very figures already stand in a public source with a link, so they are shown exactly. */
  readonly alreadyPublic?: boolean;
}

/** Either a row to hide as a whole, or counts that may be shown and calculated with, and how exactly to print percentages. */
export type Shown<Figures> =
  | { readonly hidden: true }
  | {
      readonly hidden: false;
      readonly rounded: boolean;
      readonly figures: Figures;
      readonly decimals: 0 | 1 | 2;
    };

/**
 * One count of people, as NHS England publishes it below national level: 0 stays 0, 1 to 7 are hidden, others are rounded
 * to the nearest 5. In: a count. Out: the rounded count, or null when hidden.
 * Errors: RangeError unless a whole number of 0 or more.
 * Source: NHS Digital, change to disclosure control methodology for HES and ECDS from September 2018.
 */
export function suppressCount(count: number): number | null {
  checkCount("A count of people", count);
  if (count === 0) return 0;
  return count <= MOST_HIDDEN ? null : 5 * Math.round(count / 5);
}

/**
 * A proportion for readers outside the pilot team. The whole row is hidden when its numerator, or its denominator, is 1 to
 * 7, since an interval and a denominator together give the numerator away. Percentages and intervals are to be calculated
 * from the `figures` handed back. Errors: RangeError as in checkProportion. Source as suppressCount.
 */
export function suppressProportion(proportion: Proportion, options: SuppressOptions = {}): Shown<Proportion> {
  checkProportion(proportion);
  if (options.alreadyPublic) return { hidden: false, rounded: false, figures: proportion, decimals: 2 };
  const numerator = suppressCount(proportion.numerator);
  const denominator = suppressCount(proportion.denominator);
  if (numerator === null || denominator === null) return { hidden: true };
  const decimals = denominator >= LEAST_FOR_DECIMALS ? 1 : 0;
  return { hidden: false, rounded: true, figures: { numerator, denominator }, decimals };
}

/** A mean for readers outside the pilot team: hidden when it comes from 1 to 7 people, else with n rounded. Errors: RangeError when n is no count. */
export function suppressMean(summary: MeanSummary, options: SuppressOptions = {}): Shown<MeanSummary> {
  checkCount("The number of values", summary.n, 1);
  if (options.alreadyPublic) return { hidden: false, rounded: false, figures: summary, decimals: 2 };
  const n = suppressCount(summary.n);
  return n === null
    ? { hidden: true }
    : { hidden: false, rounded: true, figures: { ...summary, n }, decimals: 1 };
}

/** A rate for readers outside the pilot team: hidden when it counts 1 to 7 events, else with the events rounded. Errors: RangeError when events is no count. */
export function suppressRate(rate: Rate, options: SuppressOptions = {}): Shown<Rate> {
  checkCount("The number of events", rate.events);
  if (options.alreadyPublic) return { hidden: false, rounded: false, figures: rate, decimals: 2 };
  const events = suppressCount(rate.events);
  return events === null
    ? { hidden: true }
    : { hidden: false, rounded: true, figures: { ...rate, events }, decimals: 1 };
}
