import { mkdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { buildIfChanged } from "./build";
import { browserEnvironment } from "./chromium";
import { demoDatabaseUrl, makeDemoDatabase } from "./demo-database";
import { applyDemoEnvironment, fillWithDemoData, startWeb, startWorker } from "./exchange";
import { stopWith } from "./plain-error.mjs";
import { findFreePort } from "./postgres";
import { atEnd, finished, start, stopEverything, stopOnSignals } from "./processes";
import { startTestCluster } from "./test-cluster";
import { countPlaywright, countVitest, one, readReport, sum, type Tally, tally } from "./test-results";

const REPORTS = ".local/test";
const bin = (name: string) => `node_modules/.bin/${name}`;

const suites: Record<string, (more: string[]) => Promise<Tally>> = {
  lint: async () => one(await show("biome", ["check", "--error-on-warnings"])),
  types: checkTypes,
  vitest: runVitest,
  build: build,
  journeys: runJourneys,
};

async function main(): Promise<void> {
  stopOnSignals();
  const { only, more } = readArguments();
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  const tallies: Tally[] = [];
  for (const [name, suite] of Object.entries(suites)) {
    if (!only || only === name) tallies.push(await timed(name, () => suite(more)));
  }
  await stopEverything();
  const { passed, failed } = sum(tallies);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}

function readArguments(): { only?: string; more: string[] } {
  const [flag, only, ...more] = process.argv.slice(2);
  if (flag === undefined) return { more: [] };
  if (flag === "--only" && only && only in suites) return { only, more };
  console.error(`npm test takes nothing, or --only and one of ${Object.keys(suites).join(", ")}.`);
  process.exit(1);
}

/** One suite that breaks never keeps the others from running. */
async function timed(name: string, suite: () => Promise<Tally>): Promise<Tally> {
  const since = Date.now();
  console.log(`\n— ${name} —`);
  const result = await suite().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return one(1);
  });
  console.log(
    `${name}: ${result.passed} passed, ${result.failed} failed in ${Math.round((Date.now() - since) / 1000)} s`,
  );
  return result;
}

async function checkTypes(): Promise<Tally> {
  await show("next", ["typegen"]);
  return one(await show("tsc", ["--noEmit"]));
}

async function runVitest(more: string[]): Promise<Tally> {
  const report = `${REPORTS}/vitest.json`;
  const code = await show("vitest", [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...more,
  ]);
  return tally(readReport(report, countVitest), code);
}

async function build(): Promise<Tally> {
  console.log(`The pages are ${await buildIfChanged()}.`);
  return one(0);
}

async function runJourneys(more: string[]): Promise<Tally> {
  await buildIfChanged();
  const browser = await browserEnvironment();
  const address = await startExchange();
  const code = await show("playwright", ["test", ...more], { ...browser, EXCHANGE_ADDRESS: address });
  return tally(readReport(`${REPORTS}/journeys.json`, countPlaywright), code);
}

/** The built exchange with the demo data, on a database and a port of its own. */
async function startExchange(): Promise<string> {
  const cluster = await startTestCluster();
  atEnd(cluster.remove);
  const port = await findFreePort();
  const env = applyDemoEnvironment(demoDatabaseUrl(cluster.url), port, resolve(`${REPORTS}/exchange`));
  await makeDemoDatabase(cluster.url, fillWithDemoData);
  await startWeb(port, env);
  startWorker(env);
  return `http://localhost:${port}`;
}

function show(command: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  return finished(start(bin(command), args, env));
}

main().catch((error) => stopEverything().then(() => stopWith(error)));
