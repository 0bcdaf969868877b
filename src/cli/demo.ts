import { rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { createDatabase } from "@/db/client";
import { buildIfChanged } from "./build";
import { demoDatabaseExists, demoDatabaseUrl, makeDemoDatabase } from "./demo-database";
import { demoEnvironment } from "./demo-environment";
import { keepClusterRunning, keepRunning } from "./keep-running";
import { migrate } from "./migrate";
import { PlainError, stopWith } from "./plain-error.mjs";
import { findPort } from "./port.mjs";
import { removeCluster, startCluster } from "./postgres";
import { isStopping, stopEverything, stopOnSignals } from "./processes";
import { steps } from "./steps";

async function main(): Promise<void> {
  stopOnSignals();
  const port = await findPort("npm run demo --");
  const step = steps(5);
  const server = await step("Starting the database", startDatabase);
  const env = demoEnvironment(demoDatabaseUrl(server), port);
  Object.assign(process.env, env);
  if (await demoDatabaseExists(server))
    await step("Bringing the database up to date", () => migrate(env.DATABASE_URL ?? ""));
  else await step("Loading the demo data", () => makeDemoDatabase(server, fill));
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

async function fill(url: string): Promise<void> {
  const { seed } = await import("./seed");
  const db = createDatabase(url);
  try {
    await seed(db);
  } finally {
    await db.$client.end({ timeout: 5 });
  }
}

async function startWeb(port: number, env: Record<string, string>): Promise<void> {
  const args = ["start", "--port", String(port), "--hostname", "127.0.0.1"];
  void keepRunning("web server", "node_modules/.bin/next", args, { ...env, NODE_ENV: "production" });
  for (let waited = 0; waited < 60_000; waited += 100) {
    await sleep(100);
    if (await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined)) return;
  }
  throw new PlainError("The web server did not answer within a minute.");
}

function startWorker(env: Record<string, string>): void {
  const args = ["--conditions=react-server", "src/cli/worker.ts"];
  void keepRunning("worker", "node_modules/.bin/tsx", args, { ...env, NODE_ENV: "production" });
}

async function welcome(port: number): Promise<void> {
  const { people } = await import("./seed");
  console.log(`\nThe Innovation Exchange is ready: http://localhost:${port}\n`);
  console.log(`Sign in with one click at http://localhost:${port}/sign-in as one of:`);
  for (const { name, role } of people) console.log(`  ${name} – ${role}`);
  console.log("\nE-mails land at /dev/outbox. Ctrl-C stops everything; npm run demo -- --reset starts over.");
}

async function stopAll(error: unknown): Promise<void> {
  if (isStopping()) return;
  await stopEverything();
  stopWith(error);
}

main().catch(stopAll);
