import { sql as query } from "drizzle-orm";
import postgres from "postgres";
import { createTestDatabase } from "tests/database";
import { afterAll, beforeEach, expect, test } from "vitest";
import { releaseAbandonedJobs } from "./abandoned-jobs";
import { enqueue } from "./queue";

const { db, url } = await createTestDatabase();
const [one, other] = [postgres(url, { max: 1 }), postgres(url, { max: 1 })];

afterAll(() => Promise.all([one.end(), other.end()]));

beforeEach(() => db.execute(query`delete from graphile_worker._private_jobs`));

async function jobHeldBy(worker: string, seconds: number) {
  await enqueue(db, "anchorActivity", {});
  await db.execute(query`update graphile_worker._private_jobs set locked_by = ${worker},
    locked_at = now() - ${seconds} * interval '1 second'`);
}

async function holder() {
  const [job] = await db.execute<{ locked_by: string | null }>(
    query`select locked_by from graphile_worker.jobs`,
  );
  return job?.locked_by;
}

test("a job held by a worker that died is given back", async () => {
  await jobHeldBy("dead", 20);
  expect(await releaseAbandonedJobs(one, ["mine"])).toBe(1);
  expect(await holder()).toBeNull();
});

test("a job of a living worker, in this process or another, is left alone", async () => {
  await releaseAbandonedJobs(other, ["theirs"]);
  await jobHeldBy("theirs", 20);
  expect(await releaseAbandonedJobs(one, ["mine"])).toBe(0);
  await jobHeldBy("mine", 20);
  expect(await releaseAbandonedJobs(one, ["mine"])).toBe(0);
  expect(await holder()).toBe("mine");
});

test("a worker that only just took a job has time to say that it lives", async () => {
  await jobHeldBy("new", 2);
  expect(await releaseAbandonedJobs(one, ["mine"])).toBe(0);
});
