import { Unzip, UnzipInflate } from "fflate";
import { readSheet } from "read-excel-file/node";
import { InvalidError } from "@/lib/errors";
import { maxColumns, maxUnpackedBytes, maxWorkbookRows } from "../rules";

const tooLarge = `A workbook may have ${maxWorkbookRows.toLocaleString("en-GB")} rows and ${maxColumns} columns, and unpack to 150 MB. Save the sheet as CSV instead.`;

/** The rows of the first sheet of an XLSX file. It is measured before it is read, so that a small file cannot unpack without end. */
export async function* readWorkbook(bytes: Uint8Array): AsyncGenerator<string[]> {
  await measure(bytes);
  const sheet = await readSheet(Buffer.from(bytes)).catch(() => {
    throw new InvalidError(
      "This file cannot be read as an Excel workbook. Save it as .xlsx or .csv and try again.",
    );
  });
  for (const cells of sheet) yield cells.map(written);
}

function written(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cell === null || cell === undefined ? "" : String(cell);
}

/**
 * Unpacks a workbook piece by piece, keeps nothing of it, and stops at the first limit that is passed: the bytes of all
 * its parts, and the rows and cells of its sheets. What its own directory says of its size is not believed.
 */
async function measure(bytes: Uint8Array): Promise<void> {
  const count = { bytes: 0, rows: 0, cells: 0, parts: 0 };
  const unzip = new Unzip((part) => {
    count.parts += 1;
    const isSheet = /worksheets\/[^/]+\.xml$/i.test(part.name);
    let rest = "";
    part.ondata = (error, piece) => {
      if (error) throw error;
      count.bytes += piece.length;
      if (!isSheet) return;
      const text = rest + Buffer.from(piece).toString("latin1");
      count.rows += text.split("<row").length - 1;
      count.cells += text.split(/<c[ >/]/).length - 1;
      rest = text.slice(-3).includes("<") ? text.slice(text.lastIndexOf("<")) : "";
    };
    part.start();
  });
  unzip.register(UnzipInflate);
  for (let start = 0; start < bytes.length; start += pieceSize) {
    try {
      unzip.push(bytes.subarray(start, start + pieceSize), start + pieceSize >= bytes.length);
    } catch {
      throw new InvalidError("This file cannot be unpacked. Save it as .xlsx or .csv and try again.");
    }
    if (
      count.bytes > maxUnpackedBytes ||
      count.parts > 500 ||
      count.rows > maxWorkbookRows + 1 ||
      count.cells > (maxWorkbookRows + 1) * maxColumns
    )
      throw new InvalidError(tooLarge);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** One byte of a bomb unpacks to a thousand, so pieces are small enough for the limits to be seen in time. */
const pieceSize = 16 * 1024;
