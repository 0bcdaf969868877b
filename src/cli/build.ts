import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./processes";

const STAMP = ".next/exchange-sources";
const SOURCES = ["src", "public", "next.config.js", "package.json", "package-lock.json", "tsconfig.json"];
const LEFT_OUT = /\.test\.tsx?$|^src\/cli\//;

/** Builds only when something that enters the build has changed since the last one. */
export async function buildIfChanged(env: Record<string, string> = {}): Promise<"built" | "unchanged"> {
  const wanted = hashOfSources();
  if (existsSync(STAMP) && existsSync(".next/BUILD_ID") && readFileSync(STAMP, "utf8") === wanted)
    return "unchanged";
  rmSync(STAMP, { force: true });
  await run("node_modules/.bin/next", ["build"], {
    env: { ...env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  writeFileSync(STAMP, wanted);
  return "built";
}

function hashOfSources(): string {
  const hash = createHash("sha256").update(process.version);
  for (const file of SOURCES.flatMap(filesUnder).sort()) {
    if (!LEFT_OUT.test(file)) hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesUnder(join(path, name)));
}
