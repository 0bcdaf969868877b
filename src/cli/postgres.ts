import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { PlainError } from "./plain-error.mjs";
import { type Account, accountFor, findBinaries, reachableHome } from "./postgres-files";

type ClusterOptions = { home?: string; port?: number; fsync?: boolean };
export type Cluster = { url: string; pid: number; port: number; stop: () => Promise<void> };
type Place = { home: string; data: string; password: string; account: Account };

/** Starts the embedded PostgreSQL, or takes over the one that an earlier run left behind. */
export async function startCluster(options: ClusterOptions = {}): Promise<Cluster> {
  const place = findPlace(options.home ?? ".local/postgres");
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const running = await findRunning(place);
    if (running) return clusterAt(place, running.pid, running.port);
    const started = await launch(place, options);
    if (started) return clusterAt(place, started.pid, started.port);
    // Backends of a killed server hold its shared memory for a moment longer.
    await sleep(200);
  }
  throw new PlainError(`The embedded PostgreSQL did not start. Its log is in ${join(place.home, "log")}.`);
}

/** Stops what a killed run left in the folder and removes the folder. */
export async function removeCluster(home: string): Promise<void> {
  const place = { home: reachableHome(home), data: join(reachableHome(home), "data") };
  const pid = readPostmaster(place.data)?.pid;
  if (pid && isPostgres(pid)) await stopServer(place.data, pid);
  rmSync(place.home, { recursive: true, force: true });
}

function findPlace(wanted: string): Place {
  const home = reachableHome(wanted);
  mkdirSync(home, { recursive: true });
  const data = join(home, "data");
  const account = accountFor(data);
  if (account) chmodSync(home, 0o711);
  const passwordFile = join(home, "password");
  if (!existsSync(passwordFile)) {
    writeFileSync(passwordFile, randomBytes(24).toString("hex"), { mode: 0o600 });
    rmSync(data, { recursive: true, force: true });
  }
  return { home, data, password: readFileSync(passwordFile, "utf8"), account };
}

function clusterAt(place: Place, pid: number, port: number): Cluster {
  const ownerFile = join(place.home, "owner");
  const owner = Number(readIfThere(ownerFile) ?? 0);
  const shared = owner !== process.pid && owner > 0 && isAlive(owner);
  if (!shared) writeFileSync(ownerFile, String(process.pid));
  const stop = async () => {
    if (shared) return;
    rmSync(ownerFile, { force: true });
    await stopServer(place.data, pid);
  };
  return { url: urlFor(place, port), pid, port, stop };
}

/** The same server's address with another database. */
export function withDatabase(server: string, name: string): string {
  return Object.assign(new URL(server), { pathname: `/${name}` }).href;
}

function urlFor(place: Place, port: number): string {
  return `postgres://exchange:${place.password}@127.0.0.1:${port}/postgres`;
}

async function findRunning(place: Place): Promise<{ pid: number; port: number } | undefined> {
  const postmaster = readPostmaster(place.data);
  if (!postmaster || !isAlive(postmaster.pid)) return undefined;
  if (!isPostgres(postmaster.pid)) {
    // The number in the file now belongs to an unrelated process.
    rmSync(join(place.data, "postmaster.pid"), { force: true });
    return undefined;
  }
  for (let attempt = 0; attempt < 100 && isAlive(postmaster.pid); attempt++) {
    if (await answers(place, postmaster.port)) return postmaster;
    await sleep(100);
  }
  return undefined;
}

async function answers(place: Place, port: number): Promise<boolean> {
  const sql = postgres(urlFor(place, port), { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    const [row] = await sql`show data_directory`;
    return row?.data_directory === place.data;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function launch(
  place: Place,
  options: ClusterOptions,
): Promise<{ pid: number; port: number } | undefined> {
  const native = findBinaries(place.account);
  if (!existsSync(join(place.data, "PG_VERSION"))) initialise(native, place);
  const port = options.port ?? (await findFreePort());
  const server = spawnServer(native, place, port, options.fsync ?? true);
  while (server.exitCode === null && server.pid) {
    if (await answers(place, port)) return { pid: server.pid, port };
    await sleep(20);
  }
  return undefined;
}

function initialise(native: string, place: Place): void {
  for (const name of readdirSync(place.home)) {
    const [, pid] = /^data\.(\d+)$/.exec(name) ?? [];
    if (pid && !isAlive(Number(pid))) rmSync(join(place.home, name), { recursive: true, force: true });
  }
  const part = join(place.home, `data.${process.pid}`);
  const passwordFile = join(place.home, `password.${process.pid}`);
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { mode: 0o700 });
  writeFileSync(passwordFile, place.password, { mode: 0o600 });
  if (place.account) {
    for (const path of [part, passwordFile]) chownSync(path, place.account.uid, place.account.gid);
  }
  const options = [
    "-D",
    part,
    "-U",
    "exchange",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
  ];
  const result = spawnSync(
    join(native, "bin", "initdb"),
    [
      ...options,
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      process.platform === "linux" ? "--locale=C.UTF-8" : "--locale=C",
      "--no-sync",
    ],
    {
      ...place.account,
      cwd: place.home,
      encoding: "utf8",
    },
  );
  rmSync(passwordFile, { force: true });
  if (result.status !== 0) throw new PlainError(whyNotSetUp(result.stderr || String(result.error)));
  // A second run that got here first has made the same folder: either will do.
  if (existsSync(place.data)) rmSync(part, { recursive: true, force: true });
  else renameSync(part, place.data);
}

function whyNotSetUp(output: string): string {
  if (!/user does not exist/.test(output))
    return `The embedded PostgreSQL could not be set up: ${output.trim()}`;
  return "The embedded PostgreSQL needs an account that /etc/passwd knows: run as another user, or set DATABASE_URL.";
}

function spawnServer(native: string, place: Place, port: number, fsync: boolean): ChildProcess {
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "max_connections=200",
    "timezone=UTC",
  ];
  if (!fsync) settings.push("fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off");
  const log = openSync(join(place.home, "log"), "a", 0o600);
  const args = ["-D", place.data, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])];
  // Its own process group: Ctrl-C reaches the launcher, which stops the database last.
  const server = spawn(join(native, "bin", "postgres"), args, {
    ...place.account,
    cwd: place.home,
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  server.unref();
  return server;
}

export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

function readPostmaster(data: string): { pid: number; port: number } | undefined {
  const lines = readIfThere(join(data, "postmaster.pid"))?.split("\n");
  return lines && { pid: Number(lines[0]), port: Number(lines[3]) };
}

/** A server that ends takes its files away at any moment, also between a look whether they are there and their reading. */
function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ESRCH") return undefined;
    throw error;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function isPostgres(pid: number): boolean {
  if (process.platform !== "linux") return isAlive(pid);
  return readIfThere(`/proc/${pid}/cmdline`)?.includes("postgres") ?? false;
}

async function stopServer(data: string, pid: number): Promise<void> {
  // A server whose launcher was killed may stay in the process table after its end: its file tells the truth.
  const isRunning = () => isAlive(pid) && readPostmaster(data)?.pid === pid;
  if (!isRunning()) return;
  process.kill(pid, "SIGINT");
  for (let waited = 0; waited < 15_000 && isRunning(); waited += 20) await sleep(20);
  if (isRunning()) process.kill(pid, "SIGQUIT");
}
