import { calendarDay } from "@/lib/dates";
import type { Arm, MeasureKind } from "../status";
import type { ObservationRow } from "./schema";

const postcode = /\b[A-Z]{1,2}[0-9][0-9A-Z]?\s*[0-9][A-Z]{2}\b/i;
const tenDigits = /(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/g;
const dateOfBirth = /\b(born|dob|d\.o\.b|date of birth)\b|\b\d{1,2}[/. -]\d{1,2}[/. -](19|20)\d{2}\b/i;
const otherDate = /\b(19|20)\d{2}-\d{2}-\d{2}\b/;
const emailAddress = /[^\s@]+@[^\s@]+\.[a-z]{2,}/i;
const titledName = /\b(mr|mrs|ms|miss|mx|dr|prof|sir|dame)\.?\s+[A-Z]/i;
const mostWords = 8;

/**
 * What in a cell could identify a person or is free text; null when nothing does. A date belongs in a period alone, and a
 * label is short: whole sentences are where names hide.
 */
export function findIdentifier(column: string, cell: string): string | null {
  if ((cell.match(tenDigits) ?? []).some(isNhsNumber)) return "an NHS number";
  if (emailAddress.test(cell)) return "an e-mail address";
  const isPeriod = column === "periodStart" || column === "periodEnd";
  if (dateOfBirth.test(cell) && !isPeriod) return "a date of birth";
  if (otherDate.test(cell) && !isPeriod) return "a date of birth";
  if (postcode.test(cell)) return "a postcode";
  if (titledName.test(cell)) return "a name";
  return cell.trim().split(/\s+/).length > mostWords ? "free text" : null;
}

/** What is said of a row that looks like it is about a person; what it held is never repeated. */
export function refusal(found: string): string {
  return `This looks like it holds ${found}. Only totals may be entered. Nothing was stored.`;
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

/** The plan could not protect such a figure from hindsight. Days are those of London. */
export function isKnownBeforeLock({ periodEnd }: { periodEnd: string }, lockedAt: Date | null): boolean {
  return lockedAt !== null && periodEnd < calendarDay(lockedAt);
}

/** An evaluation holds this many rows at most: 200 measures of 40 sites over 60 periods, and some more. */
export const maxObservations = 500_000;

/** How many rows a page of the recorded totals shows. */
export const observationsPageSize = 50;

/** The words that a row may use: those of the plan and of the pilot, in lower case. */
export type Vocabulary = {
  measures: Map<string, { id: string; kind: MeasureKind }>;
  sites: Map<string, { id: string }>;
  /** As the plan writes them, under their names in lower case. */
  subgroups: Map<string, string>;
  /** The day on which the rows come in. */
  today: string;
};

export type PlacedRow = Cell & { [Figure in keyof Figures]-?: number | null };

/** A row under the ids of its measure and site, or why it cannot be recorded. Names that are not known are not repeated. */
export function placeRow(
  { measures, sites, subgroups, today }: Vocabulary,
  row: ObservationRow,
): PlacedRow | string {
  const planned = measures.get(row.measure.toLowerCase());
  const site = sites.get(row.site.toLowerCase());
  const subgroup = row.subgroup === "" ? "" : subgroups.get(row.subgroup.toLowerCase());
  const found =
    (planned ? null : findIdentifier("measure", row.measure)) ??
    (site ? null : findIdentifier("site", row.site)) ??
    (subgroup === undefined ? findIdentifier("subgroup", row.subgroup) : null);
  if (found) return refusal(found);
  if (!planned) return "The plan has no measure of this name.";
  if (!site) return "The pilot has no site of this name. Add it to the pilot first.";
  if (subgroup === undefined) return "The plan has no subgroup of this name.";
  if (row.periodEnd > today) return "Its period is not over yet. Enter totals once the period has ended.";
  const missing = missingFigures(planned.kind, row);
  if (missing) return missing;
  return {
    measureId: planned.id,
    siteId: site.id,
    arm: row.arm,
    periodStart: row.periodStart,
    periodEnd: row.periodEnd,
    subgroup,
    numerator: row.numerator ?? null,
    denominator: row.denominator ?? null,
    sampleSize: row.sampleSize ?? null,
    mean: row.mean ?? null,
    standardDeviation: row.standardDeviation ?? null,
    events: row.events ?? null,
    exposure: row.exposure ?? null,
    value: row.value ?? null,
  };
}

/** Where a total belongs; names are ids here, or both lower-cased. */
export type Cell = {
  measureId: string;
  siteId: string;
  arm: Arm;
  periodStart: string;
  periodEnd: string;
  subgroup: string;
};

/**
 * What keeps rows from standing beside those already recorded and beside each other, by their place in the list: the same
 * cell twice, a part without its whole, periods that overlap. Reads each row a fixed number of times, however many there are.
 */
export function checkTogether(recorded: Cell[], entered: Cell[]): Map<number, string> {
  const problems = new Map<number, string>();
  const tell = (place: number, message: string) => {
    if (place >= 0 && !problems.has(place)) problems.set(place, message);
  };
  const key = keys();
  const wholes = new Set<number>();
  for (const cells of [recorded, entered]) {
    for (const cell of cells) if (cell.subgroup === "") wholes.add(key.ofPeriod(cell));
  }
  entered.forEach((cell, place) => {
    if (cell.subgroup !== "" && !wholes.has(key.ofPeriod(cell))) tell(place, wholeMissing);
  });
  const series = new Map<number, Placed[]>();
  const add = (cell: Cell, place: number) => {
    const own = series.get(key.ofSeries(cell));
    const placed = { start: cell.periodStart, end: cell.periodEnd, place };
    if (own) own.push(placed);
    else series.set(key.ofSeries(cell), [placed]);
  };
  for (const cell of recorded) add(cell, -1);
  entered.forEach(add);
  for (const own of series.values()) findClashes(own, tell);
  return problems;
}

/** Numbers in the place of words, since half a million of them are compared; together they stay below 2^53. */
function keys() {
  const [measures, sites, subgroups, periods] = [numbers(), numbers(), numbers(), numbers()];
  const where = (cell: Cell) =>
    (measures(cell.measureId) * 2 ** 12 + sites(cell.siteId)) * 2 + (cell.arm === "comparator" ? 1 : 0);
  return {
    ofSeries: (cell: Cell) => where(cell) * 2 ** 20 + subgroups(cell.subgroup.toLowerCase()),
    ofPeriod: (cell: Cell) => where(cell) * 2 ** 20 + periods(`${cell.periodStart}|${cell.periodEnd}`),
  };
}

function numbers() {
  const known = new Map<string, number>();
  return (word: string): number => {
    const number = known.get(word);
    if (number !== undefined) return number;
    known.set(word, known.size);
    return known.size - 1;
  };
}

const wholeMissing =
  "A subgroup needs its whole: enter the row for the same measure, site, arm and period without a subgroup too.";
const twice = "Another row is about the same measure, site, arm, period and subgroup.";
const recordedAlready =
  "This measure, site, arm, period and subgroup has a total already. Correct that row instead.";
const overlapping =
  "Its period overlaps another one of the same measure, site, arm and subgroup, so people would be counted twice.";

/** A place below 0 is a row that is recorded already. */
type Placed = { start: string; end: string; place: number };

/** In order of their first days, a row clashes with another only if it clashes with the one that lasts longest so far. */
function findClashes(series: Placed[], tell: (place: number, message: string) => void): void {
  series.sort(
    (one, other) => compare(one.start, other.start) || compare(one.end, other.end) || one.place - other.place,
  );
  let longest: Placed | undefined;
  for (const row of series) {
    if (longest && row.start <= longest.end) {
      const isSame = row.start === longest.start && row.end === longest.end;
      const message = !isSame ? overlapping : longest.place < 0 ? recordedAlready : twice;
      tell(row.place, message);
      tell(longest.place, message);
    }
    if (!longest || row.end > longest.end) longest = row;
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
