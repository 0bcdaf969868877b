import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import journal from "../../../drizzle/meta/_journal.json";

/** What keeps this process from serving: nothing, a database that does not answer, or one that is too old for the code. */
export async function findObstacle(db: Database): Promise<string | null> {
  const wanted = Math.max(...journal.entries.map(({ when }) => when));
  try {
    const [row] = await db.execute<{ latest: string | null; queue: boolean }>(sql`
      select (select max(created_at) from drizzle.__drizzle_migrations)::text as latest,
        to_regnamespace('graphile_worker') is not null as queue`);
    if (Number(row?.latest ?? 0) < wanted || !row?.queue) return "migrations are missing";
    return null;
  } catch {
    return "the database does not answer";
  }
}
