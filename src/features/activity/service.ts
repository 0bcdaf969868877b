import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { activity, activityHead } from "@/db/schema";
import type { Context } from "@/server/kernel/context";
import { announce } from "@/server/kernel/live";
import { canonicalEntry, firstHash, signatureOf } from "./rules";

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
  const hash = createHash("sha256").update(canonicalEntry(entry, head.hash)).digest("hex");
  await db.insert(activity).values({ ...entry, previousHash: head.hash, hash });
  await db.update(activityHead).set({ sequence: entry.sequence, hash }).where(key);
  await announce(db, name, thing.id);
}
