import { strFromU8, Unzip, UnzipInflate, zipSync } from "fflate";
import { readSheet } from "read-excel-file/node";
import { InvalidError } from "@/lib/errors";
import { maxColumns, maxUnpackedBytes, maxWorkbookRows } from "../rules";

const tooLarge = `A workbook may have ${maxWorkbookRows.toLocaleString("en-GB")} rows and ${maxColumns} columns, and unpack to 150 MB. Save the sheet as CSV instead.`;

/** The rows of the first sheet of an XLSX file. It is measured before it is read, so that a small file cannot unpack without end. */
export async function readWorkbook(bytes: Uint8Array, tell: (cells: string[]) => boolean): Promise<void> {
  const measured = await measure(bytes);
  const sheet = await readSheet(Buffer.from(measured)).catch(() => {
    throw new InvalidError(
      "This file cannot be read as an Excel workbook. Save it as .xlsx or .csv and try again.",
    );
  });
  sheet.every((cells) => tell(cells.map(written)));
}

function written(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return cell === null || cell === undefined ? "" : String(cell);
}

/**
 * Unpacks a workbook piece by piece and stops at the first limit that is passed: the bytes of all its parts, and the rows,
 * cells and addresses of its tables, since a row is filled up to its furthest cell. What the file says of its own size is not
 * believed: the answer holds the parts that were measured, under sizes that are true.
 */
async function measure(bytes: Uint8Array): Promise<Uint8Array> {
  const count = { bytes: 0, rows: 0, cells: 0, parts: 0, isFar: false };
  const parts = new Map<string, Uint8Array[]>();
  const unzip = new Unzip((part) => {
    count.parts += 1;
    // The reader takes these alone, and a sheet may go by any name.
    const isRead = /\.xml(\.rels)?$/.test(part.name);
    const pieces: Uint8Array[] = [];
    if (isRead) parts.set(part.name, pieces);
    let [rest, before, isSheet] = ["", "", false];
    part.ondata = (error, piece) => {
      if (error) throw error;
      count.bytes += piece.length;
      if (!isRead || count.bytes > maxUnpackedBytes) return;
      pieces.push(piece);
      const read = strFromU8(piece, true);
      const text = rest + read;
      count.rows += text.split(/[<:]row[ >/]/).length - 1;
      count.cells += text.split(/[<:]c[ >/]/).length - 1;
      rest = text.slice(-3).includes("<") ? text.slice(text.lastIndexOf("<")) : "";
      const narrow = (before + read).replace(/\s+/g, " ");
      isSheet ||= narrow.includes("sheetData");
      count.isFar ||= isSheet && hasFarAddress(narrow);
      before = narrow.slice(-50);
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
      count.cells > (maxWorkbookRows + 1) * maxColumns ||
      count.isFar
    )
      throw new InvalidError(tooLarge);
    await new Promise((resolve) => setImmediate(resolve));
  }
  const whole = [...parts].map(([name, pieces]) => [name, new Uint8Array(Buffer.concat(pieces))] as const);
  return zipSync(Object.fromEntries(whole), { level: 0 });
}

/** One byte of a bomb unpacks to a thousand, so pieces are small enough for the limits to be seen in time. */
const pieceSize = 16 * 1024;

/** Whether a row or a cell says that it stands beyond the limits, or where cannot be told. White space is narrowed before. */
function hasFarAddress(text: string): boolean {
  for (const [, address = ""] of text.matchAll(addresses)) {
    const [, letters, digits] = /^([A-Z]{0,3})(\d{0,7})$/.exec(address) ?? [];
    if (letters === undefined || Number(digits) > maxWorkbookRows + 1) return true;
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    if (column > maxColumns) return true;
  }
  return false;
}

/** The attribute "r", under any prefix but that of a name space; twelve characters of it are more than an address has. */
const addresses = /(?<!(?<![\w:.-])xmlns:)(?<![\w.-])r ?= ?["']([^"']{0,12})/g;
