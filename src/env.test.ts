import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readEnvironment } from "@/env";

const complete = {
  DATABASE_URL: "postgres://exchange@localhost:5432/exchange",
  NEXTAUTH_URL: "https://exchange.example.org",
  NEXTAUTH_SECRET: "0123456789abcdef0123456789abcdef",
  MAIL_FROM: "Exchange <exchange@example.org>",
};

describe("the environment", () => {
  test("a complete one has no problems and sensible defaults", () => {
    const { values, problems } = readEnvironment(complete);
    expect(problems).toEqual([]);
    expect(values).toMatchObject({ STORAGE: "local", PORT: 3000, EXCHANGE_DEMO: false, LOG_LEVEL: "info" });
  });

  test.each(Object.keys(complete))("a missing %s is named with what it wants", (name) => {
    const { problems } = readEnvironment({ ...complete, [name]: undefined });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name} is missing: it must be .+\\.$`));
  });

  test("a wrong value is called wrong and never repeated", () => {
    const { problems } = readEnvironment({ ...complete, DATABASE_URL: "mysql://secret@host", PORT: "99999" });
    expect(problems.join(" ")).toContain("DATABASE_URL is wrong");
    expect(problems.join(" ")).toContain("PORT is wrong");
    expect(problems.join(" ")).not.toContain("secret@host");
  });

  test("an OpenID Connect provider needs its client, and S3 needs its bucket", () => {
    const { problems } = readEnvironment({
      ...complete,
      OIDC_ISSUER: "https://login.example.org",
      STORAGE: "s3",
    });
    const named = problems.map((problem) => problem.split(" ")[0]);
    expect(named).toEqual([
      "OIDC_CLIENT_ID",
      "OIDC_CLIENT_SECRET",
      "S3_REGION",
      "S3_BUCKET",
      "S3_ACCESS_KEY_ID",
      "S3_SECRET_ACCESS_KEY",
    ]);
  });

  test("the demo runs on this machine only", () => {
    expect(readEnvironment({ ...complete, EXCHANGE_DEMO: "1" }).problems[0]).toContain("localhost");
    const local = { ...complete, EXCHANGE_DEMO: "1", NEXTAUTH_URL: "http://localhost:3000" };
    expect(readEnvironment(local).problems).toEqual([]);
  });

  test("an optional value left empty counts as not set", () => {
    expect(
      readEnvironment({ ...complete, SMTP_URL: "", OIDC_ISSUER: "", EXCHANGE_DEMO: "" }).problems,
    ).toEqual([]);
  });

  test("the example file names every variable", () => {
    const example = readFileSync(".env.example", "utf8");
    const source = readFileSync("src/env.ts", "utf8");
    const names = [...source.matchAll(/^ {4}([A-Z0-9_]+):/gm)].map((match) => match[1]);
    expect(names.length).toBeGreaterThan(15);
    for (const name of names) expect(example).toMatch(new RegExp(`^#?${name}=`, "m"));
  });
});
