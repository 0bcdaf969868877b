import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const complete = {
  DATABASE_URL: "postgres://exchange@localhost:5432/exchange",
  NEXTAUTH_URL: "http://localhost:3000",
  NEXTAUTH_SECRET: "0123456789abcdef0123456789abcdef",
  MAIL_FROM: "Exchange <exchange@example.org>",
  SMTP_URL: "smtp://localhost:25",
};

/** In an empty folder, so that no .env of a developer fills in what is missing. */
function start(script: string, env: Record<string, string>) {
  const result = spawnSync(process.execPath, ["--import", import.meta.resolve("tsx"), resolve(script)], {
    cwd: mkdtempSync(join(tmpdir(), "exchange-start-")),
    env: {
      PATH: process.env.PATH ?? "",
      TSX_TSCONFIG_PATH: resolve("tsconfig.json"),
      NODE_ENV: "production",
      ...env,
    },
    encoding: "utf8",
  });
  return { code: result.status, says: result.stderr.trim().split("\n") };
}

test("npm start names each setting that is missing and ends with code 1", () => {
  const { code, says } = start("src/cli/start.ts", {});
  expect(code).toBe(1);
  expect(says.map((line) => line.split(" ")[0])).toEqual([
    "DATABASE_URL",
    "NEXTAUTH_URL",
    "NEXTAUTH_SECRET",
    "MAIL_FROM",
  ]);
});

test("npm start refuses the demo's sign-in as anyone", () => {
  const { code, says } = start("src/cli/start.ts", { ...complete, EXCHANGE_DEMO: "1" });
  expect({ code, lines: says.length }).toEqual({ code: 1, lines: 1 });
  expect(says[0]).toContain("EXCHANGE_DEMO=1");
});

test("npm start wants a way for people to sign in, and a build", () => {
  expect(start("src/cli/start.ts", { ...complete, SMTP_URL: "" }).says[0]).toMatch(/^SMTP_URL is missing/);
  expect(start("src/cli/start.ts", complete).says).toEqual([
    "There is no build yet: run npm run build first.",
  ]);
});

test("npm run migrate without a database says what it wants", () => {
  const { code, says } = start("src/cli/migrate.ts", {});
  expect({ code, lines: says.length }).toEqual({ code: 1, lines: 1 });
  expect(says[0]).toMatch(/^DATABASE_URL is missing/);
});
