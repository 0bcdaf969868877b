import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/** One text for everything that is stored, but for how often somebody tried. */
export async function fingerprint(db: Tx): Promise<string> {
  const tables = await db.execute<{ name: string }>(
    sql`select format('%I', table_name) as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'rate_limit' order by 1`,
  );
  const sums = [...tables].map(
    ({ name }) => `(select coalesce(sum(hashtextextended(t::text, 0)), 0) from ${name} t)`,
  );
  const [row] = await db.execute<{ sum: string }>(
    sql.raw(`select concat_ws(' ', ${sums.join(", ")}) as sum`),
  );
  if (!row?.sum) throw new Error("There is nothing to take a fingerprint of.");
  return row.sum;
}
