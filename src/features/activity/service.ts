import { createHash } from "node:crypto";
import { and, asc, desc, eq, ne, sql } from "drizzle-orm";
import { activity, activityAnchor, activityHead } from "@/db/schema";
import type { Context } from "@/server/kernel/context";
import { announce } from "@/server/kernel/live";
import { canonicalAnchor, canonicalEntry, firstHash, signatureOf } from "./rules";

/**
 * Records who did what to which thing, in the transaction of the change. Call it last: it locks the end of the thing's
 * chain until the commit. `kind` is "<thing>.<past tense>"; `detail` takes ids and figures, never names or free text.
 */
export async function record(
  { db, actor, now }: Pick<Context, "db" | "actor" | "now">,
  kind: `${string}.${string}`,
  thing: { id: string },
  detail: Record<string, string | number | boolean | null> = {},
): Promise<void> {
  const name = kind.slice(0, kind.indexOf("."));
  const key = and(eq(activityHead.thing, name), eq(activityHead.thingId, thing.id));
  await db
    .insert(activityHead)
    .values({ thing: name, thingId: thing.id, sequence: 0, hash: firstHash })
    .onConflictDoNothing();
  const [head] = await db.select().from(activityHead).where(key).for("update");
  if (!head) throw new Error(`The chain of ${name} ${thing.id} has no head.`);
  const entry = {
    thing: name,
    thingId: thing.id,
    sequence: head.sequence + 1,
    kind,
    ...signatureOf(actor),
    detail: actor.is === "system" ? { ...detail, job: actor.job } : detail,
    at: now,
  };
  const hash = sha256(canonicalEntry(entry, head.hash));
  await db.insert(activity).values({ ...entry, previousHash: head.hash, hash });
  await db.update(activityHead).set({ sequence: entry.sequence, hash }).where(key);
  await announce(db, name, thing.id);
}

/** The heads of one anchor; what is left over goes into the next. */
const anchorSize = 5000;
export const anchorLock = 7_241_530_062;

/** Adds one anchor over every head that moved since the last; none when nothing did. One process at a time. */
export async function anchorHeads(db: Context["db"], now: Date): Promise<number> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${anchorLock})`);
    const moved = await tx
      .select()
      .from(activityHead)
      .where(ne(activityHead.anchored, activityHead.sequence))
      .orderBy(asc(activityHead.thing), asc(activityHead.thingId))
      .limit(anchorSize)
      .for("update");
    if (moved.length === 0) return 0;
    const [last] = await tx.select().from(activityAnchor).orderBy(desc(activityAnchor.number)).limit(1);
    const heads = moved.map(({ thing, thingId, sequence, hash }) => ({ thing, thingId, sequence, hash }));
    const number = (last?.number ?? 0) + 1;
    const previousHash = last?.hash ?? firstHash;
    const hash = sha256(canonicalAnchor(number, heads, now, previousHash));
    await tx.insert(activityAnchor).values({ number, heads, previousHash, hash, at: now });
    for (const { thing, thingId, sequence } of heads) {
      const key = and(eq(activityHead.thing, thing), eq(activityHead.thingId, thingId));
      await tx.update(activityHead).set({ anchored: sequence }).where(key);
    }
    return heads.length;
  });
}

export function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
