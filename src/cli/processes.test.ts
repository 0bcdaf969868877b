import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { createInterface } from "node:readline";
import { afterAll, expect, test } from "vitest";
import { isAlive, removeCluster } from "./postgres";

const home = `.local/test-postgres/${process.pid}-signals`;
afterAll(async () => {
  await removeCluster(home);
  await rm(home, { recursive: true, force: true });
});

/** Starts what the demo starts: a database, and processes that have children of their own; says their numbers. */
const script = `
  import { atEnd, start, stopOnSignals } from "./src/cli/processes.ts";
  import { startCluster } from "./src/cli/postgres.ts";
  stopOnSignals();
  const cluster = await startCluster({ home: "${home}", fsync: false });
  atEnd(cluster.stop);
  console.log(cluster.pid);
  const stubborn = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log(process.pid);";
  const parent = \`import { spawn } from "node:child_process";
    spawn(process.execPath, ["-e", "setInterval(() => {}, 1000); console.log(process.pid)"], { stdio: "inherit" });
    setInterval(() => {}, 1000); console.log(process.pid);\`;
  start(process.execPath, ["--input-type=module", "-e", parent], {});
  if (process.argv.includes("stubborn")) start(process.execPath, ["-e", stubborn], {});`;

async function startAll(...given: string[]) {
  const args = ["--import", "tsx", "--input-type=module", "--eval", script, "--", ...given];
  const run = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"], detached: true });
  const wanted = 3 + given.length;
  const pids: number[] = [];
  for await (const line of createInterface({ input: run.stdout })) {
    pids.push(Number(line));
    if (pids.length === wanted) break;
  }
  const ended = new Promise<number | null>((resolve) => run.once("exit", resolve));
  return { pid: run.pid ?? 0, pids, ended };
}

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 143],
] as const)(
  "%s ends the database and every process that was started, and their children",
  async (signal, code) => {
    const { pid, pids, ended } = await startAll();
    expect(pids.filter(isAlive)).toEqual(pids);
    // To the whole group, as a terminal does with Ctrl-C.
    process.kill(-pid, signal);
    expect(await ended).toBe(code);
    await expect.poll(() => pids.filter(isAlive), { timeout: 10_000 }).toEqual([]);
  },
);

test("a process that will not end is ended all the same", async () => {
  const { pid, pids, ended } = await startAll("stubborn");
  process.kill(-pid, "SIGINT");
  expect(await ended).toBe(130);
  await expect.poll(() => pids.filter(isAlive), { timeout: 10_000 }).toEqual([]);
});
