import { deflateRawSync } from "node:zlib";
import { eq, sql } from "drizzle-orm";
import { zipSync } from "fflate";
import { captureAfCsv, collectedData, lockedPlan } from "tests/factories/evaluation";
import { as, contextOf, createWorld } from "tests/world";
import { beforeAll, describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { observation, observationImport } from "@/db/schema";
import { addDays } from "@/lib/dates";
import { importer } from "../../policy";
import { forgetImports, recordWaitingImport } from "./record-import";

const world = await createWorld();
const head = "measure,site,arm,period_start,period_end,subgroup,numerator,denominator";
const line = "Diagnosed,28 pharmacies,intervention,2027-01-01,2027-01-31,,28,1737";
const csv = (...lines: string[]) => new File([[head, ...lines].join("\n")], "counts.csv");
const job = { ...contextOf(world, null), actor: { is: "system" as const, job: importer } };

async function countRows(evaluationId: string): Promise<number> {
  const [counted] = await world.db.execute<{ count: number }>(sql`select count(*)::int as count
    from observation join measure on measure.id = measure_id where evaluation_id = ${evaluationId}`);
  return counted?.count ?? -1;
}

/** Days that follow one another, so that many rows stand beside each other. */
function dailyRows(count: number): string[] {
  const day = (place: number) => addDays(new Date("2000-01-01"), place).toISOString().slice(0, 10);
  return Array.from({ length: count }, (_, place) =>
    line.replace("2027-01-01,2027-01-31", `${day(place)},${day(place)}`),
  );
}

describe("a file of totals", () => {
  it("is read first, recorded second, and every row keeps the file, person and time it came from", async () => {
    const { evaluator, evaluationId, leader } = await lockedPlan(world);
    const api = as(world, evaluator).evaluation;
    const { importId } = await api.import.check({ evaluationId, file: csv(line) });
    expect(await countRows(evaluationId)).toBe(0);
    const read = await api.import.find({ importId: importId ?? "" });
    expect(read).toMatchObject({ status: "checked", rows: [{ measure: "Diagnosed", numerator: 28 }] });
    expect(await api.import.record({ importId: read.id })).toEqual({ status: "recorded" });
    const { items } = await as(world, leader).evaluation.listObservations({ evaluationId, page: 1 });
    expect(items).toMatchObject([
      { fileName: "counts.csv", fileHash: read.fileHash, recordedBy: "Eva", recordedAt: world.clock.now },
    ]);
    await expect(api.import.record({ importId: read.id })).rejects.toMatchObject({ code: "CONFLICT" });
    const change = world.db
      .update(observationImport)
      .set({ fileName: "other.csv" })
      .where(eq(observationImport.id, read.id));
    await expect(change).rejects.toMatchObject({ cause: { message: "a recorded import cannot change" } });
  });

  it("is refused whole for one wrong row, and for rows that came in meanwhile", async () => {
    const { evaluator, evaluationId } = await lockedPlan(world);
    const api = as(world, evaluator).evaluation;
    const wrong = await api.import.check({ evaluationId, file: csv(line, line.replace("28,1737", "9,3")) });
    expect(wrong).toMatchObject({ importId: null, problems: [{ row: 3 }] });
    const twice = await api.import.check({ evaluationId, file: csv(line, line) });
    expect(twice.problems.map(({ row }) => row)).toEqual([2, 3]);
    const { importId } = await api.import.check({ evaluationId, file: csv(line) });
    await api.importCsv({ evaluationId, csv: [head, line].join("\n") });
    await expect(api.import.record({ importId: importId ?? "" })).rejects.toThrow("other figures came in");
    expect(await countRows(evaluationId)).toBe(1);
  });

  it("about a person leaves no trace: no row, no file, no word of it", async () => {
    const { evaluator, evaluationId } = await lockedPlan(world);
    const file = csv(line.replace(",,28", ",Mrs Adebayo 943 476 5919,28"));
    const refused = await as(world, evaluator).evaluation.import.check({ evaluationId, file });
    expect(refused).toMatchObject({ importId: null, isPersonal: true, problems: [{ row: 2 }] });
    expect(JSON.stringify(refused)).not.toMatch(/Adebayo|943/);
    const kept = await world.db
      .select()
      .from(observationImport)
      .where(eq(observationImport.evaluationId, evaluationId));
    expect(kept).toEqual([]);
  });

  it("with a heading about people is not shown again", async () => {
    const { evaluator, evaluationId } = await lockedPlan(world);
    const file = new File(["NHS number,DOB,patient_name\n9434765919,3/3/1950,Jane Adebayo"], "Pasted text");
    const refused = await as(world, evaluator).evaluation.import.check({ evaluationId, file });
    expect(refused).toMatchObject({ importId: null, isPersonal: true, problemCount: 3 });
  });

  it("with a name of a person keeps no such name", async () => {
    const { evaluator, evaluationId } = await lockedPlan(world);
    const file = new File([[head, line].join("\n")], "Jane Adebayo.csv");
    const { importId } = await as(world, evaluator).evaluation.import.check({ evaluationId, file });
    const read = await as(world, evaluator).evaluation.import.find({ importId: importId ?? "" });
    expect(read.fileName).toBe("CSV file (name not kept)");
  });

  it("that is large is recorded by the worker, with its progress", async () => {
    const { evaluator, evaluationId } = await lockedPlan(world);
    const api = as(world, evaluator).evaluation;
    const { importId } = await api.import.check({ evaluationId, file: csv(...dailyRows(5001)) });
    expect(await api.import.record({ importId: importId ?? "" })).toEqual({ status: "waiting" });
    expect(await countRows(evaluationId)).toBe(0);
    await recordWaitingImport(job, importId ?? "");
    await recordWaitingImport(job, importId ?? "");
    expect(await countRows(evaluationId)).toBe(5001);
    expect(await api.import.find({ importId: importId ?? "" })).toMatchObject({
      status: "recorded",
      rowsDone: 5001,
    });
    const [row] = await world.db
      .select()
      .from(observation)
      .where(eq(observation.importId, importId ?? ""));
    expect(row?.recordedBy).toBe(evaluator.personId);
  });

  it("that the worker cannot record any more is refused whole and says why", async () => {
    const { evaluator, evaluationId } = await lockedPlan(world);
    const api = as(world, evaluator).evaluation;
    const rows = dailyRows(5001);
    const { importId } = await api.import.check({ evaluationId, file: csv(...rows) });
    await api.import.record({ importId: importId ?? "" });
    await api.importCsv({ evaluationId, csv: [head, rows[5000]].join("\n") });
    await recordWaitingImport(job, importId ?? "");
    expect(await countRows(evaluationId)).toBe(1);
    expect(await api.import.find({ importId: importId ?? "" })).toMatchObject({
      status: "refused",
      problems: [{ message: expect.stringContaining("Row 5002:") }],
    });
  });

  it("that nobody recorded is forgotten after a day", async () => {
    const { evaluator, evaluationId } = await lockedPlan(world);
    const api = as(world, evaluator).evaluation;
    const { importId } = await api.import.check({ evaluationId, file: csv(line) });
    await forgetImports({ ...job, now: addDays(world.clock.now, 2) });
    await expect(api.import.record({ importId: importId ?? "" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("that waited in vain for a day says so, and its rows are forgotten", async () => {
    const { evaluator, evaluationId } = await lockedPlan(world);
    const api = as(world, evaluator).evaluation;
    const { importId } = await api.import.check({ evaluationId, file: csv(...dailyRows(5001)) });
    await api.import.record({ importId: importId ?? "" });
    await forgetImports({ ...job, now: addDays(world.clock.now, 2) });
    await recordWaitingImport(job, importId ?? "");
    expect(await countRows(evaluationId)).toBe(0);
    const [kept] = await world.db
      .select()
      .from(observationImport)
      .where(eq(observationImport.id, importId ?? ""));
    expect(kept).toMatchObject({ status: "refused", staged: null, sample: [] });
    expect(kept?.problems).toMatchObject([{ message: expect.stringContaining("Send the file again") }]);
  });

  it("cannot come in when the data are complete", async () => {
    const { evaluator, evaluationId } = await collectedData(world);
    const api = as(world, evaluator).evaluation;
    await api.finishCollecting({ evaluationId });
    await expect(api.import.check({ evaluationId, file: csv(line) })).rejects.toThrow("Collecting has ended");
    await expect(api.importCsv({ evaluationId, csv: captureAfCsv })).rejects.toThrow("Collecting has ended");
  });
});

describe("an Excel workbook", () => {
  let planned: Awaited<ReturnType<typeof lockedPlan>>;
  beforeAll(async () => {
    planned = await lockedPlan(world);
  });
  const cells = (row: string) => row.split(",").map((value) => ({ value }));
  const workbook = async (...rows: { value: unknown }[][]) => {
    const bytes = await writeXlsxFile([cells(head), ...rows] as never).toBuffer();
    return new File([new Uint8Array(bytes)], "counts.xlsx");
  };
  const dated = (numerator: unknown) => [
    ...cells("Diagnosed,28 pharmacies,intervention"),
    { value: new Date("2027-01-01"), type: Date, format: "dd/mm/yyyy" },
    { value: new Date("2027-01-31"), type: Date, format: "dd/mm/yyyy" },
    { value: null },
    { value: numerator },
    { value: 1737 },
  ];

  it("is read like a CSV file, its dates and numbers too", async () => {
    const { evaluator, evaluationId } = planned;
    const api = as(world, evaluator).evaluation;
    const { importId, problems } = await api.import.check({ evaluationId, file: await workbook(dated(28)) });
    expect(problems).toEqual([]);
    expect(await api.import.find({ importId: importId ?? "" })).toMatchObject({
      rows: [
        { row: 2, periodStart: "2027-01-01", periodEnd: "2027-01-31", numerator: 28, denominator: 1737 },
      ],
    });
  });

  it.each([
    ["a part that unpacks to far more than it weighs", { "xl/worksheets/sheet1.xml": deflated(1 << 28) }],
    ["more rows than a workbook may have", { "xl/worksheets/sheet1.xml": sheet("<row/>".repeat(100_002)) }],
    [
      "a million cells in a row",
      { "xl/worksheets/sheet1.xml": sheet(`<row>${"<c/>".repeat(4_100_000)}</row>`) },
    ],
    ["more parts than a workbook has", manyParts(600)],
  ])("with %s is refused before it is read", async (_, parts) => {
    const { evaluator, evaluationId } = planned;
    const file = new File([zipOf(parts)], "counts.xlsx");
    const refused = await as(world, evaluator).evaluation.import.check({ evaluationId, file });
    expect(refused).toMatchObject({
      importId: null,
      problems: [{ message: expect.stringContaining("CSV") }],
    });
    expect(await countRows(evaluationId)).toBe(0);
  });

  it("that is none is refused in a sentence", async () => {
    const { evaluator, evaluationId } = planned;
    for (const bytes of [
      zipOf({ "a.txt": new Uint8Array(3) }),
      Buffer.from("PK\u0003\u0004 no"),
      new Uint8Array(20),
    ]) {
      const file = new File([new Uint8Array(bytes)], "counts.xlsx");
      const refused = await as(world, evaluator).evaluation.import.check({ evaluationId, file });
      expect(refused).toMatchObject({ importId: null, problemCount: 1 });
    }
  });
});

type Part = Uint8Array | { packed: Uint8Array; size: number };

/** So many zero bytes, packed a thousand to one. */
function deflated(size: number): Part {
  return { packed: deflateRawSync(Buffer.alloc(size), { level: 1 }), size };
}

function sheet(rows: string): Part {
  return new TextEncoder().encode(`<worksheet><sheetData>${rows}</sheetData></worksheet>`);
}

function manyParts(count: number): Record<string, Part> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, place) => [`xl/part${place}.xml`, new Uint8Array(1)]),
  );
}

function zipOf(parts: Record<string, Part>): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(parts);
  const [first] = entries;
  if (entries.length === 1 && first && "packed" in first[1]) return bombOf(first[0], first[1]);
  return new Uint8Array(
    zipSync(Object.fromEntries(entries.map(([name, part]) => [name, part as Uint8Array]))),
  );
}

/** A zip of one packed part whose headers claim that it unpacks to a hundred bytes. */
function bombOf(name: string, { packed }: { packed: Uint8Array }): Uint8Array<ArrayBuffer> {
  const title = Buffer.from(name);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(100, 22);
  header.writeUInt16LE(title.length, 26);
  return new Uint8Array(Buffer.concat([header, title, packed]));
}
