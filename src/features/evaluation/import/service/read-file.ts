import { InvalidError } from "@/lib/errors";
import { maxObservations, type Vocabulary } from "../../observation/rules";
import { Reading, readHead } from "../rules";
import { readCsv } from "./read-csv";
import { readWorkbook } from "./read-workbook";

/** Reads a file of totals, CSV or XLSX by its first bytes, against the words of its plan. Stores nothing and repeats nothing. */
export async function readFile(bytes: Uint8Array, vocabulary: Vocabulary): Promise<Reading> {
  let reading: Reading | undefined;
  let row = 0;
  try {
    for await (const cells of isZip(bytes) ? readWorkbook(bytes) : readCsv(textOnly(bytes))) {
      row += 1;
      if (!reading) {
        const { columns, problems, isPersonal } = readHead(cells);
        reading = new Reading(columns, vocabulary);
        for (const { message } of problems) {
          if (isPersonal) reading.tellPersonal(1, message);
          else reading.tell(1, message);
        }
        if (problems.length > 0) return reading;
      } else reading.read(row, cells);
      if (row > maxObservations + 1) {
        reading.tell(row, `A file may have ${maxObservations.toLocaleString("en-GB")} rows at most.`);
        return reading;
      }
      // Whoever else this process serves gets their turn.
      if (row % 1000 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
  } catch (error) {
    if (!(error instanceof InvalidError)) throw error;
    reading ??= new Reading([], vocabulary);
    reading.tell(row + 1, error.message);
  }
  reading ??= new Reading([], vocabulary);
  if (reading.problemCount === 0 && reading.rows.length === 0)
    reading.tell(1, "The file has no rows of figures.");
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
