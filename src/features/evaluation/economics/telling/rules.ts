import { formatPounds } from "@/lib/money";
import { formatNumber, formatPercent, formatShort } from "../../statistics/format";
import {
  budgetImpact,
  type costPerQaly,
  type EconomicsTold,
  formatPence,
  presentValue,
  ratiosByScope,
  sumAll,
  sumByOrganisation,
  thresholds,
} from "../rules";
import { ledgerSectorLabels } from "../status";

/** A table in words, the same on the page and in every file. */
export type ToldTable = { caption: string; head: string[]; rows: string[][]; numeric: number[] };

type Entries = EconomicsTold["entries"];
type Qaly = ReturnType<typeof costPerQaly>;

/** Whole pounds: "£1,235", "−£3". */
export const tellPounds = (pounds: number) => formatPounds(Math.round(pounds)).replace("-", "−");

export function tellCoverage({ perspective, people }: NonNullable<EconomicsTold["about"]>): string {
  return `${perspective}${people ? `, ${people.toLocaleString("en-GB")} people` : ""}.`;
}

/** Who pays and who gains; the last row is the sum of each column. */
export function organisationTable(entries: Entries): ToldTable {
  const rows = [...sumByOrganisation(entries), { organisation: "All", ...sumAll(entries) }];
  return {
    caption: "Costs and benefits by organisation",
    head: ["Organisation", "Pays in cash", "Pays in time", "Gains in cash", "Gains in capacity", "Net"],
    numeric: [1, 2, 3, 4, 5],
    rows: rows.map((row) => [
      row.organisation,
      ...[row.paysCash, row.paysTime, row.gainsCash, row.gainsCapacity, row.net].map(formatPence),
    ]),
  };
}

export function tellPrices(entries: Entries): string {
  const years = [...new Set(entries.map(({ priceYear }) => priceYear))].sort();
  const value = presentValue(entries);
  return [
    "Cash is money that is really paid or no longer paid. Time and capacity pay no bill: they count only when they are used for something else.",
    `Prices of ${years.join(" and ")}${years.length > 1 ? ", not brought to one year" : ""}.`,
    value === null
      ? ""
      : `Net present value at the Treasury’s rate of 3.5% a year: ${formatPence(Math.round(value * 100))}.`,
  ]
    .join(" ")
    .trim();
}

export const ratioNote =
  "A ratio means nothing without its scope: every good that is added makes it larger. The net return is what is left of £1 after the £1 itself.";

export function ratioTable(entries: Entries): ToldTable {
  const figure = (value: number | null) =>
    value === null ? "nothing was paid" : `£${value.toFixed(2)}`.replace("£-", "−£");
  return {
    caption: "Benefit for each £1 by what is counted as benefit",
    head: ["Counted as benefit", "Benefit", "For each £1 of cost", "Net return on £1"],
    numeric: [1, 2, 3],
    rows: ratiosByScope(entries).map(({ label, benefit, ratio, netReturn }) => [
      label,
      formatPence(benefit),
      figure(ratio),
      figure(netReturn),
    ]),
  };
}

/** What each budget has to bear; null where no cash is counted. */
export function impactTable(entries: Entries): ToldTable | null {
  const { years, rows, totals } = budgetImpact(entries);
  if (rows.length === 0) return null;
  return {
    caption: "Cash paid less cash gained, by year",
    head: ["Organisation", ...years.map((year) => `Year ${year}`)],
    numeric: years,
    rows: [
      ...rows.map(({ organisation, byYear }) => [organisation, ...byYear.map(formatPence)]),
      ["All", ...totals.map(formatPence)],
    ],
  };
}

export function ledgerTable(entries: Entries): ToldTable {
  return {
    caption: "Ledger",
    head: ["What", "Organisation", "Side", "Sector", "Year", "Amount", "Range", "Prices of", "Source"],
    numeric: [4, 5, 6, 7],
    rows: entries.map((entry) => [
      entry.what,
      entry.organisation,
      `${entry.side === "cost" ? "Cost" : "Benefit"}, ${entry.isCash ? "cash" : "capacity"}`,
      ledgerSectorLabels[entry.sector],
      String(entry.year),
      formatPence(entry.amountPence),
      entry.lowPence === null || entry.highPence === null
        ? "not given"
        : `${formatPence(entry.lowPence)} to ${formatPence(entry.highPence)}`,
      String(entry.priceYear),
      entry.source,
    ]),
  };
}

/** A trade-off has a ratio: money for health gained, or money saved for health given up. Every other place on the plane has words. */
export function tellRatio({ ratio, quadrant }: Pick<Qaly, "ratio" | "quadrant">): string {
  if (ratio === null) return tellQuadrant(quadrant);
  if (quadrant === "SW trade-off")
    return `${tellQuadrant(quadrant)}: saves ${tellPounds(ratio)} for each QALY given up`;
  return `${tellPounds(ratio)} per QALY`;
}

/** "£300 more and 0.0200 QALYs fewer per person". */
export function tellDifference({ deltaCost, deltaQalys }: Pick<Qaly, "deltaCost" | "deltaQalys">): string {
  const cost = `${tellPounds(Math.abs(deltaCost))} ${deltaCost < 0 ? "less" : "more"}`;
  return `${cost} and ${formatNumber(Math.abs(deltaQalys), 4)} QALYs ${deltaQalys < 0 ? "fewer" : "more"} per person`;
}

export function tellUncertainty({ cost, qalys, draws }: Qaly, seed: number): string {
  return `Cost 95% interval ${tellPounds(cost.lower)} to ${tellPounds(cost.upper)}; QALYs ${formatNumber(qalys.lower, 4)} to ${formatNumber(qalys.upper, 4)}. ${draws.toLocaleString("en-GB")} draws, seed ${seed}.`;
}

/** Said wherever costs and QALYs are: at what rate, for how long and when the costs are paid, with what they were before. */
export function tellDiscounting({ years, undiscounted }: Pick<Qaly, "years" | "undiscounted">): string {
  const span = `${formatShort(years)} ${years === 1 ? "year" : "years"}`;
  if (undiscounted === null)
    return `Over ${span}. Not discounted${years > 1 ? "" : ", since that is no more than one year"}.`;
  const at = `discounted at ${formatPercent(undiscounted.discountRate, 1)} for each year after the first (NICE reference case)`;
  const how =
    undiscounted.costTiming === "even"
      ? `costs and QALYs ${at}, the costs taken to be paid evenly over the years`
      : `QALYs ${at}; costs not, since they are taken to be paid mostly at the start`;
  return `Over ${span}, ${how}. Not discounted: ${tellDifference(undiscounted)}.`;
}

export function thresholdTable({ byThreshold }: Pick<Qaly, "byThreshold">): ToldTable {
  return {
    caption: "Worth its money at four thresholds",
    head: ["Pounds per QALY", "Net benefit per person", "Share of draws in which it is worth it"],
    numeric: [1, 2],
    rows: byThreshold.map(({ threshold, netBenefit, share }) => [
      tellPounds(threshold),
      tellPounds(netBenefit),
      formatPercent(share, 0),
    ]),
  };
}

export const thresholdNote = `NICE judges digital and health technology at ${tellPounds(thresholds[0])} to ${tellPounds(thresholds[2])}. The range of ${tellPounds(thresholds[1])} to ${tellPounds(thresholds[3])} is for medicines, from April 2026.`;

const words: Record<string, string> = {
  "NE trade-off": "More health for more money",
  "SE dominant": "As good or better, and no dearer",
  "NW dominated": "No better, and as dear or dearer",
  "SW trade-off": "Less health for less money",
  "no difference": "No difference",
};

export function tellQuadrant(quadrant: string): string {
  return words[quadrant] ?? quadrant;
}

/** Two figures against each other, for the page and for every file that can hold a picture. */
export type ToldChart = {
  title: string;
  description: string;
  points: { x: number; y: number }[];
  line: boolean;
  xLabel: string;
  yLabel: string;
  yAxis: "number" | "percent";
  spoken: string;
  table: ToldTable;
};

/** As many draws as a picture can hold. */
const shownDraws = 400;

/** Where the draws lie on the cost-effectiveness plane. */
export function planeChart({ plane, quadrants }: Pick<Qaly, "plane" | "quadrants">): ToldChart {
  const rows = Object.entries(quadrants).map(([quadrant, share]) => [
    tellQuadrant(quadrant),
    formatPercent(Math.min(1, share), 0),
  ]);
  return {
    title: "Cost-effectiveness plane",
    description: `Each dot is one of the first ${shownDraws} draws. Above the line costs more; right of it brings more health.`,
    points: plane.slice(0, shownDraws).map(({ deltaQalys, deltaCost }) => ({ x: deltaQalys, y: deltaCost })),
    line: false,
    xLabel: "QALYs gained",
    yLabel: "Extra cost in pounds",
    yAxis: "number",
    spoken: rows.map(([where, share]) => `${where}: ${share} of draws`).join(". "),
    table: { caption: "Where the draws lie", head: ["Where", "Share of draws"], numeric: [1], rows },
  };
}

/** How often the change is worth its money, by what a QALY is taken to be worth. */
export function curveChart({ curve }: Pick<Qaly, "curve">): ToldChart {
  const rows = curve.map(({ threshold, share }) => [tellPounds(threshold), formatPercent(share, 0)]);
  return {
    title: "Acceptability curve",
    description:
      "The share of draws in which the change is worth its money, by what a QALY is taken to be worth.",
    points: curve.map(({ threshold, share }) => ({ x: threshold, y: share })),
    line: true,
    xLabel: "Pounds per QALY",
    yLabel: "Share of draws",
    yAxis: "percent",
    spoken: rows.map(([threshold, share]) => `${threshold}: ${share}`).join(". "),
    table: {
      caption: "Acceptability curve",
      head: ["Pounds per QALY", "Share of draws"],
      numeric: [0, 1],
      rows,
    },
  };
}
