import { and, asc, desc, eq, inArray, lt, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { activity, person } from "@/db/schema";
import { findActorById } from "@/features/person/queries";
import type { Context } from "@/server/kernel/context";
import { listen } from "@/server/kernel/live";
import { mayPilot } from "../policy";
import { findPilotOrThrow, findReadablePilot } from "../queries";
import type { ListPilotActivity, WatchPilot } from "../schema";

const entriesPerPage = 30;

/** Who did what in the pilot, latest first. */
export async function listPilotActivity(context: Context, { pilotId, before }: ListPilotActivity) {
  const found = await findReadablePilot(context, pilotId);
  const rows = await context.db
    .select({
      id: activity.id,
      sequence: activity.sequence,
      kind: activity.kind,
      detail: activity.detail,
      at: activity.at,
      actorName: sql<string | null>`coalesce(${person.name}, ${person.email})`,
    })
    .from(activity)
    .leftJoin(person, eq(person.id, activity.actorId))
    .where(and(ofPilot(found.id), before ? lt(activity.sequence, before) : undefined))
    .orderBy(desc(activity.sequence))
    .limit(entriesPerPage + 1);
  const items = rows.slice(0, entriesPerPage);
  return { items, next: rows.length > entriesPerPage ? (items.at(-1)?.sequence ?? null) : null };
}

/** The number of the last change in the pilot's record, and who made it. */
export async function findLatestChange(
  db: Context["db"],
  pilotId: string,
): Promise<{ sequence: number; actorId: string | null }> {
  const [latest] = await db
    .select({ sequence: activity.sequence, actorId: activity.actorId })
    .from(activity)
    .where(ofPilot(pilotId))
    .orderBy(desc(activity.sequence))
    .limit(1);
  return latest ?? { sequence: 0, actorId: null };
}

/** The moment at which the testing was over: as it stopped or went into analysis, whichever came first. */
export async function findEndOfTesting(
  db: Context["db"],
  { id, createdAt }: { id: string; createdAt: Date },
): Promise<Date> {
  const [ended] = await db
    .select({ at: activity.at })
    .from(activity)
    .where(and(ofPilot(id), inArray(activity.kind, ["pilot.stopped", "pilot.analysing"])))
    .orderBy(asc(activity.sequence))
    .limit(1);
  return ended?.at ?? createdAt;
}

type PilotChange = { sequence: number; byOthers: boolean };

/** Checks access, then answers with a stream that says when the pilot has changed, until the reader leaves. */
export async function watchPilot(
  context: Context,
  input: WatchPilot,
  signal: AbortSignal | undefined,
): Promise<AsyncGenerator<PilotChange, void>> {
  const { id } = await findReadablePilot(context, input.pilotId);
  // A stream is never opened inside a transaction, so its `db` is the database itself.
  const db = context.db as Database;
  return changesOf({ ...context, db }, { pilotId: id, after: input.after }, signal);
}

async function* changesOf(
  context: Context & { db: Database },
  { pilotId, after }: WatchPilot,
  signal: AbortSignal | undefined,
): AsyncGenerator<PilotChange, void> {
  const bell = makeBell();
  const stopListening = await listen(context.db, "pilot", pilotId, bell.ring);
  signal?.addEventListener("abort", bell.ring);
  let seen = after;
  try {
    while (!signal?.aborted) {
      const latest = await findLatestChange(context.db, pilotId);
      if (latest.sequence > seen) {
        const reader = await stillReading(context, pilotId);
        if (!reader) return;
        seen = latest.sequence;
        yield { sequence: seen, byOthers: latest.actorId !== reader };
      }
      await bell.next();
    }
  } finally {
    signal?.removeEventListener("abort", bell.ring);
    stopListening();
  }
}

/** Whoever has been taken out, suspended or moved since the stream began hears nothing more. */
async function stillReading({ db, actor }: Context, pilotId: string): Promise<string | null> {
  if (actor.is !== "person") return null;
  const [today, found] = await Promise.all([
    findActorById({ db }, actor.personId),
    findPilotOrThrow(db, pilotId),
  ]);
  return mayPilot(today, "read", found) ? actor.personId : null;
}

/** Remembers a ring that comes while nobody waits, so that no change is slept through. */
function makeBell() {
  let rung = false;
  let wake: (() => void) | undefined;
  return {
    ring() {
      rung = true;
      wake?.();
    },
    async next() {
      if (!rung) await new Promise<void>((resolve) => (wake = resolve));
      rung = false;
      wake = undefined;
    },
  };
}

function ofPilot(pilotId: string) {
  return and(eq(activity.thing, "pilot"), eq(activity.thingId, pilotId));
}

/** When cycles began and pathways changed: what a chart over time marks. */
export async function listTurningPoints(db: Context["db"], pilotId: string) {
  const rows = await db
    .select({ kind: activity.kind, detail: activity.detail, at: activity.at })
    .from(activity)
    .where(
      and(
        eq(activity.thing, "pilot"),
        eq(activity.thingId, pilotId),
        inArray(activity.kind, ["pilot.cycle-begun", "pilot.pathway-saved"]),
      ),
    )
    .orderBy(asc(activity.sequence))
    .limit(50);
  return rows.map(({ kind, detail, at }) => ({
    at,
    text:
      kind === "pilot.cycle-begun"
        ? `cycle ${detail.number} began`
        : `version ${detail.version} of the pathway ${detail.phase} was saved`,
  }));
}
export type TurningPoint = Awaited<ReturnType<typeof listTurningPoints>>[number];
