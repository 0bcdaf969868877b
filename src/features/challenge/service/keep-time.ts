import { and, asc, eq, lte } from "drizzle-orm";
import { challenge } from "@/db/schema";
import { record } from "@/features/activity/service";
import { notify } from "@/features/notification/service";
import { ConflictError, NotAllowedError } from "@/lib/errors";
import { authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { emit } from "@/server/kernel/events";
import { enqueue } from "@/server/kernel/queue";
import { mayChallenge, timekeeper } from "../policy";
import { type Challenge, findChallengeForChange, listKeeperIds } from "../queries";
import { listWatcherIds } from "../watch/queries";
import { moveChallenge } from "./submit-challenge";

/** Opens and closes everything whose minute has come. Safe to run at any time, twice, or in two workers at once. */
export async function keepTime(context: Context): Promise<void> {
  const due = (status: "approved" | "open") =>
    context.db
      .select({ id: challenge.id })
      .from(challenge)
      .where(
        and(
          eq(challenge.status, status),
          lte(status === "approved" ? challenge.opensAt : challenge.closesAt, context.now),
        ),
      )
      .orderBy(asc(challenge.id))
      .limit(500);
  for (const { id } of await due("approved")) await unlessTooLate(openChallenge(context, id));
  for (const { id } of await due("open")) await unlessTooLate(closeChallenge(context, id));
}

function openChallenge(context: Context, challengeId: string): Promise<Challenge> {
  return inTransaction(context, async (tx) => {
    const found = await findChallengeForChange(tx.db, challengeId);
    const approved = authorize(mayChallenge, tx.actor, "keepTime", found);
    const opened = await moveChallenge(tx.db, approved, "open", {
      openedAt: tx.now,
      statusChangedAt: tx.now,
    });
    if (opened.closesAt) await scheduleClosing(tx, opened);
    await tellReaders(tx, opened, `Open now: ${opened.title}`);
    await emit(tx, { kind: "challenge.changed", challengeId });
    await record(tx, "challenge.opened", opened);
    return opened;
  });
}

function closeChallenge(context: Context, challengeId: string): Promise<Challenge> {
  return inTransaction(context, async (tx) => {
    const found = await findChallengeForChange(tx.db, challengeId);
    const open = authorize(mayChallenge, tx.actor, "keepTime", found);
    if (!open.closesAt || open.closesAt > tx.now) throw new NotAllowedError("Its time has not come.");
    const closed = await moveChallenge(tx.db, open, "closed", { statusChangedAt: tx.now });
    await tellReaders(tx, closed, `Closed: ${closed.title}`);
    await emit(tx, { kind: "challenge.changed", challengeId });
    await record(tx, "challenge.closed", closed);
    return closed;
  });
}

export async function scheduleClosing(
  { db }: Context,
  { id, closesAt }: Pick<Challenge, "id" | "closesAt">,
): Promise<void> {
  await enqueue(db, timekeeper, {}, { key: `challenge-closes:${id}`, runAt: closesAt ?? undefined });
}

/** An extension, a withdrawal or another worker came first: then there is nothing left to do. */
async function unlessTooLate(move: Promise<Challenge>): Promise<void> {
  try {
    await move;
  } catch (error) {
    if (!(error instanceof NotAllowedError || error instanceof ConflictError)) throw error;
  }
}

async function tellReaders(context: Context, changed: Challenge, title: string): Promise<void> {
  const keepers = await listKeeperIds(context.db, changed);
  await notify(context, {
    to: [...keepers, ...(await listWatcherIds(context.db, changed.id))],
    topic: "challenges",
    title,
    href: `/challenges/${changed.slug}`,
    once: `challenge-status:${changed.id}:${changed.status}:${changed.statusChangedAt?.toISOString()}`,
  });
}
