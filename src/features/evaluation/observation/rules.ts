import { calendarDay } from "@/lib/dates";
import type { MeasureKind } from "../status";
import type { ObservationRow } from "./schema";

/** The columns a file may have, in the words of its first line. */
export const columns = {
  measure: "measure",
  site: "site",
  arm: "arm",
  period_start: "periodStart",
  period_end: "periodEnd",
  subgroup: "subgroup",
  numerator: "numerator",
  denominator: "denominator",
  n: "sampleSize",
  mean: "mean",
  sd: "standardDeviation",
  events: "events",
  exposure: "exposure",
  value: "value",
} as const satisfies Record<string, keyof ObservationRow>;

const personalColumn = /name|birth|dob|nhs|postcode|post code|address|e-?mail|phone|initials/i;

/** Why a column may not be there: it is about a person, or it is none we know. Null when it may. */
export function refuseColumn(heading: string): string | null {
  const column = heading.trim().toLowerCase();
  if (column in columns) return null;
  if (personalColumn.test(column)) {
    return `The column “${heading}” looks like it is about people. Only totals may be entered here. Nothing was stored.`;
  }
  return `The column “${heading}” is not one we know. Use: ${Object.keys(columns).join(", ")}.`;
}

const postcode = /\b[A-Z]{1,2}[0-9][0-9A-Z]?\s*[0-9][A-Z]{2}\b/i;
const tenDigits = /(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/g;
const dateOfBirth = /\b(born|dob|d\.o\.b|date of birth)\b/i;

/** What in a cell looks like it could identify a person; null when nothing does. Dates belong in the period columns only. */
export function findIdentifier(column: string, cell: string): string | null {
  if ((cell.match(tenDigits) ?? []).some(isNhsNumber)) return "an NHS number";
  if (postcode.test(cell)) return "a postcode";
  if (dateOfBirth.test(cell)) return "a date of birth";
  const isText = column === "measure" || column === "site" || column === "subgroup";
  if (isText && /\b\d{1,2}[/.-]\d{1,2}[/.-](19|20)\d{2}\b/.test(cell)) return "a date of birth";
  return null;
}

/** The NHS number's own check: weights 10 to 2, modulo 11 (NHS Data Dictionary). */
export function isNhsNumber(text: string): boolean {
  const digits = text.replace(/\D/g, "");
  if (!/^\d{10}$/.test(digits)) return false;
  const sum = [...digits.slice(0, 9)].reduce(
    (total, digit, place) => total + Number(digit) * (10 - place),
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === Number(digits[9]);
}

type Figures = {
  [Name in
    | "numerator"
    | "denominator"
    | "sampleSize"
    | "mean"
    | "standardDeviation"
    | "events"
    | "exposure"
    | "value"]?: number | null;
};

const has = (figure: number | null | undefined): boolean => figure !== undefined && figure !== null;

/** Which figures a row lacks for its kind of measure, as a sentence; null when it is complete. */
export function missingFigures(kind: MeasureKind, row: Figures): string | null {
  switch (kind) {
    case "proportion":
      return !has(row.numerator) || !row.denominator
        ? "A proportion needs a numerator and a denominator above 0."
        : null;
    case "mean":
    case "time":
    case "score":
      return !row.sampleSize || !has(row.mean) || !has(row.standardDeviation)
        ? "A mean needs n above 0, the mean and the standard deviation."
        : null;
    case "rate":
      return !has(row.events) || !has(row.exposure) ? "A rate needs events and exposure." : null;
    case "count":
      return !has(row.value) ? "A count needs a value." : null;
  }
}

/** Where a row would be recorded: two rows with the same key are about the same thing. */
export function cellKey(
  row: Pick<ObservationRow, "measure" | "site" | "arm" | "periodStart" | "periodEnd" | "subgroup">,
): string {
  return [row.measure, row.site, row.arm, row.periodStart, row.periodEnd, row.subgroup]
    .map((part) => part.toLowerCase())
    .join("|");
}

type Cell = Pick<ObservationRow, "site" | "arm" | "periodStart" | "periodEnd" | "subgroup">;

/** Rows of a subgroup are parts of a whole: where a cell has a row for the whole, only that is counted. */
export function withoutParts<Row extends Cell & { measureId: string }>(rows: Row[]): Row[] {
  const wholeOf = (row: Row) => cellKey({ ...row, measure: row.measureId, subgroup: "" });
  const wholes = new Set(rows.filter(({ subgroup }) => subgroup === "").map(wholeOf));
  return rows.filter((row) => row.subgroup === "" || !wholes.has(wholeOf(row)));
}

/** The plan could not protect such a figure from hindsight. Days are those of London. */
export function isKnownBeforeLock({ periodEnd }: { periodEnd: string }, lockedAt: Date | null): boolean {
  return lockedAt !== null && periodEnd < calendarDay(lockedAt);
}

/** An evaluation holds this many rows at most; all of them are read for every result. */
export const maxObservations = 2000;

type EnteredRow = Cell & Pick<ObservationRow, "measure">;

/**
 * Why a row cannot stand beside those already recorded and the others entered with it; undefined when it can. Takes all of
 * them at once, and hands back the check of one by its place.
 */
export function checkTogether(recorded: EnteredRow[], entered: EnteredRow[]) {
  const all = [...recorded, ...entered];
  const wholes = new Set(all.filter(({ subgroup }) => subgroup === "").map(cellKey));
  const seriesOf = (row: EnteredRow) => cellKey({ ...row, periodStart: "", periodEnd: "" });
  const bySeries = new Map<string, EnteredRow[]>();
  for (const row of all) bySeries.set(seriesOf(row), []);
  for (const row of all) bySeries.get(seriesOf(row))?.push(row);
  return (row: EnteredRow, index: number): string | undefined => {
    if (recorded.length + index >= maxObservations) {
      return `An evaluation holds ${maxObservations.toLocaleString("en-GB")} rows at most. Add figures up by month or by quarter.`;
    }
    if (!wholes.has(cellKey({ ...row, subgroup: "" }))) {
      return "A subgroup needs its whole: enter the row for the same measure, site, arm and period without a subgroup too.";
    }
    const series = bySeries.get(seriesOf(row)) ?? [];
    return series.some((other) => overlaps(other, row))
      ? "Its period overlaps another one of the same measure, site, arm and subgroup, so people would be counted twice."
      : undefined;
  };
}

/** The very same period is no overlap but the same cell, which is refused elsewhere. */
function overlaps(one: EnteredRow, other: EnteredRow): boolean {
  if (one.periodStart === other.periodStart && one.periodEnd === other.periodEnd) return false;
  return one.periodStart <= other.periodEnd && other.periodStart <= one.periodEnd;
}
