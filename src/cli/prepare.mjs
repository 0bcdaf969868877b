// Runs on a bare clone: nothing but Node's own modules may be imported here.
import { spawn } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync, readFileSync } from "node:fs";
import { endLeftBehind } from "./left-behind.mjs";
import { whenOrphaned } from "./orphan.mjs";
import { PlainError, stopWith } from "./plain-error.mjs";

/** @typedef {{ version?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} Package */

/**
 * Installs what is missing, then hands over to the TypeScript part and ends with its exit code.
 * @param {string} script
 * @param {() => Promise<unknown>} [check] what else must hold before anything is installed
 */
export async function prepareAndRun(script, check) {
  try {
    checkNode();
    checkFolder();
    endLeftBehind();
    await check?.();
    await install();
    process.exitCode = await handOver(script);
  } catch (error) {
    stopWith(error);
  }
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new PlainError(`Node 20.19 or newer is needed, and this is Node ${process.versions.node}.`);
}

function checkFolder() {
  try {
    accessSync(".", constants.W_OK);
    mkdirSync(".local", { recursive: true });
    accessSync(".local", constants.W_OK);
  } catch {
    throw new PlainError(
      `The folder ${process.cwd()} cannot be written to: change its permissions or use another copy.`,
    );
  }
}

async function install() {
  if (isInstalled()) return;
  const since = Date.now();
  const output = await quietly(
    "npm",
    ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund"],
    (seconds) => {
      if (process.stdout.isTTY)
        process.stdout.write(`\rInstalling what package-lock.json names … ${seconds} s`);
      else if (seconds % 15 === 0) console.log(`Installing what package-lock.json names … ${seconds} s`);
    },
  );
  if (output !== undefined) throw new PlainError(`${output}\nnpm ci failed: see the lines above.`);
  const seconds = Math.round((Date.now() - since) / 1000);
  console.log(`${process.stdout.isTTY ? "\r" : ""}Installed what package-lock.json names in ${seconds} s.`);
}

/** npm notes what it has installed when it has finished: that note is held against the lockfile. */
function isInstalled() {
  const note = "node_modules/.package-lock.json";
  if (!existsSync(note)) return false;
  /** @type {Record<string, Package>} */
  const have = JSON.parse(readFileSync(note, "utf8")).packages;
  /** @type {[string, Package][]} */
  const wanted = Object.entries(JSON.parse(readFileSync("package-lock.json", "utf8")).packages);
  return wanted.every(([path, entry]) => {
    if (path === "" || have[path]?.version === entry.version) return true;
    return !have[path] && entry.optional && !isForThisMachine(entry);
  });
}

/** @param {Package} entry */
function isForThisMachine({ os, cpu, libc }) {
  return os?.includes(process.platform) && cpu?.includes(process.arch) && !libc;
}

/**
 * Runs a command and returns its output only if it failed.
 * @param {string} command
 * @param {string[]} args
 * @param {(seconds: number) => void} tick
 * @returns {Promise<string | undefined>}
 */
function quietly(command, args, tick) {
  const since = Date.now();
  const child = spawn(command, args, {
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  });
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  child.stderr.on("data", (chunk) => {
    output += chunk;
  });
  const timer = setInterval(() => tick(Math.round((Date.now() - since) / 1000)), 1000);
  return new Promise((resolve) => {
    child.on("error", (error) => {
      clearInterval(timer);
      resolve(error.message);
    });
    child.on("close", (code) => {
      clearInterval(timer);
      resolve(code === 0 ? undefined : output);
    });
  });
}

/**
 * @param {string} script
 * @returns {Promise<number>}
 */
function handOver(script) {
  const args = ["--import", "tsx", "--conditions=react-server", script, ...process.argv.slice(2)];
  const child = spawn(process.execPath, args, { stdio: "inherit" });
  // The terminal sends Ctrl-C to both; a plain kill reaches only this process and is passed on.
  process.on("SIGINT", () => {});
  for (const signal of /** @type {const} */ (["SIGTERM", "SIGHUP"]))
    process.on(signal, () => child.kill(signal));
  whenOrphaned(() => child.kill("SIGTERM"));
  return new Promise((resolve) => child.on("close", (code) => resolve(code ?? 1)));
}
