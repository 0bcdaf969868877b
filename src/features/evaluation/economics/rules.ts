import { evenDiscountFactor, greenBookSteps, netPresentValue } from "../statistics/discount";
import { compareArms, netBenefit, returnOnSpending } from "../statistics/incremental-cost";
import {
  acceptabilityCurve,
  quadrantShares,
  simulateCosts,
  summariseDraws,
} from "../statistics/probabilistic-sensitivity";
import { suppressCount } from "../statistics/suppress";
import { uncertainAmount, uncertainShare } from "../statistics/uncertain";
import { type CostTiming, type LedgerSector, type LedgerSide, ledgerSectorLabels } from "./status";

export type LedgerEntry = {
  side: LedgerSide;
  organisation: string;
  what: string;
  sector: LedgerSector;
  isCash: boolean;
  year: number;
  amountPence: number;
  lowPence: number | null;
  highPence: number | null;
  priceYear: number;
};

/** Pounds per person with standard errors, and utilities per year; null where no QALYs are known. */
export type QalyInputs = {
  costControl: number;
  costControlError: number;
  costNew: number;
  costNewError: number;
  utilityControl: number;
  utilityControlError: number;
  utilityNew: number;
  utilityNewError: number;
  years: number;
};

/** How costs and QALYs after the first year are brought to today; a result from before this was kept is told as it was signed. */
export type Discounting = {
  /** A yearly rate as a share; nothing is discounted without one. */
  discountRate?: number;
  costTiming?: CostTiming;
};

type Nullable<Of> = { [Name in keyof Of]: Of[Name] | null };

/** A ledger as it is told: to the pilot's own people, and as it was published. */
export type EconomicsTold = {
  entries: (LedgerEntry & { id: string; source: string; sourceUrl: string | null })[];
  about:
    | (Nullable<QalyInputs> &
        Discounting & {
          perspective: string;
          people: number | null;
          qalySource: string;
          seed: number;
        })
    | null;
};

/** A ledger as anybody may see it: the number of people rounded, a small one left out. Nothing else is computed from it. */
export function economicsForAll(economics: EconomicsTold): EconomicsTold {
  const { about } = economics;
  if (about === null || about.people === null) return economics;
  return { ...economics, about: { ...about, people: suppressCount(about.people) } };
}

/** The nine figures of cost per QALY; null unless all are there. */
export function qalyInputsOf(about: EconomicsTold["about"]): QalyInputs | null {
  if (about === null || about.years === null || about.costNew === null) return null;
  const { costControl, costControlError, costNew, costNewError, years } = about;
  const { utilityControl, utilityControlError, utilityNew, utilityNewError } = about;
  const costs = { costControl, costControlError, costNew, costNewError, years };
  return { ...costs, utilityControl, utilityControlError, utilityNew, utilityNewError } as QalyInputs;
}

/** An amount of whole pence as pounds: "£1,234.50", "−£3". Errors: RangeError unless whole. */
export function formatPence(pence: number): string {
  if (!Number.isSafeInteger(pence)) throw new RangeError("An amount must be in whole pence");
  const pounds = Math.abs(pence) / 100;
  const digits = pence % 100 === 0 ? 0 : 2;
  const text = pounds.toLocaleString("en-GB", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return `${pence < 0 ? "−" : ""}£${text}`;
}

/** What an entry says, to tell whether somebody else changed it since it was read. */
export function contentOf(entry: EconomicsTold["entries"][number]): string {
  const { side, organisation, what, sector, isCash, year, amountPence } = entry;
  const { lowPence, highPence, priceYear, source, sourceUrl } = entry;
  const amounts = [year, amountPence, lowPence, highPence, priceYear];
  return JSON.stringify([side, organisation, what, sector, isCash, ...amounts, source, sourceUrl]);
}

const sumOf = (entries: readonly LedgerEntry[]) =>
  entries.reduce((total, { amountPence }) => total + amountPence, 0);

const signed = ({ side, amountPence }: LedgerEntry) => (side === "benefit" ? amountPence : -amountPence);

/** Who pays and who gains, cash apart from capacity; each column adds up to that of all, to the penny. In and out: pence. */
export function sumByOrganisation(entries: readonly LedgerEntry[]) {
  const names = [...new Set(entries.map(({ organisation }) => organisation))].sort();
  return names.map((organisation) => ({
    organisation,
    ...columnsOf(entries.filter((entry) => entry.organisation === organisation)),
  }));
}

/** The same columns for all organisations together, and all costs and all benefits, in pence. */
export function sumAll(entries: readonly LedgerEntry[]) {
  const columns = columnsOf(entries);
  return {
    ...columns,
    cost: columns.paysCash + columns.paysTime,
    benefit: columns.gainsCash + columns.gainsCapacity,
  };
}

function columnsOf(entries: readonly LedgerEntry[]) {
  const part = (side: LedgerSide, isCash: boolean) =>
    sumOf(entries.filter((entry) => entry.side === side && entry.isCash === isCash));
  return {
    paysCash: part("cost", true),
    paysTime: part("cost", false),
    gainsCash: part("benefit", true),
    gainsCapacity: part("benefit", false),
    net: entries.reduce((total, entry) => total + signed(entry), 0),
  };
}

const scopes: readonly { label: string; counts: (entry: LedgerEntry) => boolean }[] = [
  { label: "NHS, cash only", counts: ({ sector, isCash }) => sector === "nhs" && isCash },
  { label: "NHS, cash and capacity", counts: ({ sector }) => sector === "nhs" },
  ...(["social_care", "other_public", "productivity", "health_value"] as const).map((last, place, order) => ({
    label: `… and ${ledgerSectorLabels[last].toLowerCase()}`,
    counts: ({ sector }: LedgerEntry) =>
      sector === "nhs" || order.slice(0, place + 1).some((one) => one === sector),
  })),
];

/**
 * Benefit for each £1 of all costs, by what is counted as benefit, from the narrowest scope to the widest; net return beside it.
 * In: pence. Out: ratios without unit, null where nothing was paid. Scopes that add nothing are left out.
 * Source: statistics/incremental-cost; Public Health England 2017 prints 2.08 and 47.32 for one service by scope alone.
 */
export function ratiosByScope(entries: readonly LedgerEntry[]) {
  const { cost } = sumAll(entries);
  const benefits = entries.filter(({ side }) => side === "benefit");
  const rows = scopes.map(({ label, counts }) => {
    const benefit = sumOf(benefits.filter(counts));
    const told = cost > 0 ? returnOnSpending(cost / 100, benefit / 100) : null;
    return { label, benefit, ratio: told?.benefitCostRatio ?? null, netReturn: told?.netReturn ?? null };
  });
  return rows.filter((row, place) => place === 0 || row.benefit !== rows[place - 1]?.benefit);
}

/** What each organisation's budget has to bear in each year: cash paid less cash gained; capacity pays no bill. In and out: pence. */
export function budgetImpact(entries: readonly LedgerEntry[]) {
  const cash = entries.filter(({ isCash }) => isCash);
  const last = Math.max(0, ...entries.map(({ year }) => year));
  const years = Array.from({ length: last }, (_, place) => place + 1);
  const organisations = [...new Set(cash.map(({ organisation }) => organisation))].sort();
  const impact = (own: LedgerEntry[]) => own.reduce((total, entry) => total - signed(entry), 0);
  const rows = organisations.map((organisation) => {
    const own = cash.filter((entry) => entry.organisation === organisation);
    return { organisation, byYear: years.map((year) => impact(own.filter((entry) => entry.year === year))) };
  });
  return { years, rows, totals: years.map((year) => impact(cash.filter((entry) => entry.year === year))) };
}

/** Net present value in pounds at the Treasury's rates; year 1 is not discounted. Null without entries. Source: statistics/discount. */
export function presentValue(entries: readonly LedgerEntry[]): number | null {
  const last = Math.max(0, ...entries.map(({ year }) => year));
  if (last === 0) return null;
  const flows = Array.from({ length: last }, (_, place) =>
    entries.filter(({ year }) => year === place + 1).reduce((total, entry) => total + signed(entry), 0),
  );
  return netPresentValue(flows, greenBookSteps) / 100;
}

/** The net benefit when one entry alone takes its low and its high amount; the largest swing first. In and out: pence. */
export function tornadoOf(entries: readonly LedgerEntry[]) {
  const { net } = sumAll(entries);
  const bars = entries.flatMap((entry) => {
    const { lowPence, highPence, what, organisation } = entry;
    if (lowPence === null || highPence === null) return [];
    const at = (amountPence: number) => net - signed(entry) + signed({ ...entry, amountPence });
    return [{ label: `${what} (${organisation})`, atLow: at(lowPence), atHigh: at(highPence) }];
  });
  const swing = ({ atLow, atHigh }: (typeof bars)[number]) => Math.abs(atHigh - atLow);
  return { net, bars: bars.sort((one, other) => swing(other) - swing(one)) };
}

/** Pounds per QALY: NICE's 20,000 to 30,000, which stays for digital and health technology, and 25,000 to 35,000 for medicines from April 2026. */
export const thresholds = [20_000, 25_000, 30_000, 35_000] as const;
const draws = 2000;
const curveThresholds = Array.from({ length: 13 }, (_, place) => place * 5000);

/** The yearly rate for costs and for QALYs of NICE's reference case. */
export const referenceRate = 0.035;

/**
 * Cost per QALY with its uncertainty drawn from a stored seed: gamma costs, beta utilities. In: pounds and utilities per person.
 * Out: pounds and QALYs per person, discounted where the time passes one year and a rate is given, QALYs as gained evenly over it,
 * costs not at all when paid at the start; with the difference as it was before; `plane` in the order drawn. Errors: RangeError as in statistics/probabilistic-sensitivity.
 */
export function costPerQaly(
  inputs: QalyInputs,
  seed: number,
  { discountRate, costTiming = "start" }: Discounting,
) {
  const amount = (mean: number, se: number) => uncertainAmount({ mean, se });
  const utility = (mean: number, se: number) => uncertainShare({ mean, se });
  const { deterministic: undiscounted, plane: drawn } = simulateCosts(
    {
      costControl: amount(inputs.costControl, inputs.costControlError),
      costNew: amount(inputs.costNew, inputs.costNewError),
      utilityControl: utility(inputs.utilityControl, inputs.utilityControlError),
      utilityNew: utility(inputs.utilityNew, inputs.utilityNewError),
      years: inputs.years,
      event: null,
    },
    { draws, seed, confidence: 0.95 },
  );
  const isDiscounted = discountRate !== undefined && inputs.years > 1;
  const evenly = isDiscounted ? evenDiscountFactor(inputs.years, discountRate) : 1;
  const discounted = ({ deltaCost, deltaQalys }: { deltaCost: number; deltaQalys: number }) => ({
    deltaCost: (costTiming === "even" ? evenly : 1) * deltaCost,
    deltaQalys: evenly * deltaQalys,
  });
  const best = discounted(undiscounted);
  const deterministic = compareArms({ cost: 0, qalys: 0 }, { cost: best.deltaCost, qalys: best.deltaQalys });
  const plane = drawn.map(discounted);
  return {
    ...deterministic,
    undiscounted: isDiscounted ? { ...undiscounted, discountRate, costTiming } : null,
    years: inputs.years,
    plane,
    draws,
    cost: summariseDraws(
      plane.map(({ deltaCost }) => deltaCost),
      0.95,
    ),
    qalys: summariseDraws(
      plane.map(({ deltaQalys }) => deltaQalys),
      0.95,
    ),
    quadrants: quadrantShares(plane),
    byThreshold: thresholds.map((threshold) => ({
      threshold,
      netBenefit: netBenefit(deterministic, threshold).money,
      share: acceptabilityCurve(plane, [threshold])[0]?.share ?? 0,
    })),
    curve: acceptabilityCurve(plane, curveThresholds),
  };
}
