import { sql } from "drizzle-orm";
import type { World } from "./world";

/** Until another transaction waits for what this one holds. */
export async function waitForLock({ db }: Pick<World, "db">): Promise<void> {
  for (let time = 0; time < 200; time += 1) {
    const [waiting] = await db.execute(sql`select 1 from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`);
    if (waiting) return;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error("Nobody waits.");
}
