import { record } from "@/features/activity/service";
import { notify } from "@/features/notification/service";
import { ConflictError, InvalidError, NotAllowedError } from "@/lib/errors";
import { slugify } from "@/lib/slug";
import { authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { enqueue } from "@/server/kernel/queue";
import { mayChallenge, timekeeper } from "../policy";
import { type Challenge, findChallengeForChange, listKeeperIds } from "../queries";
import { momentsOf } from "../rules";
import type { ApproveChallenge, RequestChanges } from "../schema";
import { findFreeSlug } from "./draft-challenge";
import { changedAt, moveChallenge } from "./submit-challenge";

export function requestChanges(
  context: Context,
  { challengeId, reason, revision }: RequestChanges,
): Promise<Challenge> {
  return inTransaction(context, async (tx) => {
    const found = await findChallengeForChange(tx.db, challengeId);
    const loaded = authorize(mayChallenge, tx.actor, "review", found);
    assertRead(loaded, revision);
    const asked = await moveChallenge(tx.db, loaded, "changes_requested", {
      ...changedAt(tx),
      statusReason: reason,
    });
    await tellKeepers(tx, asked, `A broker asks for changes to your need: ${asked.title}`);
    await record(tx, "challenge.changes-requested", asked);
    return asked;
  });
}

/** Fixes the minutes at which it opens and closes; the job opens it, at once when no opening day is given. */
export function approveChallenge(
  context: Context,
  { challengeId, revision, ...dates }: ApproveChallenge,
): Promise<Challenge> {
  return inTransaction(context, async (tx) => {
    const found = await findChallengeForChange(tx.db, challengeId);
    const loaded = authorize(mayChallenge, tx.actor, "review", found);
    if (loaded.awaitingConfirmation) throw new NotAllowedError("Its owner has not confirmed this need yet.");
    assertRead(loaded, revision);
    const { opensAt, closesAt } = settleDates(dates, tx.now);
    const hasOwnSlug = loaded.slug.startsWith(slugify(loaded.title));
    const approved = await moveChallenge(tx.db, loaded, "approved", {
      ...changedAt(tx),
      opensAt,
      closesAt,
      isStanding: dates.isStanding,
      slug: hasOwnSlug ? loaded.slug : await findFreeSlug(tx.db, loaded.title),
    });
    await enqueue(tx.db, timekeeper, {}, { key: `challenge-opens:${approved.id}`, runAt: opensAt });
    await tellKeepers(tx, approved, `Your need is approved: ${approved.title}`);
    await record(tx, "challenge.approved", approved, {
      opensAt: opensAt.toISOString(),
      closesAt: closesAt?.toISOString() ?? null,
    });
    return approved;
  });
}

function assertRead(loaded: Challenge, revision: number): void {
  if (loaded.revision !== revision) {
    throw new ConflictError("This need has changed since you read it. Read it again, then decide.");
  }
}

function settleDates(dates: Omit<ApproveChallenge, "challengeId" | "revision">, now: Date) {
  const wanted = momentsOf(dates);
  const thisMinute = new Date(Math.floor(now.getTime() / 60_000) * 60_000);
  const opensAt = wanted.opensAt ?? thisMinute;
  if (opensAt < thisMinute) throw wrong("opensOn", "The opening minute must not be in the past");
  if (!wanted.closesAt && !dates.isStanding) {
    throw wrong("closesOn", "Enter the closing day, or say that the need stays open");
  }
  if (wanted.closesAt && wanted.closesAt <= opensAt) {
    throw wrong("closesOn", "The closing minute must be after the opening minute");
  }
  return { opensAt, closesAt: wanted.closesAt };
}

function wrong(field: string, message: string): InvalidError {
  return new InvalidError(message, { [field]: [message] });
}

async function tellKeepers(context: Context, changed: Challenge, title: string): Promise<void> {
  await notify(context, {
    to: await listKeeperIds(context.db, changed),
    topic: "reviews",
    title,
    href: `/challenges/${changed.id}`,
    once: `challenge-status:${changed.id}:${changed.status}:${changed.statusChangedAt?.toISOString()}`,
  });
}
