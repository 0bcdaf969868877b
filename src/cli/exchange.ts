import { setTimeout as sleep } from "node:timers/promises";
import { createDatabase } from "@/db/client";
import { demoEnvironment } from "./demo-environment";
import { keepRunning } from "./keep-running";
import { PlainError } from "./plain-error.mjs";

type Settings = Record<string, string>;
type Started = (pid: number | undefined) => void;

/** Loads the demo data into an empty, migrated database. */
export async function fillWithDemoData(url: string): Promise<void> {
  const { seed } = await import("./seed");
  const db = createDatabase(url);
  try {
    await seed(db);
  } finally {
    await db.$client.end({ timeout: 5 });
  }
}

/** The settings of the demo, also for what this process itself does from now on. */
export function applyDemoEnvironment(databaseUrl: string, port: number, folder?: string): Settings {
  const env = demoEnvironment(databaseUrl, port, folder);
  Object.assign(process.env, env);
  return env;
}

/** Starts the built web server and comes back when it answers. */
export async function startWeb(port: number, env: Settings, started?: Started): Promise<void> {
  const args = ["--import", "tsx", "src/cli/serve.ts", "--hostname", "127.0.0.1"];
  void keepRunning("web server", process.execPath, args, { ...env, NODE_ENV: "production" }, started);
  for (let waited = 0; waited < 60_000; waited += 100) {
    await sleep(100);
    if (await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined)) return;
  }
  throw new PlainError("The web server did not answer within a minute.");
}

export function startWorker(env: Settings, started?: Started): void {
  const args = ["--import", "tsx", "--conditions=react-server", "src/cli/worker.ts"];
  void keepRunning("worker", process.execPath, args, { ...env, NODE_ENV: "production" }, started);
}
