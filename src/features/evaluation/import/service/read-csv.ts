import { Readable } from "node:stream";
import { type CsvError, parse } from "csv-parse";
import { InvalidError } from "@/lib/errors";

/** The rows of a CSV file one after another, so that a large one holds up nobody else. */
export async function* readCsv(bytes: Uint8Array): AsyncGenerator<string[]> {
  const parser = Readable.from(pieces(bytes)).pipe(
    parse({ bom: true, relax_column_count: true, max_record_size: 10_000, trim: true }),
  );
  let row = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row += 1;
      yield cells;
    }
  } catch (error) {
    if (!isCsvError(error)) throw error;
    throw new InvalidError(`Row ${row + 1} cannot be read as CSV. Check its commas and quotes.`);
  }
}

const pieceSize = 64 * 1024;

function* pieces(bytes: Uint8Array): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += pieceSize) {
    yield Buffer.from(bytes.subarray(start, start + pieceSize));
  }
}

function isCsvError(error: unknown): error is CsvError {
  return error instanceof Error && "code" in error && String(error.code).startsWith("CSV_");
}
