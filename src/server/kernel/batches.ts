import { type Context, inTransaction } from "./context";

export const batchSize = 200;
const beforeAll = "00000000-0000-0000-0000-000000000000";

/** Walks a list of any length by id, each row in a transaction of its own; adds up what they answer. */
export async function forEachRow<Row extends { id: string }>(
  context: Context,
  list: (context: Context, after: string) => Promise<Row[]>,
  run: (tx: Context, row: Row) => Promise<number>,
): Promise<number> {
  let total = 0;
  for (let after = beforeAll; ; ) {
    const rows = await list(context, after);
    for (const row of rows) total += await inTransaction(context, (tx) => run(tx, row));
    const last = rows.at(-1);
    if (!last || rows.length < batchSize) return total;
    after = last.id;
  }
}
