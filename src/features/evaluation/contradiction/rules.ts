import { formatNumber, formatShort } from "../statistics/format";
import { normalMultiplier } from "../statistics/interval";

/** A figure as somebody printed it: counts, and the percentage said to be theirs. */
export type PrintedFigure = { what: string; numerator: number; denominator: number; percent: number };
/** Percentages that a source says make up one whole. */
export type PrintedParts = { what: string; percents: number[] };

/**
 * Whether a printed percentage is that of its counts, as a sentence where it is not; null where it is. Allows for rounding
 * to as many digits as were printed. In: counts and a percentage of 0 to 100. Out: a sentence or null. Errors: none.
 */
export function checkPercentage(figure: PrintedFigure, digits = digitsOf(figure.percent)): string | null {
  const { what, numerator, denominator, percent } = figure;
  const counts = `${formatNumber(numerator)} of ${formatNumber(denominator)}`;
  const about = what ? `${what}: ` : "";
  if (numerator > denominator) return `${about}${counts} is more than everybody.`;
  if (denominator === 0) return null;
  const truth = (100 * numerator) / denominator;
  if (Math.abs(truth - percent) <= 0.5 * 10 ** -digits + 1e-9) return null;
  return `${about}${counts} is ${truth.toFixed(Math.max(1, digits))}%, but ${formatShort(percent)}% is printed.`;
}

/** Whether an interval holds its estimate and runs upwards. Out: a sentence where it does not, else null. Errors: none. */
export function checkInterval({ estimate, low, high }: Limits): string | null {
  if (low !== null && high !== null && low > high)
    return `The interval runs backwards: from ${formatShort(low)} to ${formatShort(high)}.`;
  if (estimate === null || low === null || high === null || (low <= estimate && estimate <= high))
    return null;
  return `The estimate of ${formatShort(estimate)} lies outside its own interval, ${formatShort(low)} to ${formatShort(high)}.`;
}

export type Limits = { estimate: number | null; low: number | null; high: number | null };

/** The P value that a 95% interval implies, by the normal distribution; null without both. For ratios, on the logarithmic scale. */
function impliedZ({ estimate, low, high }: Limits, isRatio: boolean): number | null {
  if (estimate === null || low === null || high === null || low >= high) return null;
  if (isRatio && Math.min(estimate, low) <= 0) return null;
  const scale = (value: number) => (isRatio ? Math.log(value) : value);
  const error = (scale(high) - scale(low)) / (2 * normalMultiplier(0.95));
  return Math.abs(scale(estimate)) / error;
}

/**
 * Whether a printed P value says the same as the interval: a P below a level whose interval is too wide for it, or one that
 * calls significant what the interval does not. In: "<0.01", "0.017". Out: a sentence or null. Errors: none.
 * Source: Altman and Bland 2011, BMJ 343:d2090 (how to obtain the P value from a confidence interval).
 */
export function checkSignificance(limits: Limits, printedP: string | null, isRatio: boolean): string | null {
  const z = impliedZ(limits, isRatio);
  const [, below, figure] = /^\s*(?:p\s*)?([<=]?)\s*(0?\.\d+)\s*$/i.exec(printedP ?? "") ?? [];
  if (z === null || figure === undefined) return null;
  const implied = Math.min(1, Math.exp(-0.717 * z - 0.416 * z * z));
  const printed = Number(figure);
  const isWrong = below === "<" ? implied > printed * 1.1 : implied > printed * 3 || implied < printed / 3;
  return isWrong
    ? `P ${below || "="} ${printed} is printed, but the interval implies a P of about ${implied.toPrecision(2)}.`
    : null;
}

/** Whether percentages that should make up a whole do. Allows for the rounding of each. Out: a sentence or null. Errors: none. */
export function checkParts({ what, percents }: PrintedParts): string | null {
  if (percents.length < 2) return null;
  const total = percents.reduce((sum, one) => sum + one, 0);
  const slack = percents.reduce((sum, one) => sum + 0.5 * 10 ** -digitsOf(one), 0);
  if (Math.abs(total - 100) <= slack + 1e-9) return null;
  return `${what ? `${what}: ` : ""}${percents.map((one) => `${formatShort(one)}%`).join(" and ")} add up to ${formatShort(Number(total.toFixed(4)))}%, not 100%.`;
}

const written = /(\d[\d,]*)\s+(?:out )?of\s+(?:the\s+)?(\d[\d,]*)\b([^.;%\d]{0,60})(\d{1,3}(?:\.\d+)?)\s?%/g;

/** Every "851 of 1,737 … 41%" in a text whose percentage is not that of its counts. Out: sentences; none when all agree. */
export function checkText(text: string): string[] {
  return [...text.matchAll(written)].flatMap(([, numerator = "", denominator = "", , percent = ""]) => {
    const count = (digits: string) => Number(digits.replaceAll(",", ""));
    const figure = { what: "", numerator: count(numerator), denominator: count(denominator) };
    // A text's zeros after the point claim their digits too: "49.0%".
    const told = checkPercentage({ ...figure, percent: Number(percent) }, percent.split(".")[1]?.length ?? 0);
    return told === null ? [] : [told];
  });
}

/** The group that a subgroup divides people by: "age" of "Age: 75 and over"; its own name where it names none. */
export function dimensionOf(subgroup: string): string {
  return (subgroup.includes(":") ? (subgroup.split(":")[0] ?? "") : "").trim().toLowerCase();
}

/** A cell whose subgroups of one division, added up, are more than its whole. */
export type PartsAboveWhole = {
  site: string;
  periodStart: string;
  periodEnd: string;
  dimension: string;
  whole: number;
  parts: number;
};

/** Somebody is counted twice, or the whole is wrong: which cell it is, in a sentence. */
export function tellPartsAboveWhole(cell: PartsAboveWhole): string {
  const { site, periodStart, periodEnd, dimension, whole, parts } = cell;
  return `${site}, ${periodStart} to ${periodEnd}: the groups by ${dimension.toLowerCase()} add up to ${formatNumber(parts)}, but the whole is ${formatNumber(whole)}.`;
}

/** How many digits after the point somebody printed, as far as a number can still tell. */
function digitsOf(value: number): number {
  return /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
}
