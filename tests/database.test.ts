import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

test("rows recorded under older rules do not stop a migration, and new ones keep to the new rules", async () => {
  const folder = await mkdtemp(join(tmpdir(), "drizzle-"));
  await cp("drizzle", folder, { recursive: true });
  const journal = join(folder, "meta/_journal.json");
  const whole = JSON.parse(await readFile(journal, "utf8"));
  await writeFile(journal, JSON.stringify({ ...whole, entries: whole.entries.slice(0, 5) }));
  await first.db.execute(sql`create database older_exchange`);
  const url = withDatabase(first.url, "older_exchange");
  await migrate(url, folder);
  await rm(folder, { recursive: true });
  const client = postgres(url, { max: 1, onnotice: () => {} });
  const add = () => client`insert into observation
    (measure_id, site_id, arm, period_start, period_end, value, recorded_by)
    values (gen_random_uuid(), gen_random_uuid(), 'intervention', '2027-01-01', '2090-01-31', -3, gen_random_uuid())`;
  // The rows that this one refers to do not matter here.
  await client`set session_replication_role = replica`;
  await add();
  await migrate(url);
  await expect(add()).rejects.toThrow(/period_is_over|no_figure_below_nothing/);
  await client.end();
  await first.db.execute(sql`drop database older_exchange with (force)`);
});
