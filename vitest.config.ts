import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const from = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: from("./src/") },
      { find: /^tests\//, replacement: from("./tests/") },
      { find: "server-only", replacement: from("./node_modules/server-only/empty.js") },
    ],
  },
  test: {
    include: ["src/**/*.test.{ts,tsx}", "tests/**/*.test.ts"],
    exclude: ["**/node_modules/**", "tests/journeys/**", "tests/load/**"],
    globalSetup: "./tests/global-setup.ts",
    // One for each core: by itself vitest leaves one to a watcher that a single run does not have.
    maxWorkers: availableParallelism(),
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
