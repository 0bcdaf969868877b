import {
  checkInterval,
  checkParts,
  checkPercentage,
  checkSignificance,
  type PrintedFigure,
  type PrintedParts,
} from "../contradiction/rules";
import { formatNumber, formatPercent, formatPercentInterval } from "../statistics/format";
import { wilsonInterval } from "../statistics/proportion";
import { warnOfRegression } from "../statistics/regression-to-the-mean";
import { type ExternalResultKind, ratioKinds } from "../status";

export type ExternalFigures = {
  kind: ExternalResultKind;
  numerator: number | null;
  denominator: number | null;
  countsNote: string | null;
  intervalAsFor: number | null;
  estimate: number | null;
  low: number | null;
  high: number | null;
  printedInterval: string | null;
  unit: string;
};

type ToldFigure = {
  /** "28 of 1,737 people screened" */
  counts: string | null;
  /** "1.61%", "at most about 6.9%" */
  estimate: string | null;
  /** "1.12% to 2.32%" */
  interval: string | null;
  /** What the interval is: not every printed range is a confidence interval. */
  intervalLabel: "95% interval" | "Range";
  /** Whose interval it is: the source's own, ours from the published counts, or ours for an assumed denominator. */
  intervalFrom: string | null;
  /** For a chart, as shares; only for proportions with an interval. */
  plot: { point: number | null; low: number; high: number; n: number | null } | null;
};

/** How a figure published elsewhere is told: its own words and interval first, ours only where it prints counts alone. */
export function tellExternal(figures: ExternalFigures): ToldFigure {
  const { numerator, denominator, intervalAsFor } = figures;
  if (figures.kind === "proportion" && numerator !== null && denominator !== null) {
    return tellCounts(figures, numerator, denominator);
  }
  if (figures.kind === "proportion" && numerator !== null && intervalAsFor !== null) {
    const interval = wilsonInterval({ numerator, denominator: intervalAsFor });
    return {
      counts: figures.countsNote,
      estimate: `at most about ${formatPercent(interval.estimate, 1)}`,
      interval: formatPercentInterval(interval, 1),
      intervalLabel: "95% interval",
      intervalFrom: `Our Wilson interval as for n = ${formatNumber(intervalAsFor)}: the true denominator was not published`,
      plot: { point: null, low: interval.lower, high: interval.upper, n: null },
    };
  }
  return {
    counts: figures.countsNote,
    estimate: figures.estimate === null ? null : printed(figures.estimate, figures),
    interval: figures.printedInterval && withMinus(figures.printedInterval),
    intervalLabel: figures.kind === "time" || figures.kind === "count" ? "Range" : "95% interval",
    intervalFrom: figures.printedInterval ? "As published" : null,
    plot: plotOfShare(figures),
  };
}

/** A hyphen before a figure is set as a minus, so that it neither reads as a range nor leaves its figure behind. */
function withMinus(printed: string): string {
  return printed.replace(/(^|[\s(])-(?=£?\d)/g, "$1−");
}

function tellCounts(figures: ExternalFigures, numerator: number, denominator: number): ToldFigure {
  const interval = wilsonInterval({ numerator, denominator });
  const counts = `${formatNumber(numerator)} of ${formatNumber(denominator)} ${figures.unit}`.trim();
  return {
    counts: figures.countsNote ? `${counts} (${figures.countsNote})` : counts,
    estimate: formatPercent(interval.estimate, 2),
    interval: figures.printedInterval ?? formatPercentInterval(interval, 2),
    intervalLabel: "95% interval",
    intervalFrom: figures.printedInterval ? "As published" : "Our Wilson interval from the published counts",
    plot: {
      point: interval.estimate,
      low: figures.low ?? interval.lower,
      high: figures.high ?? interval.upper,
      n: denominator,
    },
  };
}

function plotOfShare({ kind, estimate, low, high }: ExternalFigures): ToldFigure["plot"] {
  if (kind !== "proportion" || low === null || high === null) return null;
  return { point: estimate, low, high, n: null };
}

function printed(value: number, { kind, unit }: ExternalFigures): string {
  const sign = value < 0 ? "−" : "";
  const size = Math.abs(value).toLocaleString("en-GB");
  // The sign before the figure already says what these units say.
  const rest = unit.replace(/^pounds\b|^%$|^ratio$/, "").trim();
  switch (kind) {
    case "proportion":
      return `${formatPercent(value, 1)} ${rest && `of ${rest}`}`.trim();
    case "cost":
      return `${sign}£${size} ${rest}`.trim();
    case "benefit_cost_ratio":
      return `£${value.toFixed(2)} ${rest}`.trim();
    case "percent_change":
      return `${sign}${size}% ${rest}`.trim();
    default:
      return `${sign}${size} ${rest}`.trim();
  }
}

type Reviewed = Pick<ExternalFigures, "kind" | "numerator" | "denominator" | "estimate" | "low" | "high"> & {
  printedPercent: number | null;
  printedP: string | null;
  printedFigures: PrintedFigure[];
  printedParts: PrintedParts[];
  selectedOnBaseline: boolean;
};

/** What we found when we held a source's figures against each other, and what must be said of how people got in. */
export function reviewExternal(result: Reviewed): { caught: string[]; warning: string | null } {
  const { numerator, denominator, printedPercent: percent } = result;
  const isCounted = numerator !== null && denominator !== null && percent !== null;
  const caught = [
    isCounted ? checkPercentage({ what: "", numerator, denominator, percent }) : null,
    ...result.printedFigures.map((figure) => checkPercentage(figure)),
    checkInterval(result),
    checkSignificance(result, result.printedP, ratioKinds.includes(result.kind)),
    ...result.printedParts.map(checkParts),
  ].flatMap((told) => (told === null ? [] : [told]));
  const { warn, sentence } = warnOfRegression(result);
  return { caught, warning: warn ? sentence : null };
}
