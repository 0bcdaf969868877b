import { CsvError, parse } from "csv-parse/sync";
import { columns, findIdentifier, refuseColumn } from "../rules";
import { maxImportRows, type ObservationRow, observationRowSchema } from "../schema";

type LineError = { line: number; message: string };
type ReadCsv = { rows: { line: number; row: ObservationRow }[]; errors: LineError[] };

type Record = { record: { [column: string]: string }; info: { lines: number } };

/**
 * Reads aggregate figures from CSV text. Every problem carries the line of the file it is on. A column or a cell that looks
 * like it is about a person refuses the whole file, and what it held is not repeated in the message.
 */
export function readCsv(text: string): ReadCsv {
  const headings: string[] = [];
  let parsed: Record[];
  try {
    parsed = parse(text, {
      bom: true,
      columns: (line: string[]) => {
        headings.push(...line);
        return line.map((heading) => heading.trim().toLowerCase());
      },
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as Record[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return {
      rows: [],
      errors: [
        {
          line: Number(error.lines ?? 1),
          message: "This line cannot be read as CSV. Check its commas and quotes.",
        },
      ],
    };
  }
  const refused = headings.map(refuseColumn).filter((message) => message !== null);
  if (refused.length > 0) return { rows: [], errors: refused.map((message) => ({ line: 1, message })) };
  if (parsed.length === 0)
    return { rows: [], errors: [{ line: 1, message: "The file has no rows of figures." }] };
  if (parsed.length > maxImportRows) {
    return {
      rows: [],
      errors: [
        { line: 1, message: `A file may have ${maxImportRows.toLocaleString("en-GB")} rows at most.` },
      ],
    };
  }
  const read: ReadCsv = { rows: [], errors: [] };
  for (const { record, info } of parsed) readLine(record, info.lines, read);
  return read;
}

function readLine(record: { [column: string]: string }, line: number, read: ReadCsv): void {
  const personal = Object.entries(record)
    .map(([column, cell]) => findIdentifier(column, cell))
    .find(Boolean);
  if (personal) {
    read.errors.push({
      line,
      message: `This line looks like it holds ${personal}. Only totals may be entered. Nothing was stored.`,
    });
    return;
  }
  const answers = Object.entries(record).filter(([, cell]) => cell !== "");
  const named = answers.map(([column, cell]) => [columns[column as keyof typeof columns], cell]);
  const row = observationRowSchema.safeParse(Object.fromEntries(named));
  if (row.success) read.rows.push({ line, row: row.data });
  else for (const { message } of row.error.issues) read.errors.push({ line, message });
}
