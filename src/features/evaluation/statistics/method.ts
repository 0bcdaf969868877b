import { newcombeDifference, welchDifference } from "./difference";
import { formatInterval, formatNumber, formatPercent, formatPercentInterval } from "./format";
import type { Interval } from "./interval";
import { type MeanSummary, meanInterval } from "./mean";
import { type Proportion, wilsonInterval } from "./proportion";
import { type Rate, rateInterval } from "./rate";
import * as tell from "./sentence";
import { type Shown, type SuppressOptions, suppressMean, suppressProportion, suppressRate } from "./suppress";

/** What tells one kind of figures from another; everything else about a comparison is the same. */
export type Method<Figures> = {
  suppress: (figures: Figures, options: SuppressOptions) => Shown<Figures>;
  estimate: (figures: Figures) => Interval;
  /** Null where no interval for a difference is calculated, so that the two sides are only told beside each other. */
  compare: ((first: Figures, second: Figures) => Interval) | null;
  tellOne: (figures: Figures, telling: tell.Telling) => string;
  tellTwo: (first: tell.Side<Figures>, second: tell.Side<Figures>, telling: tell.Telling) => string;
  size: (figures: Figures) => number;
  /** How many digits after the point a drawn figure has, where percentages or means are printed with so many decimals. */
  digits: (decimals: number) => number;
  print: (figures: Figures, interval: Interval, decimals: number, unit: string) => Printed;
  /** The same counts for machines; a standard deviation stays behind, since it would be more exact than what is printed. */
  numbers: (figures: Figures) => ShownNumbers;
};
export type ShownNumbers =
  | { readonly numerator: number; readonly denominator: number }
  | { readonly n: number }
  | { readonly events: number; readonly exposure: number };
export type Printed = { counts: string; estimate: string; interval: string };

/** Proportions: Wilson interval, Newcombe difference. Sources: see those functions. */
export const proportionMethod: Method<Proportion> = {
  suppress: suppressProportion,
  estimate: wilsonInterval,
  compare: newcombeDifference,
  tellOne: tell.tellProportion,
  tellTwo: tell.tellProportionDifference,
  size: (figures) => figures.denominator,
  digits: (decimals) => decimals + 2,
  print: ({ numerator, denominator }, interval, decimals) => ({
    counts: `${formatNumber(numerator)} of ${formatNumber(denominator)}`,
    estimate: formatPercent(interval.estimate, decimals),
    interval: formatPercentInterval(interval, decimals),
  }),
  numbers: ({ numerator, denominator }) => ({ numerator, denominator }),
};

/** Means: t interval, Welch difference. Sources: see those functions. */
export const meanMethod: Method<MeanSummary> = {
  suppress: suppressMean,
  estimate: meanInterval,
  compare: welchDifference,
  tellOne: tell.tellMean,
  tellTwo: tell.tellMeanDifference,
  size: (figures) => figures.n,
  digits: (decimals) => decimals,
  print: ({ n, mean }, interval, decimals, unit) => ({
    counts: `n = ${formatNumber(n)}`,
    estimate: inUnit(formatNumber(mean, decimals), unit),
    interval: inUnit(formatInterval(interval, decimals), unit),
  }),
  numbers: ({ n }) => ({ n }),
};

/** Rates: exact Poisson or Byar's interval; two of them are not compared. Source: see that function. */
export const rateMethod: Method<Rate> = {
  suppress: suppressRate,
  estimate: (figures) => rateInterval(figures),
  compare: null,
  tellOne: tell.tellRate,
  tellTwo: tell.tellTwoRates,
  size: ({ events }) => events,
  digits: () => 3,
  print: ({ events, exposure }, interval, _, unit) => ({
    counts: `${formatNumber(events)} events over ${formatNumber(exposure)}`,
    estimate: inUnit(formatNumber(interval.estimate, 3), unit),
    interval: inUnit(formatInterval(interval, 3), unit),
  }),
  numbers: ({ events, exposure }) => ({ events, exposure }),
};

function inUnit(figure: string, unit: string): string {
  return unit ? `${figure} ${unit}` : figure;
}
