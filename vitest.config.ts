import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const from = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const tests = ["src/**/*.test.{ts,tsx}", "tests/**/*.test.ts"];
const exclude = ["**/node_modules/**", "tests/journeys/**", "tests/load/**"];
/** What a test does to its process stays there for the next one. */
const changesItsProcess = /process\.env|vi\.(mock|stub|spyOn|useFakeTimers|resetModules)/;
const apart = ["src", "tests"]
  .flatMap((folder) => readdirSync(from(folder), { recursive: true }).map((path) => `${folder}/${path}`))
  .filter((path) => /\.test\.tsx?$/.test(path) && changesItsProcess.test(readFileSync(from(path), "utf8")));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: from("./src/") },
      { find: /^tests\//, replacement: from("./tests/") },
      { find: "server-only", replacement: from("./node_modules/server-only/empty.js") },
    ],
  },
  test: {
    globalSetup: "./tests/global-setup.ts",
    // One for each core: by itself vitest leaves one to a watcher that a single run does not have.
    maxWorkers: availableParallelism(),
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      // Reading all modules anew for every file took a third of the time of the workers.
      {
        extends: true,
        test: { name: "together", isolate: false, include: tests, exclude: [...exclude, ...apart] },
      },
      { extends: true, test: { name: "apart", include: apart, exclude } },
    ],
  },
});
