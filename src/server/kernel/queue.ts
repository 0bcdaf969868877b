import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

type JobOptions = {
  runAt?: Date /** Jobs with the same key replace each other while they wait. */;
  key?: string;
};

/** Adds a background job in the same transaction as the change that needs it: both happen or neither. */
export async function enqueue(
  tx: Tx,
  task: string,
  payload: Record<string, unknown>,
  { runAt, key }: JobOptions = {},
): Promise<void> {
  await tx.execute(
    sql`select graphile_worker.add_job(${task}, ${JSON.stringify(payload)}::json, run_at => ${runAt?.toISOString() ?? null}::timestamptz, job_key => ${key ?? null})`,
  );
}
