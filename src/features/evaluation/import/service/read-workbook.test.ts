import { strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { InvalidError } from "@/lib/errors";
import { readWorkbook } from "./read-workbook";

let parts: Record<string, Uint8Array>;
beforeAll(async () => {
  const rows = [
    [{ value: "measure" }, { value: "site" }],
    [{ value: "Seen" }, { value: 4 }],
  ];
  parts = unzipSync(new Uint8Array(await writeXlsxFile(rows as never).toBuffer()));
});

/** A workbook whose sheet has these rows. */
function sheetOf(rows: string, more: Record<string, Uint8Array> = {}): Uint8Array {
  const name = Object.keys(parts).find((one) => /worksheets\/[^/]+\.xml$/.test(one)) ?? "";
  const sheet = `<worksheet xmlns:r="http://example.org/"><sheetData>${rows}</sheetData></worksheet>`;
  return zipSync({ ...parts, [name]: strToU8(sheet), ...more });
}

async function read(bytes: Uint8Array): Promise<string[][]> {
  const rows: string[][] = [];
  await readWorkbook(bytes, (row) => rows.push(row) > 0);
  return rows;
}

const cell = (address: string) => `<c r="${address}"><v>1</v></c>`;

describe("an Excel workbook", () => {
  it("is read with the gaps it has", async () => {
    expect(await read(zipSync(parts))).toEqual([
      ["measure", "site"],
      ["Seen", "4"],
    ]);
    const sparse = await read(sheetOf(`<row r="1">${cell("B1")}</row><row r="3">${cell("AN3")}</row>`));
    expect(sparse).toHaveLength(3);
    expect(sparse[0]).toHaveLength(40);
  });

  it.each([
    ["a row far below", `<row r="900000000">${cell("A900000000")}</row>`],
    ["a row one below the last", `<row r="100002">${cell("A100002")}</row>`],
    ["a cell far to the right", `<row r="1">${cell("ZZZZZZ1")}</row>`],
    ["a cell one right of the last", `<row r="1">${cell("AO1")}</row>`],
    ["a row that only its cell numbers", `<row>${cell("A200000")}</row>`],
    ["a number in another spelling", `<row r="9e8">${cell("A1")}</row>`],
    ["a number written as entities", `<row r="&#57;00000000">${cell("A1")}</row>`],
    ["single quotes and white space", `<row${" ".repeat(40_000)}r  =\n '900000000'></row>`],
    ["a prefix", `<x:row x:r="900000000"></x:row>`],
  ])("with %s is refused before it is read", async (_, rows) => {
    await expect(read(sheetOf(rows))).rejects.toThrow("Save the sheet as CSV");
  });

  it("whose sheet goes by another name is measured too", async () => {
    const [rels = ""] = Object.keys(parts).filter((name) => name.endsWith("workbook.xml.rels"));
    const renamed = new TextDecoder().decode(parts[rels]).replace(/worksheets\/[^"]+\.xml/, "other.xml");
    const other = `<worksheet><sheetData><row r="900000000">${cell("A900000000")}</row></sheetData></worksheet>`;
    const bytes = sheetOf("", { [rels]: strToU8(renamed), "xl/other.xml": strToU8(other) });
    await expect(read(bytes)).rejects.toThrow("Save the sheet as CSV");
  });

  it("that declares far more than it holds makes nobody set that room aside", async () => {
    const bytes = Buffer.from(zipSync(parts));
    for (let at = 0; at >= 0; at = bytes.indexOf("PK\u0003\u0004", at + 1))
      bytes.writeUInt32LE(4_000_000_000, at + 22);
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    }, 1);
    const rows = await read(new Uint8Array(bytes)).catch((error: unknown) => error);
    clearInterval(watch);
    expect(most).toBeLessThan(200_000_000);
    if (rows instanceof Error) expect(rows).toBeInstanceOf(InvalidError);
    else expect(rows).toHaveLength(2);
  });
});
