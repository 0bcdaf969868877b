import { and, eq } from "drizzle-orm";
import { watch } from "@/db/schema";
import type { Context } from "@/server/kernel/context";

export async function listWatcherIds(db: Context["db"], challengeId: string): Promise<string[]> {
  const rows = await db
    .select({ personId: watch.personId })
    .from(watch)
    .where(eq(watch.challengeId, challengeId));
  return rows.map(({ personId }) => personId);
}

export async function isWatching({ db, actor }: Context, challengeId: string): Promise<boolean> {
  if (actor.is !== "person") return false;
  const [row] = await db
    .select({ since: watch.since })
    .from(watch)
    .where(and(eq(watch.challengeId, challengeId), eq(watch.personId, actor.personId)));
  return row !== undefined;
}
