import { Readable } from "node:stream";
import Papa from "papaparse";
import { InvalidError } from "@/lib/errors";

/** Tells the rows of a CSV file one after another, piece by piece, so that a large one holds up nobody else; stops when told to. */
export function readCsv(bytes: Uint8Array, tell: (cells: string[]) => boolean): Promise<void> {
  let row = 0;
  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(Readable.from(pieces(bytes)), {
      skipEmptyLines: false,
      chunk: ({ data, errors }, parser) => {
        const [error] = errors.filter(({ code }) => code === "MissingQuotes" || code === "InvalidQuotes");
        if (error) {
          const message = `Row ${row + (error.row ?? 0) + 1} cannot be read as CSV. Check its commas and quotes.`;
          reject(new InvalidError(message));
          return parser.abort();
        }
        for (const cells of data) {
          row += 1;
          const isEmpty = cells.length === 1 && cells[0] === "";
          if (!isEmpty && !tell(row === 1 ? withoutMark(cells) : cells)) return parser.abort();
        }
      },
      complete: () => resolve(),
      error: reject,
    });
  });
}

/** A spreadsheet marks its text as UTF-8. */
function withoutMark([first = "", ...rest]: string[]): string[] {
  return [first.replace(/^\ufeff/, ""), ...rest];
}

const pieceSize = 256 * 1024;

/** Cut into pieces of whole letters. */
function* pieces(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder();
  for (let start = 0; start < bytes.length; start += pieceSize) {
    yield decoder.decode(bytes.subarray(start, start + pieceSize), { stream: true });
  }
}
