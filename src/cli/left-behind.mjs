import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, readFileSync, readlinkSync, writeFileSync } from "node:fs";

const LIST = ".local/processes";

/**
 * Notes a process group, so that a later run can end it should this one be killed before it can.
 * @param {number} pid
 */
export function remember(pid) {
  mkdirSync(".local", { recursive: true });
  appendFileSync(LIST, `${process.pid} ${pid}\n`);
}

/** Ends the process groups whose run was killed, and forgets those that have ended. */
export function endLeftBehind() {
  if (!existsSync(LIST)) return;
  const lines = readFileSync(LIST, "utf8").split("\n").filter(Boolean);
  const kept = lines.filter((line) => {
    const [run = 0, pid = 0] = line.split(" ").map(Number);
    if (isOurs(run)) return isOurs(pid);
    if (isOurs(pid)) endGroup(pid);
    return false;
  });
  writeFileSync(LIST, kept.map((line) => `${line}\n`).join(""));
}

/**
 * Comes back when the group has let go of its port.
 * @param {number} pid
 */
function endGroup(pid) {
  process.kill(-pid, "SIGKILL");
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; waited < 5000 && isOurs(pid); waited += 20) Atomics.wait(pause, 0, 0, 20);
}

/**
 * Numbers of processes are used again: only one that runs in this folder is meant.
 * @param {number} pid
 * @returns {boolean}
 */
function isOurs(pid) {
  if (!pid) return false;
  try {
    if (process.platform === "linux") return readlinkSync(`/proc/${pid}/cwd`) === process.cwd();
    return spawnSync("lsof", ["-a", "-p", String(pid), "-d", "cwd", "-Fn"], {
      encoding: "utf8",
    }).stdout.includes(process.cwd());
  } catch {
    return false;
  }
}
