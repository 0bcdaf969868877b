import type { Database, Tx } from "@/db/client";
import type { Actor } from "@/lib/actor";

/** What a verb needs to know of the request it serves. Inside a transaction `db` is the transaction. */
export type Context = {
  db: Database | Tx;
  actor: Actor;
  now: Date;
  requestId: string;
  /** Where the request came from, for rate limits; never stored with what a person does. */
  address: string;
};

/** Runs a verb in one transaction and hands it a context whose `db` is that transaction. */
export function inTransaction<Given extends Context, Result>(
  context: Given,
  run: (context: Given & { db: Tx }) => Promise<Result>,
): Promise<Result> {
  return context.db.transaction((tx) => run({ ...context, db: tx }));
}
