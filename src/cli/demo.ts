import { rmSync } from "node:fs";
import { buildIfChanged } from "./build";
import { demoDatabaseExists, demoDatabaseUrl, makeDemoDatabase } from "./demo-database";
import { applyDemoEnvironment, fillWithDemoData, startWeb, startWorker } from "./exchange";
import { keepClusterRunning } from "./keep-running";
import { migrate } from "./migrate";
import { PlainError, stopWith } from "./plain-error.mjs";
import { findPort } from "./port.mjs";
import { removeCluster, startCluster } from "./postgres";
import { stopEverything, stopOnSignals, watchStopping } from "./processes";
import { steps } from "./steps";

async function main(): Promise<void> {
  stopOnSignals();
  const port = await findPort("npm run demo --");
  const step = steps(5);
  const server = await step("Starting the database", startDatabase);
  const env = applyDemoEnvironment(demoDatabaseUrl(server), port);
  if (await demoDatabaseExists(server))
    await step("Bringing the database up to date", () => bringUpToDate(demoDatabaseUrl(server)));
  else await step("Loading the demo data", () => makeDemoDatabase(server, fillWithDemoData));
  await step("Building the pages (only when something changed)", () => buildIfChanged(env));
  await step("Starting the web server", () => startWeb(port, env));
  await step("Starting the worker", async () => startWorker(env));
  await welcome(port);
}

async function startDatabase(): Promise<string> {
  if (process.argv.includes("--reset")) {
    await removeCluster(".local/postgres");
    rmSync(".local/files", { recursive: true, force: true });
  }
  const cluster = await startCluster();
  void keepClusterRunning(cluster).catch(stopAll);
  return cluster.url;
}

async function bringUpToDate(url: string): Promise<void> {
  await migrate(url).catch((error) => {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new PlainError(
      `The demo data do not fit this version (${reason}): npm run demo -- --reset starts over.`,
    );
  });
}

async function welcome(port: number): Promise<void> {
  const { people } = await import("./seed/people");
  console.log(`\nThe Innovation Exchange is ready: http://localhost:${port}\n`);
  console.log(`Sign in with one click at http://localhost:${port}/sign-in as one of:`);
  for (const { name, part, about } of people) console.log(`  ${name}, ${part}. ${about}`);
  console.log("\nE-mails land at /dev/outbox. Ctrl-C stops everything; npm run demo -- --reset starts over.");
}

/** False until Ctrl-C has begun to stop everything: what fails then fails because of that. */
const isStopping = watchStopping();

async function stopAll(error: unknown): Promise<void> {
  if (isStopping()) return;
  await stopEverything();
  stopWith(error);
}

main().catch(stopAll);
