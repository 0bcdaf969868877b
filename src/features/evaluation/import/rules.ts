import { findIdentifier, type PlacedRow, placeRow, refusal, type Vocabulary } from "../observation/rules";
import { type ObservationRow, observationRowSchema } from "../observation/schema";

/** The columns a file may have, in the words of its first row. */
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

type Column = keyof ObservationRow;
type Problem = { row: number; message: string };

export const maxImportBytes = 60 * 1024 * 1024;
export const maxColumns = 40;
/** A workbook unpacks into far more than it weighs, so larger tables come as CSV. */
export const maxWorkbookRows = 100_000;
export const maxUnpackedBytes = 150 * 1024 * 1024;
/** More rows than this are recorded in the background, with a progress bar. */
export const maxRowsAtOnce = 5000;
/** So many rows are shown before they are recorded. */
export const sampleSize = 25;
/** So many problems are told; whoever has more has one cause for many. */
const mostProblems = 50;

const personalColumn =
  /name|birth|\bdob\b|\bnhs\b|post ?code|address|e-?mail|phone|initials|\bage\b|gender|ethnic/i;
const textColumn = /note|comment|free.?text|reason|descri|remark|detail/i;

/** Reads the first row of a file: which column holds what, or why one may not be there. Headings are not repeated. */
export function readHead(headings: string[]): {
  columns: Column[];
  problems: Problem[];
  isPersonal: boolean;
} {
  const problems: Problem[] = [];
  const personal: Problem[] = [];
  const tell = (message: string, to = problems) => to.push({ row: 1, message });
  const read = headings.map((heading, place) => {
    const column = heading.trim().toLowerCase();
    if (Object.hasOwn(columns, column)) return columns[column as keyof typeof columns];
    const where = `Column ${letterOf(place)}`;
    if (personalColumn.test(column) || identifies(column))
      tell(
        `${where} looks like it is about people. Only totals may be entered. Nothing was stored.`,
        personal,
      );
    else if (textColumn.test(column))
      tell(`${where} looks like free text. Only totals may be entered. Nothing was stored.`, personal);
    else tell(`${where} is not one we know. Use: ${Object.keys(columns).join(", ")}.`);
    return "measure" as const;
  });
  if (problems.length === 0 && new Set(read).size < read.length) tell("A column is there twice.");
  for (const needed of ["measure", "site", "period_start", "period_end"] as const) {
    if (problems.length === 0 && !read.includes(columns[needed])) tell(`The column ${needed} is missing.`);
  }
  const isPersonal = personal.length > 0;
  return { columns: read, problems: isPersonal ? personal : problems, isPersonal };
}

/** Whether a text looks like it is about people, whose rows were not read: because of its first row, or of who sent it when. */
export function looksPersonal(text: string): boolean {
  const [head = [], ...rows] = text.split(/\r?\n/).map((line) => line.split(","));
  return readHead(head).isPersonal || rows.some((cells) => cells.some((cell) => identifies(cell.trim())));
}

/** Days are those of a period here, and a long label is none of a person. */
function identifies(cell: string): boolean {
  const found = harmless.test(cell) || anyDay.test(cell) ? null : findIdentifier("", cell);
  return found !== null && found !== "free text";
}

/**
 * What of a file's name is kept for good and shown to the pilot's people: the last part of it where all its words are those of
 * the plan or plainly harmless, since a name of a person cannot be told from another word. Two numbers are no date of birth.
 */
export function nameToKeep(name: string, { measures, sites, subgroups }: Vocabulary): string {
  const last = name.split(/[\\/]/).at(-1)?.trim() ?? "";
  const [, stem = "", ending = ""] = /^(.*?)(?:\.(csv|txt|xlsx))?$/i.exec(last) ?? [];
  const planned = new Set([...measures.keys(), ...sites.keys(), ...subgroups.keys()].flatMap(wordsOf));
  const known = new Set([...plainWords, ...planned]);
  const words = wordsOf(stem);
  const numbers = words.filter((word) => /^\d/.test(word) && !planned.has(word));
  const isPlain = /^[\p{L}\d _.()+&,-]{1,100}$/u.test(stem) && words.length > 0 && numbers.length <= 2;
  if (isPlain && words.every((word) => known.has(word) || /^(\d{1,2}|20\d\d)$/.test(word))) return last;
  return `${ending.toLowerCase() === "xlsx" ? "Excel workbook" : "CSV file"} (name not kept)`;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
}

const plainWords = [
  "all audit baseline book copy corrected count counts daily data day days export figures file final import measure measures",
  "month monthly new outcome outcomes pasted period periods pilot quarter quarterly report result results sheet site sites",
  "summary table template text total totals update updated v version week weekly year yearly",
  "january february march april may june july august september october november december",
  "jan feb mar apr jun jul aug sep sept oct nov dec q and by for from in of the to",
]
  .join(" ")
  .split(" ");

/** "A" to "Z", then "AA", as a spreadsheet names its columns. */
function letterOf(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : `${letterOf(Math.floor(place / 26) - 1)}${letter}`;
}

/** What was read of a file so far. */
export class Reading {
  readonly rows: { row: number; placed: PlacedRow }[] = [];
  readonly problems: Problem[] = [];
  problemCount = 0;
  /** Whether something in it looked like it is about a person: then only that is told. */
  isPersonal = false;

  constructor(
    private readonly head: Column[],
    private readonly vocabulary: Vocabulary,
  ) {}

  /** One row of the file, counted from 1 with the headings. Rows without any figure are those of a template not filled in. */
  read(row: number, cells: string[]): void {
    const found = this.findPersonal(cells);
    if (found) this.tellPersonal(row, refusal(found));
    else if (cells.slice(this.head.length).some((cell) => cell.trim() !== ""))
      this.tell(row, "This row has more cells than there are columns.");
    else this.readFigures(row, cells);
  }

  private readFigures(row: number, cells: string[]): void {
    const answers: { [column: string]: string } = {};
    let hasFigure = false;
    this.head.forEach((column, place) => {
      const cell = (cells[place] ?? "").trim();
      if (cell === "") return;
      answers[column] = periods.has(column) ? isoDay(cell) : labels.has(column) ? unescaped(cell) : cell;
      hasFigure ||= !labels.has(column);
    });
    if (!hasFigure) return;
    if (answers.arm) answers.arm = answers.arm.toLowerCase();
    const parsed = observationRowSchema.safeParse(answers);
    if (!parsed.success) {
      for (const { message } of parsed.error.issues) this.tell(row, message);
      return;
    }
    const placed = placeRow(this.vocabulary, parsed.data);
    if (typeof placed === "string") {
      this.tell(row, placed);
      return;
    }
    this.rows.push({ row, placed });
  }

  tell(row: number, message: string): void {
    if (!this.isPersonal) this.add(row, message);
  }

  private add(row: number, message: string): void {
    this.problemCount += 1;
    if (this.problems.length < mostProblems) this.problems.push({ row, message });
  }

  tellPersonal(row: number, message: string): void {
    if (!this.isPersonal) {
      this.problems.length = 0;
      this.problemCount = 0;
    }
    this.isPersonal = true;
    this.add(row, message);
  }

  private findPersonal(cells: string[]): string | null {
    const { measures, sites, subgroups } = this.vocabulary;
    for (let place = 0; place < cells.length; place += 1) {
      const cell = (cells[place] ?? "").trim();
      const column = this.head[place];
      if (harmless.test(cell) || (periods.has(column ?? "") && anyDay.test(cell))) continue;
      const word = cell.toLowerCase();
      if (column === "measure" && measures.has(word)) continue;
      if (column === "site" && sites.has(word)) continue;
      if (column === "subgroup" && subgroups.has(word)) continue;
      const found = findIdentifier(column ?? "", cell);
      if (found) return found;
    }
    return null;
  }
}

const labels: ReadonlySet<string> = new Set([
  "measure",
  "site",
  "arm",
  "periodStart",
  "periodEnd",
  "subgroup",
] satisfies Column[]);
const periods: ReadonlySet<string> = new Set(["periodStart", "periodEnd"] satisfies Column[]);
const anyDay = /^(\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4})$/;

/** A spreadsheet saves days as 31/03/2027 too. */
function isoDay(cell: string): string {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell) ?? [];
  return year ? `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}` : cell;
}

/** Our own templates put an apostrophe before what a spreadsheet would take for a formula. */
function unescaped(cell: string): string {
  return cell.replace(/^'(?=[=+\-@])/, "");
}

/** Empty, a number too short for an NHS number, or the name of an arm. */
const harmless = /^(-?\d{0,9}(\.\d+)?|intervention|comparator)$/;
