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

/** Rows of a subgroup are parts of a whole: where a measure has rows for the whole, only those are added up. */
export function withoutParts<Row extends { measureId: string; subgroup: string }>(rows: Row[]): Row[] {
  const wholes = new Set(rows.filter(({ subgroup }) => subgroup === "").map(({ measureId }) => measureId));
  return rows.filter(({ measureId, subgroup }) => subgroup === "" || !wholes.has(measureId));
}
