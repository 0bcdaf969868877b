import { inspect } from "node:util";
import { sql } from "drizzle-orm";
import { createTestDatabase } from "tests/database";
import { expect, it } from "vitest";
import { createDatabase } from "./client";
import { session } from "./schema";

const { db } = await createTestDatabase();
const nowhere = createDatabase("postgres://nobody@127.0.0.1:1/nothing");

it("a query that fails never repeats in its error what it was asked with", async () => {
  const secret = "the-token-of-a-session";
  const failures = await Promise.all([
    db.execute(sql`select ${secret}::uuid`).catch((error) => error),
    nowhere.query.session
      .findFirst({ where: sql`${session.sessionToken} = ${secret}` })
      .catch((error) => error),
  ]);
  await nowhere.$client.end({ timeout: 1 });
  for (const error of failures) {
    expect(error).toBeInstanceOf(Error);
    expect(error.message).toMatch(/^Failed query: select/);
    const { cause, ...own } = error;
    expect(inspect(own) + error.stack + error.message).not.toContain(secret);
    expect(cause).toBeInstanceOf(Error);
  }
  expect(inspect(failures[1], { depth: 9 })).not.toContain(secret);
});
