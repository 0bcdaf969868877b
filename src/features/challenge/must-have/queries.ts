import { asc, inArray } from "drizzle-orm";
import { mustHave } from "@/db/schema";
import type { Context } from "@/server/kernel/context";
import { describeMustHave } from "./rules";

/** The requirements of one or several challenges, in their order, each with its words. */
export async function listMustHaves(db: Context["db"], challengeIds: string[]) {
  if (challengeIds.length === 0) return [];
  const rows = await db
    .select({
      id: mustHave.id,
      challengeId: mustHave.challengeId,
      kind: mustHave.kind,
      value: mustHave.value,
      isEssential: mustHave.isEssential,
      weight: mustHave.weight,
    })
    .from(mustHave)
    .where(inArray(mustHave.challengeId, challengeIds))
    .orderBy(asc(mustHave.challengeId), asc(mustHave.position), asc(mustHave.id));
  return rows.map((row) => ({ ...row, text: describeMustHave(row) }));
}
