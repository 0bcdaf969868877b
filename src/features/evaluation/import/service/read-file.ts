import { InvalidError } from "@/lib/errors";
import { maxObservations, type Vocabulary } from "../../observation/rules";
import { Reading, readHead } from "../rules";
import { readCsv } from "./read-csv";
import { readWorkbook } from "./read-workbook";

/** Reads a file of totals, CSV or XLSX by its first bytes, against the words of its plan. Stores nothing and repeats nothing. */
export async function readFile(bytes: Uint8Array, vocabulary: Vocabulary): Promise<Reading> {
  let reading = new Reading([], vocabulary);
  let row = 0;
  const tell = (cells: string[]): boolean => {
    row += 1;
    if (row > 1) reading.read(row, cells);
    else reading = begin(cells, vocabulary);
    if (row <= maxObservations + 1) return row > 1 || reading.problemCount === 0;
    reading.tell(row, `A file may have ${maxObservations.toLocaleString("en-GB")} rows at most.`);
    return false;
  };
  try {
    await (isZip(bytes) ? readWorkbook(bytes, tell) : readCsv(textOnly(bytes), tell));
  } catch (error) {
    if (!(error instanceof InvalidError)) throw error;
    reading.tell(row + 1, error.message);
  }
  if (reading.problemCount === 0 && reading.rows.length === 0)
    reading.tell(1, "The file has no rows of figures.");
  return reading;
}

function begin(headings: string[], vocabulary: Vocabulary): Reading {
  const { columns, problems, isPersonal } = readHead(headings);
  const reading = new Reading(columns, vocabulary);
  for (const { message } of problems) {
    if (isPersonal) reading.tellPersonal(1, message);
    else reading.tell(1, message);
  }
  return reading;
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** Other files than text, such as an old .xls, would only be gibberish. */
function textOnly(bytes: Uint8Array): Uint8Array {
  if (bytes.subarray(0, 4096).includes(0))
    throw new InvalidError("This is neither a CSV file nor an Excel workbook (.xlsx).");
  return bytes;
}
