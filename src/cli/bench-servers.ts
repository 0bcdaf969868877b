import { type ChildProcess, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { demoEnvironment } from "./demo-environment";
import { PlainError } from "./plain-error.mjs";
import { findFreePort } from "./postgres";
import { finished, run, start } from "./processes";

const FLOOR = ".local/bench/floor";
const FLOOR_SOURCE = "tests/load/floor";

export type Server = { address: string; megabytes: () => number; stop: () => Promise<void> };

/** The bare framework's own small site, built once beside this project with the same packages. */
export async function buildFloor(): Promise<void> {
  const wanted = hashOf(FLOOR_SOURCE) + readFileSync("package-lock.json", "utf8").length;
  const stamp = `${FLOOR}/.next/sources`;
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  rmSync(FLOOR, { recursive: true, force: true });
  mkdirSync(FLOOR, { recursive: true });
  cpSync(FLOOR_SOURCE, FLOOR, { recursive: true });
  writeFileSync(`${FLOOR}/package.json`, JSON.stringify({ name: "floor", private: true, type: "module" }));
  const env = { FLOOR_ROOT: resolve("."), NODE_ENV: "production" };
  await run(process.execPath, ["node_modules/next/dist/bin/next", "build", FLOOR], { env });
  writeFileSync(stamp, wanted);
}

export async function startFloor(databaseUrl: string): Promise<Server> {
  const port = await findFreePort();
  const args = [
    "node_modules/next/dist/bin/next",
    "start",
    FLOOR,
    "--port",
    String(port),
    "--hostname",
    "127.0.0.1",
  ];
  const env = { FLOOR_ROOT: resolve("."), NODE_ENV: "production", DATABASE_URL: databaseUrl };
  return whenReady(start(process.execPath, args, env), port, "/empty");
}

/** The exchange as npm start runs it; it believes the address that the load names for each reader. */
export async function startExchange(databaseUrl: string): Promise<Server> {
  const port = await findFreePort();
  const env = {
    ...demoEnvironment(databaseUrl, port, ".local/bench/exchange"),
    NODE_ENV: "production",
    TRUSTED_PROXIES: "1",
    LOG_LEVEL: "fatal",
  };
  const args = ["--import", "tsx", "src/cli/serve.ts", "--hostname", "127.0.0.1"];
  return whenReady(start(process.execPath, args, env), port, "/readyz");
}

async function whenReady(child: ChildProcess, port: number, path: string): Promise<Server> {
  const address = `http://127.0.0.1:${port}`;
  const end = finished(child);
  for (let waited = 0; waited < 60_000; waited += 100) {
    await sleep(100);
    if (child.exitCode !== null) break;
    const answer = await fetch(`${address}${path}`).catch(() => undefined);
    if (answer?.ok) return { address, megabytes: () => megabytesOf(child.pid), stop: () => stop(child, end) };
  }
  throw new PlainError(`A server did not answer at ${address}${path}.`);
}

async function stop(child: ChildProcess, end: Promise<number>): Promise<void> {
  if (child.pid && child.exitCode === null) process.kill(-child.pid, "SIGTERM");
  await end;
}

function megabytesOf(pid: number | undefined): number {
  const kilobytes = Number(spawnSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" }).stdout);
  return Math.round(kilobytes / 1024);
}

function hashOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const hash = createHash("sha256");
  for (const { parentPath, name } of files.sort((a, b) =>
    join(a.parentPath, a.name).localeCompare(join(b.parentPath, b.name)),
  ))
    hash.update(name).update(readFileSync(join(parentPath, name)));
  return hash.digest("hex");
}
