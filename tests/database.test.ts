import { randomUUID } from "node:crypto";
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
  const { url, client, drop } = await olderExchange("older_rules", 5);
  const add = () => client`insert into observation
    (measure_id, site_id, arm, period_start, period_end, value, recorded_by)
    values (gen_random_uuid(), gen_random_uuid(), 'intervention', '2027-01-01', '2090-01-31', -3, gen_random_uuid())`;
  await add();
  await migrate(url);
  await expect(add()).rejects.toThrow(/period_is_over|no_figure_below_nothing/);
  await drop();
});

test("a pilot without a plan keeps the name of its budget holder at the gate that asks for it", async () => {
  const { url, client, drop } = await olderExchange("older_pilots", 2);
  const add = async (slug: string, budgetHolder: string | null, evidence: string | null) => {
    const [pilot] = await client`insert into pilot (slug, title, challenge_id, budget_holder)
      values (${slug}, ${slug}, gen_random_uuid(), ${budgetHolder}) returning id`;
    for (const kind of ["thresholds", "training"])
      await client`insert into gate (pilot_id, kind, waits_on, evidence)
        values (${pilot?.id}, ${kind}, 'leader', ${evidence})`;
    return pilot?.id;
  };
  await add("bare", "The board", null);
  await add("met", "The trust", "Agreed by letter.");
  await add("nobody", null, null);
  const planned = await add("planned", "The place", null);
  await client`insert into evaluation (slug, pilot_id, title, question, design, comparator)
    values ('planned', ${planned}, 'Planned', 'Does it?', 'after_only', 'None')`;
  await migrate(url);
  const gates = await client`select slug, kind, evidence from gate join pilot on pilot.id = pilot_id
    where evidence is not null and evidence <> 'Agreed by letter.' order by slug`;
  expect(gates.map(({ slug, kind, evidence }) => [slug, kind, evidence])).toEqual([
    ["bare", "thresholds", "Budget holder: The board."],
    ["met", "thresholds", "Agreed by letter. Budget holder: The trust."],
  ]);
  const [plan] = await client`select budget_holder from evaluation`;
  expect(plan?.budget_holder).toBe("The place");
  await drop();
});

test("a cycle that had begun before its time was kept gets it from the activity, or from its own day", async () => {
  const { url, client, drop } = await olderExchange("timeless_cycles", 11);
  const [pilot, known, unknown] = [randomUUID(), randomUUID(), randomUUID()];
  await client`insert into pilot (id, slug, title, challenge_id) values (${pilot}, 'old', 'Old', ${randomUUID()})`;
  for (const [number, id] of [known, unknown].entries())
    await client`insert into cycle (id, pilot_id, number, status, aim, prediction, plan, what_happened, learned, created_at)
      values (${id}, ${pilot}, ${number}, 'studied', 'Aim', 'More.', 'Two days.', 'Six.', 'More.', '2026-01-01')`;
  for (const [sequence, kind, at] of [
    [1, "pilot.cycle-begun", "2026-02-01"],
    [2, "pilot.cycle-studied", "2026-03-01"],
  ] as const)
    await client`insert into activity (sequence, kind, thing, thing_id, detail, at, previous_hash, hash)
      values (${sequence}, ${kind}, 'pilot', ${pilot}, ${client.json({ cycleId: known })}, ${at}, '', '')`;
  await migrate(url);
  const rows = await client`select begun_at, studied_at from cycle order by number`;
  const days = rows.map((row) => [row.begun_at, row.studied_at].map((at) => at.toISOString().slice(0, 10)));
  expect(days).toEqual([
    ["2026-02-01", "2026-03-01"],
    ["2026-01-01", "2026-01-01"],
  ]);
  await drop();
});

/** A database as it was after its first migrations; rows may refer to what is not there. */
async function olderExchange(name: string, migrations: number) {
  const folder = await mkdtemp(join(tmpdir(), "drizzle-"));
  await cp("drizzle", folder, { recursive: true });
  const journal = join(folder, "meta/_journal.json");
  const whole = JSON.parse(await readFile(journal, "utf8"));
  await writeFile(journal, JSON.stringify({ ...whole, entries: whole.entries.slice(0, migrations) }));
  await first.db.execute(sql.raw(`create database ${name}`));
  const url = withDatabase(first.url, name);
  await migrate(url, folder);
  await rm(folder, { recursive: true });
  const client = postgres(url, { max: 1, onnotice: () => {} });
  await client`set session_replication_role = replica`;
  const drop = async () => {
    await client.end();
    await first.db.execute(sql.raw(`drop database ${name} with (force)`));
  };
  return { url, client, drop };
}
