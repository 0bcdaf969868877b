import { randomUUID } from "node:crypto";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { sql } from "drizzle-orm";
import superjson from "superjson";
import { demoDatabaseUrl, makeDemoDatabase } from "@/cli/demo-database";
import { demoEnvironment } from "@/cli/demo-environment";
import { startWeb, startWorker } from "@/cli/exchange";
import { keepClusterRunning } from "@/cli/keep-running";
import { findFreePort, removeCluster, startCluster } from "@/cli/postgres";
import { stopEverything } from "@/cli/processes";
import { createDatabase, type Database } from "@/db/client";
import { membership, organisation, person, session } from "@/db/schema";
import { verifyActivity } from "@/features/activity/queries";
import { anchorLock } from "@/features/activity/service";
import type { RootRouter } from "@/server/root";

const home = ".local/test/survival-postgres";
const victims = { web: 0, worker: 0, database: 0 };

test.afterAll(async () => {
  await stopEverything();
  await removeCluster(home);
});

test("a killed web server, worker or database loses nothing that was acknowledged, and nobody repairs", async () => {
  const { db, address } = await startExchange();
  const founders = await Promise.all([1, 2, 3].map((number) => startFounding(db, address, number)));
  const founded = () => founders.flatMap((founder) => founder.acknowledged);
  const goesOn = async () => {
    const before = founded().length;
    await expect.poll(() => founded().length, { timeout: 40_000 }).toBeGreaterThan(before + 5);
  };

  await goesOn();
  kill("web");
  await goesOn();
  kill("database");
  await goesOn();
  await killWorkerInTheMiddle(db);
  await goesOn();
  for (const founder of founders) founder.stop();
  await Promise.all(founders.map((founder) => founder.ended));

  await expectEverythingKept(db, founded());
  await expect.poll(() => heldJobs(db), { timeout: 40_000 }).toEqual([]);
  await expect.poll(() => waitingWork(db), { timeout: 40_000 }).toEqual({ mails: 0, jobs: 0 });
  await db.$client.end({ timeout: 5 });
});

/** Kept running as the demo keeps it, on a database that flushes what it acknowledges to the disk. */
async function startExchange() {
  const cluster = await startCluster({ home });
  victims.database = cluster.pid;
  const url = demoDatabaseUrl(cluster.url);
  await makeDemoDatabase(cluster.url, async () => {});
  void keepClusterRunning(cluster, home);
  const port = await findFreePort();
  // What fails while something is dead is expected here.
  const env = { ...demoEnvironment(url, port, resolve(".local/test/survival")), LOG_LEVEL: "silent" };
  const note = (victim: keyof typeof victims) => (pid: number | undefined) => {
    victims[victim] = pid ?? 0;
  };
  await startWeb(port, env, note("web"));
  startWorker(env, note("worker"));
  const db = createDatabase(url, { max: 4 });
  await addBroker(db);
  return { db, address: `http://127.0.0.1:${port}` };
}

function kill(victim: keyof typeof victims): void {
  expect(victims[victim]).toBeGreaterThan(0);
  process.kill(victims[victim], "SIGKILL");
}

async function addPerson(db: Database, name: string): Promise<string> {
  const [added] = await db
    .insert(person)
    .values({ name, email: `${name}@localhost` })
    .returning();
  return added?.id ?? "";
}

/** Hears by e-mail of every organisation that asks to be verified. */
async function addBroker(db: Database): Promise<void> {
  const personId = await addPerson(db, "bea");
  const values = { name: "Care City", kind: "exchange", status: "verified", place: "Barking" } as const;
  const [exchange] = await db.insert(organisation).values(values).returning();
  const organisationId = exchange?.id ?? "";
  await db.insert(membership).values({ organisationId, personId, role: "owner" });
  await db.update(person).set({ currentOrganisationId: organisationId });
}

/** Somebody who founds one organisation after another, and notes only those that the exchange said it has. */
async function startFounding(db: Database, address: string, number: number) {
  const userId = await addPerson(db, `founder-${number}`);
  const sessionToken = randomUUID();
  await db.insert(session).values({ sessionToken, userId, expires: new Date(Date.now() + 3_600_000) });
  const cookie = `next-auth.session-token=${sessionToken}`;
  const link = httpBatchLink({ url: `${address}/api/trpc`, transformer: superjson, headers: { cookie } });
  const api = createTRPCClient<RootRouter>({ links: [link] });
  const acknowledged: string[] = [];
  let isOver = false;
  const found = async () => {
    for (let count = 1; !isOver; count++) {
      const name = `Organisation ${number}-${count}`;
      const answer = api.organisation.found.mutate({ name, kind: "company", place: "Barking" });
      await answer.then(() => acknowledged.push(name)).catch(() => sleep(100));
      await sleep(50);
    }
  };
  const stop = () => {
    isOver = true;
  };
  return { acknowledged, ended: found(), stop };
}

/** The worker takes up a job and cannot get on, because its lock is held here; so it surely dies in the middle. */
async function killWorkerInTheMiddle(db: Database): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${anchorLock})`);
    await db.execute(sql`select graphile_worker.add_job('anchorActivity', job_key => 'held')`);
    await expect.poll(() => heldJobs(db), { timeout: 30_000 }).toEqual([{ taken: true }]);
    kill("worker");
  });
}

async function heldJobs(db: Database) {
  const rows = await db.execute(
    sql`select locked_by is not null as taken from graphile_worker.jobs where key = 'held'`,
  );
  return [...rows];
}

/** Every organisation that was acknowledged is whole: its founder, its place in the record and its message exist. */
async function expectEverythingKept(db: Database, acknowledged: string[]): Promise<void> {
  const rows = await db.execute(sql`select name from organisation
    where exists (select from membership where organisation_id = organisation.id and role = 'owner')
      and exists (select from activity where thing = 'organisation' and thing_id = organisation.id)
      and exists (select from mail where subject = organisation.name || ' asks to be verified')`);
  const kept = new Set(rows.map(({ name }) => String(name)));
  expect(acknowledged.filter((name) => !kept.has(name))).toEqual([]);
  expect(await verifyActivity(db)).toMatchObject({ broken: null });
  const [half] = await db.execute(sql`select count(*)::int as count from organisation
    where not exists (select from membership where organisation_id = organisation.id)`);
  expect(half?.count).toBe(0);
}

async function waitingWork(db: Database) {
  const [row] = await db.execute(sql`select
    (select count(*)::int from mail where status = 'queued') as mails,
    (select count(*)::int from graphile_worker.jobs where locked_by is not null or run_at < now()) as jobs`);
  return { mails: row?.mails, jobs: row?.jobs };
}
