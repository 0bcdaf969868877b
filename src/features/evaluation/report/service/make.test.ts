import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { publishedFindings } from "tests/factories/evaluation";
import { readPdf } from "tests/read-report";
import { as, contextOf, createWorld } from "tests/world";
import { afterAll, expect, it } from "vitest";
import { reportFile } from "@/db/schema";
import { diskStorage, storeIn } from "@/server/kernel/storage";
import { reportMaker } from "../policy";
import { openReport } from "../queries";
import { makeReport } from "./make";

const folder = await mkdtemp(join(tmpdir(), "reports-"));
storeIn(diskStorage(folder));
afterAll(() => rm(folder, { recursive: true }));
const world = await createWorld();
const { slug, evaluationId, evaluator } = await publishedFindings(world);
const visitor = as(world, null).evaluation.report;
const reader = () => contextOf(world, null);
const worker = () => ({ ...contextOf(world, null), actor: { is: "system" as const, job: reportMaker } });
const pdf = { slug, format: "pdf" as const };
const filesOf = () => world.db.select().from(reportFile).where(eq(reportFile.evaluationId, evaluationId));

it("both files are queued when a version comes out", async () => {
  const keys = await world.db.execute<{ key: string }>(
    sql`select key from graphile_worker.jobs where key like ${`report:${slug}:%`} order by key`,
  );
  expect(keys.map(({ key }) => key)).toEqual([`report:${slug}:1:docx`, `report:${slug}:1:pdf`]);
});

it("a visitor asks, sees how far it is, and downloads what the worker made", async () => {
  expect((await visitor.find(pdf)).status).toBeNull();
  expect(await openReport(reader(), pdf)).toBeNull();
  expect((await visitor.ask(pdf)).status).toBe("queued");
  expect((await visitor.ask(pdf)).status).toBe("queued");
  await makeReport(worker(), { ...pdf, version: 1 });
  expect(await visitor.find(pdf)).toMatchObject({ status: "ready", progress: 100, version: 1 });
  const file = await openReport(reader(), pdf);
  expect(file?.name).toBe(`${slug}-version-1.pdf`);
  expect((await readPdf(file?.bytes ?? new Uint8Array())).text).toContain("30 of 1,735");
  expect((await visitor.ask(pdf)).status).toBe("ready");
});

it("only the worker makes a file", async () => {
  await expect(makeReport(reader(), pdf)).rejects.toThrow("Sign in");
});

it("a file never outlives what it says: after a correction the first version says so, and its old file is gone", async () => {
  await as(world, evaluator).evaluation.correct({
    evaluationId,
    findings: "About one in fifty.",
    limitations: "No comparison.",
    reason: "A word was wrong.",
  });
  const first = { ...pdf, version: 1 };
  expect((await visitor.find(first)).status).toBeNull();
  await makeReport(worker(), first);
  await makeReport(worker(), { ...pdf, version: 2 });
  const file = await openReport(reader(), first);
  expect((await readPdf(file?.bytes ?? new Uint8Array())).text).toContain("Version 2 replaced it");
  expect((await filesOf()).map(({ version }) => version).sort()).toEqual([1, 2]);
});

it("a file that could not be made says so, and is made when asked again", async () => {
  storeIn({
    put: () => Promise.reject(new Error("The disk is full.")),
    get: () => Promise.reject(new Error("There is no disk.")),
    remove: () => Promise.resolve(),
  });
  const word = { slug, format: "docx" as const, version: 2 };
  await expect(makeReport(worker(), word)).rejects.toThrow("full");
  expect((await visitor.find(word)).status).toBe("failed");
  storeIn(diskStorage(folder));
  expect((await visitor.ask(word)).status).toBe("queued");
  await makeReport(worker(), word);
  expect((await visitor.find(word)).status).toBe("ready");
});

it("nothing of what is not published can be asked for", async () => {
  await expect(visitor.ask({ ...pdf, slug: "nowhere" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await makeReport(worker(), { ...pdf, slug: "nowhere", version: 1 });
});
