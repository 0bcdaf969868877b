import { sql } from "drizzle-orm";
import postgres from "postgres";
import { createTestDatabase } from "tests/database";
import { expect, test } from "vitest";
import { migrate } from "@/cli/migrate";
import { withDatabase } from "@/cli/postgres";

const first = await createTestDatabase();
const second = await createTestDatabase();

test("what one test file writes is invisible to another", async () => {
  await first.db.execute(sql`create table only_here (n int)`);
  await expect(second.db.execute(sql`select * from only_here`)).rejects.toThrow();
});

test("a test database has every migration", async () => {
  const [row] = await first.db.execute<{ n: number }>(
    sql`select count(*)::int as n from drizzle.__drizzle_migrations`,
  );
  expect(row?.n).toBeGreaterThan(0);
});

test("several processes that migrate a new database at once take turns", async () => {
  await first.db.execute(sql`create database empty_exchange`);
  const url = withDatabase(first.url, "empty_exchange");
  await Promise.all([migrate(url), migrate(url), migrate(url)]);
  const client = postgres(url, { max: 1 });
  const applied = await client`select hash from drizzle.__drizzle_migrations`;
  await client.end();
  expect(new Set(applied.map((row) => row.hash)).size).toBe(applied.length);
  await first.db.execute(sql`drop database empty_exchange with (force)`);
});
