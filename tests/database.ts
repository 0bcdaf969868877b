import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { afterAll } from "vitest";
import { withDatabase } from "@/cli/postgres";
import { createDatabase, type Database } from "@/db/client";

type TestDatabase = { db: Database; url: string };

/** A fresh, migrated database for the calling test file. Call it at the top of the file: it is dropped after the last test. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env.TEST_POSTGRES_URL;
  if (!server) throw new Error("TEST_POSTGRES_URL is missing: run the tests through vitest.");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await onServer(server, `create database ${name} template template_exchange strategy file_copy`);
  const url = withDatabase(server, name);
  const db = createDatabase(url);
  afterAll(async () => {
    await db.$client.end({ timeout: 5 });
    await onServer(server, `drop database if exists ${name} with (force)`);
  });
  return { db, url };
}

async function onServer(server: string, statement: string): Promise<void> {
  const sql = postgres(server, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}
