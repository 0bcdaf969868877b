import Papa from "papaparse";
import writeXlsxFile from "write-excel-file/node";
import type { Template } from "./queries";
import { templateHead, templateRows } from "./rules";

const rowsAtOnce = 2000;

/** The template as CSV, piece by piece; what a spreadsheet would take for a formula is made text. */
export function templateCsv(template: Template): ReadableStream<Uint8Array> {
  const rows = templateRows(template);
  const encoder = new TextEncoder();
  let isFirst = true;
  return new ReadableStream({
    pull(controller) {
      const piece: string[][] = isFirst ? [templateHead(template)] : [];
      for (let row = rows.next(); !row.done; row = rows.next()) {
        piece.push(row.value);
        if (piece.length >= rowsAtOnce) break;
      }
      if (piece.length === 0) return controller.close();
      // The mark tells a spreadsheet that the text is UTF-8.
      const text = `${isFirst ? "\ufeff" : "\r\n"}${Papa.unparse(piece, { escapeFormulae: true })}`;
      isFirst = false;
      controller.enqueue(encoder.encode(text));
    },
  });
}

/** The template as a workbook; its cells are text, so none is a formula. */
export async function templateWorkbook(template: Template): Promise<Uint8Array<ArrayBuffer>> {
  const head = templateHead(template).map((value) => ({ value, type: String, fontWeight: "bold" as const }));
  const rows = [...templateRows(template)].map((row) => row.map((value) => ({ value, type: String })));
  const columns = head.map((_, place) => ({ width: place < 2 ? 32 : 14 }));
  const workbook = await writeXlsxFile([head, ...rows], {
    sheet: "Totals",
    columns,
    stickyRowsCount: 1,
  }).toBuffer();
  return new Uint8Array(workbook);
}
