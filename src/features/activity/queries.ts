import { and, asc, eq, exists, gt, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { activity, activityAnchor, activityHead } from "@/db/schema";
import type { Context } from "@/server/kernel/context";
import { canonicalAnchor, findBreak, firstHash, type StoredEntry } from "./rules";
import { sha256 } from "./service";

/** A condition: whether this ever happened to the thing that the query names. */
export function wasRecorded(db: Context["db"], kind: `${string}.${string}`, thingId: SQLWrapper) {
  const thing = kind.slice(0, kind.indexOf("."));
  const entries = db
    .select({ one: sql`1` })
    .from(activity)
    .where(and(eq(activity.thing, thing), eq(activity.thingId, thingId), eq(activity.kind, kind)));
  return exists(entries) as SQL<boolean>;
}

const batch = 5000;

export type Verification = { entries: number; chains: number; anchors: number; broken: string | null };

/**
 * Walks every chain and every anchor and names the first broken link: an entry changed, removed from the middle, cut from
 * the end, or a whole chain gone.
 */
export function verifyActivity(database: Context["db"]): Promise<Verification> {
  // One picture of the whole record: an entry written meanwhile must not look like a break.
  return database.transaction(
    async (db) => {
      const walked = await walkEntries(db);
      if (walked.broken) return { ...walked, anchors: 0 };
      const anchors = await walkAnchors(db);
      return { ...walked, ...anchors };
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

async function walkEntries(db: Context["db"]): Promise<Omit<Verification, "anchors">> {
  let before: StoredEntry | null = null;
  let entries = 0;
  let chains = 0;
  for (;;) {
    const rows: StoredEntry[] = await listEntriesAfter(db, before);
    for (const entry of rows) {
      const isSame: boolean = before?.thing === entry.thing && before.thingId === entry.thingId;
      if (!isSame) {
        const cut = before && (await findCut(db, before));
        if (cut) return { entries, chains, broken: cut };
        chains += 1;
      }
      const broken = findBreak(isSame ? before : null, entry, sha256);
      if (broken) return { entries, chains, broken };
      entries += 1;
      before = entry;
    }
    if (rows.length < batch) break;
  }
  const cut = before && (await findCut(db, before));
  return { entries, chains, broken: cut ?? (await findLostChain(db)) };
}

function listEntriesAfter(db: Context["db"], before: StoredEntry | null): Promise<StoredEntry[]> {
  const position = sql`(${activity.thing}, ${activity.thingId}, ${activity.sequence})`;
  return db
    .select()
    .from(activity)
    .where(
      before ? sql`${position} > (${before.thing}, ${before.thingId}::uuid, ${before.sequence})` : undefined,
    )
    .orderBy(asc(activity.thing), asc(activity.thingId), asc(activity.sequence))
    .limit(batch);
}

/** The head of a chain remembers its end: an entry beyond the last one found was cut off. */
async function findCut(db: Context["db"], last: StoredEntry): Promise<string | null> {
  const key = and(eq(activityHead.thing, last.thing), eq(activityHead.thingId, last.thingId));
  const [head] = await db.select().from(activityHead).where(key);
  const name = `${last.thing} ${last.thingId}`;
  if (!head) return `${name}: the end of its chain is gone.`;
  if (head.sequence !== last.sequence) return `${name}: entry ${last.sequence + 1} is missing.`;
  return head.hash === last.hash ? null : `${name}: entry ${last.sequence} is not the end that was recorded.`;
}

async function findLostChain(db: Context["db"]): Promise<string | null> {
  const [lost] = await db.execute<{ thing: string; thing_id: string }>(
    sql`select thing, thing_id from activity_head head where sequence > 0 and not exists
      (select 1 from activity where activity.thing = head.thing and activity.thing_id = head.thing_id) limit 1`,
  );
  return lost ? `${lost.thing} ${lost.thing_id}: its whole chain is missing.` : null;
}

async function walkAnchors(db: Context["db"]): Promise<Pick<Verification, "anchors" | "broken">> {
  let previousHash = firstHash;
  let number = 0;
  for (;;) {
    const [anchor] = await db
      .select()
      .from(activityAnchor)
      .where(gt(activityAnchor.number, number))
      .orderBy(asc(activityAnchor.number))
      .limit(1);
    if (!anchor) return { anchors: number, broken: null };
    number += 1;
    if (anchor.number !== number) return { anchors: number, broken: `Anchor ${number} is missing.` };
    const hash = sha256(canonicalAnchor(number, anchor.heads, anchor.at, previousHash));
    if (anchor.hash !== hash || anchor.previousHash !== previousHash) {
      return { anchors: number, broken: `Anchor ${number} was changed.` };
    }
    const broken = await findUnheld(db, anchor.number);
    if (broken) return { anchors: number, broken };
    previousHash = hash;
  }
}

/** A head that the anchor holds must still be an entry of its chain, with the same hash. */
async function findUnheld(db: Context["db"], number: number): Promise<string | null> {
  const [lost] = await db.execute<{ thing: string; thing_id: string; sequence: number }>(
    sql`select held.thing, held."thingId" as thing_id, held.sequence from activity_anchor anchor,
      jsonb_to_recordset(anchor.heads) as held(thing text, "thingId" uuid, sequence int, hash text)
      where anchor.number = ${number} and not exists (select 1 from activity entry where entry.thing = held.thing
        and entry.thing_id = held."thingId" and entry.sequence = held.sequence and entry.hash = held.hash) limit 1`,
  );
  return lost
    ? `${lost.thing} ${lost.thing_id}: entry ${lost.sequence}, held by anchor ${number}, is missing.`
    : null;
}
