import { type ChildProcess, spawn } from "node:child_process";
import { remember } from "./left-behind.mjs";
import { whenOrphaned } from "./orphan.mjs";
import { PlainError } from "./plain-error.mjs";

type Stop = () => Promise<void>;
type RunOptions = { env?: Record<string, string>; output?: "show" | "keep" };

let stops: Stop[] = [];
let stopping: Promise<void> | undefined;
/** Tests stop everything and start anew in one process; the demo does so once. */
let generation = 0;

/** Remembers how to stop something; the last one started is stopped first. */
export function atEnd(stop: Stop): void {
  stops.push(stop);
}

export function stopEverything(): Promise<void> {
  stopping ??= stopInTurn();
  return stopping;
}

/** Asks, from now on, whether what was started until now is being stopped or has been. */
export function watchStopping(): () => boolean {
  const mine = generation;
  return () => stopping !== undefined || generation !== mine;
}

/** Ctrl-C, a closed terminal, an ordinary kill and the end of npm all end what this run has started. */
export function stopOnSignals(): void {
  const stop = (code: number) => void stopEverything().then(() => process.exit(code));
  process.on("SIGINT", () => stop(130));
  for (const signal of ["SIGTERM", "SIGHUP"] as const) process.on(signal, () => stop(143));
  whenOrphaned(() => stop(143));
}

/** Starts a long-running process in a group of its own, so that its children end with it. */
export function start(command: string, args: string[], env: Record<string, string>): ChildProcess {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    detached: true,
    stdio: ["ignore", "inherit", "inherit"],
  });
  endLater(child);
  return child;
}

/** Runs a process to its end. With "keep", its output comes back and is shown only when it fails. */
export async function run(command: string, args: string[], options: RunOptions = {}): Promise<string> {
  const kept: Buffer[] = [];
  const stdio = options.output === "show" ? "inherit" : "pipe";
  const child = spawn(command, args, {
    env: { ...process.env, ...options.env },
    detached: true,
    stdio: ["ignore", stdio, stdio],
  });
  child.stdout?.on("data", (chunk: Buffer) => kept.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => kept.push(chunk));
  endLater(child);
  const isStopping = watchStopping();
  const code = await finished(child);
  const output = Buffer.concat(kept).toString("utf8");
  if (code !== 0 && !isStopping())
    throw new PlainError(`${output}\n${[command, ...args].join(" ")} failed (code ${code}).`);
  return output;
}

export function finished(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.on("error", () => resolve(127));
    child.on("close", (code) => resolve(code ?? 1));
  });
}

async function stopInTurn(): Promise<void> {
  for (const stop of stops.reverse()) await stop().catch(() => {});
  stops = [];
  stopping = undefined;
  generation += 1;
}

function endLater(child: ChildProcess): void {
  if (child.pid) remember(child.pid);
  atEnd(() => endGroup(child));
}

async function endGroup(child: ChildProcess): Promise<void> {
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return;
  const end = finished(child);
  signalGroup(child.pid, "SIGTERM");
  const timer = setTimeout(() => signalGroup(child.pid, "SIGKILL"), 8000);
  await end;
  clearTimeout(timer);
}

function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  try {
    if (pid) process.kill(-pid, signal);
  } catch {
    // It ended in the meantime.
  }
}
