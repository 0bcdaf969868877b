import { cpus } from "node:os";
import postgres from "postgres";
import { createDatabase } from "@/db/client";
import { recordWaitingImport } from "@/features/evaluation/import/service/record-import";
import { importer } from "@/features/evaluation/policy";
import { docxOf } from "@/features/evaluation/report/docx/report";
import { pdfOf } from "@/features/evaluation/report/pdf/report";
import { reportOf } from "@/features/evaluation/report/rules";
import { addDays } from "@/lib/dates";
import type { Context } from "@/server/kernel/context";
import { createCaller, type Exchange } from "@/server/root";
import { fileOf, type Planted, plantPlan, type Size } from "./bench-evaluation-data";
import { percentile, tableOf } from "./bench-table";
import { migrate } from "./migrate";
import { stopWith } from "./plain-error.mjs";
import { withDatabase } from "./postgres";
import { startTestCluster } from "./test-cluster";

const size: Size = { measures: 200, sites: 40, periods: 60 };
const asked = 5;

/** Imports the largest evaluation there may be and asks for what each of its pages asks for. */
async function main(): Promise<void> {
  const cluster = await startTestCluster();
  try {
    const url = withDatabase(cluster.url, "bench");
    const admin = postgres(cluster.url, { max: 1, onnotice: () => {} });
    await admin`create database bench`;
    await admin.end();
    await migrate(url);
    await measure(url);
  } finally {
    await cluster.remove();
  }
}

async function measure(url: string): Promise<void> {
  const db = createDatabase(url);
  try {
    const planted = await plantPlan(db, size);
    const context: Context = {
      db,
      actor: planted.evaluator,
      now: new Date(),
      requestId: "bench",
      address: "bench",
    };
    const api = createCaller(context);
    const rows = size.measures * size.sites * size.periods;
    console.log(`${rows.toLocaleString("en-GB")} totals, ${cpus().length} cores\n`);
    console.log(tableOf(await importAll(api, context, planted)));
    console.log(tableOf(await askAll(api, planted)));
    console.log(tableOf(await reportAll(context, planted)));
  } finally {
    await db.$client.end({ timeout: 5 });
  }
}

async function importAll(api: Exchange, context: Context, { evaluationId }: Planted): Promise<string[][]> {
  const file = fileOf(size);
  const since = performance.now();
  const { importId, problems } = await api.evaluation.import.check({ evaluationId, file });
  if (!importId) throw new Error(`The file was refused: ${JSON.stringify(problems[0])}`);
  const checked = performance.now();
  await api.evaluation.import.record({ importId });
  await recordWaitingImport({ ...context, actor: { is: "system", job: importer } }, importId);
  const recorded = performance.now();
  const { status } = await api.evaluation.import.find({ importId });
  if (status !== "recorded") throw new Error(`The file is ${status}.`);
  const megabytes = (file.size / 1e6).toFixed(0);
  return [
    ["import", "seconds"],
    [`reading and checking ${megabytes} MB`, seconds(checked - since)],
    ["recording", seconds(recorded - checked)],
    ["together", seconds(recorded - since)],
  ];
}

/** From the end of collecting to the files; both sides stay silent, and their time runs out. */
async function reportAll(context: Context, { evaluationId, slug }: Planted): Promise<string[][]> {
  const rows = [["report", "seconds"]];
  const timed = async <Result>(what: string, run: () => Promise<Result>): Promise<Result> => {
    const since = performance.now();
    const result = await run();
    rows.push([what, seconds(performance.now() - since)]);
    return result;
  };
  const { evaluation } = createCaller(context);
  await evaluation.finishCollecting({ evaluationId });
  const words = { findings: "These are made up.", limitations: "All of them." };
  await timed("signing", () => evaluation.sign({ evaluationId, ...words }));
  const later = createCaller({ ...context, now: addDays(context.now, 60) }).evaluation;
  await timed("publishing", () => later.publish({ evaluationId }));
  const published = await timed("reading what is published", () => later.find({ slug }));
  const report = reportOf(published, "https://exchange.example.org");
  await timed("PDF", () => pdfOf(report, published.version.publishedAt));
  await timed("Word", () => docxOf(report));
  return rows;
}

/** What the server is asked for by each page, several times over. */
async function askAll(api: Exchange, { slug, evaluationId }: Planted): Promise<string[][]> {
  const { evaluation } = api;
  const head = () => evaluation.findWorking({ pilot: slug });
  const first = await evaluation.listObservations({ evaluationId, page: 1 });
  const pages: Record<string, () => Promise<unknown>> = {
    plan: head,
    data: async () => {
      await head();
      await Promise.all([
        evaluation.listObservations({ evaluationId, page: 1 }),
        evaluation.import.list({ evaluationId }),
        evaluation.findCompleteness({ evaluationId }),
      ]);
    },
    "data, a later page": () => evaluation.listObservations({ evaluationId, page: 20 }),
    "one total": () => evaluation.findObservation({ observationId: first.items[0]?.id ?? "" }),
    import: () => evaluation.findTemplate({ pilot: slug }),
    analysis: async () => {
      await head();
      await evaluation.listResults({ evaluationId, page: 1 });
    },
    "analysis, the last page": () => evaluation.listResults({ evaluationId, page: 10 }),
  };
  const rows = [["page", "median ms", "slowest ms"]];
  for (const [name, ask] of Object.entries(pages)) {
    const times: number[] = [];
    for (let time = 0; time < asked; time += 1) {
      const since = performance.now();
      await ask();
      times.push(performance.now() - since);
    }
    rows.push([
      name,
      percentile(
        [...times].sort((one, other) => one - other),
        50,
      ).toFixed(0),
      Math.max(...times).toFixed(0),
    ]);
  }
  return rows;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}

main().catch(stopWith);
