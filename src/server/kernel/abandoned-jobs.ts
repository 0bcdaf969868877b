import type { Sql } from "postgres";

/** With a worker's name, a lock that says "this worker lives". The database lets go of it when the worker dies. */
const living = 724_153;

/**
 * Gives back the jobs that dead workers still hold: the queue by itself waits four hours for them. `sql` is one connection
 * kept for this, and `own` are the workers of this process.
 */
export async function releaseAbandonedJobs(sql: Sql, own: readonly string[]): Promise<number> {
  // Again each time: after a lost connection nothing says that they live.
  await sql`select pg_advisory_lock(${living}, hashtext(name)) from unnest(${own}::text[]) as name`;
  const holders = await sql<{ name: string }[]>`
    select distinct locked_by as name from graphile_worker.jobs
    where locked_by is not null and locked_by <> all(${own}::text[])
      and locked_at < now() - interval '10 seconds' limit 100`;
  let released = 0;
  for (const { name } of holders) {
    const [tried] = await sql`select pg_try_advisory_lock(${living}, hashtext(${name})) as is_dead`;
    if (!tried?.is_dead) continue;
    await sql`select graphile_worker.force_unlock_workers(array[${name}::text])`;
    await sql`select pg_advisory_unlock(${living}, hashtext(${name}))`;
    released += 1;
  }
  return released;
}
