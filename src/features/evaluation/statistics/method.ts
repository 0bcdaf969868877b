import { newcombeDifference, welchDifference } from "./difference";
import {
  formatInterval,
  formatNumber,
  formatPercent,
  formatPercentInterval,
  formatPoints,
  formatPointsInterval,
} from "./format";
import type { Interval } from "./interval";
import { type MeanSummary, meanInterval } from "./mean";
import { type Proportion, wilsonInterval } from "./proportion";
import { type Rate, rateInterval } from "./rate";
import { compareRates } from "./rate-comparison";
import * as tell from "./sentence";
import { type Shown, type SuppressOptions, suppressMean, suppressProportion, suppressRate } from "./suppress";

/** What tells one kind of figures from another; everything else about a comparison is the same. */
export type Method<Figures> = {
  suppress: (figures: Figures, options: SuppressOptions) => Shown<Figures>;
  estimate: (figures: Figures) => Interval;
  /** First against second: a difference, or a ratio, as `contrast` says. Null where the two have none. */
  compare: (first: Figures, second: Figures) => Interval | null;
  contrast: "difference" | "ratio";
  /** How the interval of one side, and that of the comparison, were calculated. */
  labels: { readonly one: string; readonly two: string };
  printContrast: (
    interval: Interval,
    decimals: number,
    unit: string,
  ) => { estimate: string; interval: string };
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
  contrast: "difference",
  labels: { one: "Wilson interval", two: "difference with Newcombe’s interval (method 10)" },
  printContrast: (interval, decimals) => ({
    estimate: `${interval.estimate < 0 ? "−" : ""}${formatPoints(interval.estimate, decimals)}`,
    interval: formatPointsInterval(interval, decimals),
  }),
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
  contrast: "difference",
  labels: { one: "t interval", two: "difference with Welch’s t interval, as of different people" },
  printContrast: (interval, decimals, unit) => ({
    estimate: inUnit(formatNumber(interval.estimate, decimals), unit),
    interval: inUnit(formatInterval(interval, decimals), unit),
  }),
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

/** Rates: exact Poisson or Byar's interval; two are compared by their ratio. Sources: see those functions. */
export const rateMethod: Method<Rate> = {
  suppress: suppressRate,
  estimate: (figures) => rateInterval(figures),
  compare: compareRates,
  contrast: "ratio",
  labels: {
    one: "exact Poisson interval below 10 events, Byar’s from 10 on",
    two: "ratio of rates with the exact conditional interval",
  },
  printContrast: (interval) => ({
    estimate: `${formatNumber(interval.estimate, 2)} times`,
    interval: `${formatInterval(interval, 2)} times`,
  }),
  tellOne: tell.tellRate,
  tellTwo: tell.tellRateRatio,
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
