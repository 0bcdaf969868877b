import { eq } from "drizzle-orm";
import { addendum, challenge } from "@/db/schema";
import { record } from "@/features/activity/service";
import { notify } from "@/features/notification/service";
import type { Person } from "@/lib/actor";
import { formatMoment, londonMoment } from "@/lib/dates";
import { ConflictError, InvalidError, NotAllowedError } from "@/lib/errors";
import { type Authorized, authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { emit } from "@/server/kernel/events";
import { mayChallenge } from "../policy";
import { type Challenge, findChallengeForChange, listKeeperIds } from "../queries";
import { scheduleClosing } from "../service/keep-time";
import { listWatcherIds } from "../watch/queries";
import type { AddAddendum } from "./schema";

/** Adds to an open challenge in public; with a new closing day it extends it. Everybody who watches is told. */
export function addAddendum(context: Context & { actor: Person }, input: AddAddendum): Promise<Challenge> {
  return inTransaction(context, async (tx) => {
    const found = await findChallengeForChange(tx.db, input.challengeId);
    const open = authorize(mayChallenge, tx.actor, "addAddendum", found);
    if (open.status !== "open") throw new NotAllowedError("Only an open need can have an addendum.");
    const newClosesAt = input.closesOn ? londonMoment(input.closesOn, input.closesTime) : null;
    const [added] = await tx.db
      .insert(addendum)
      .values({
        challengeId: open.id,
        body: input.body,
        newClosesAt,
        writtenBy: context.actor.personId,
        writtenAt: tx.now,
      })
      .returning({ id: addendum.id });
    if (!added) throw new ConflictError();
    const changed = newClosesAt ? await extend(tx, open, newClosesAt) : open;
    await notify(tx, {
      to: [...(await listWatcherIds(tx.db, open.id)), ...(await listKeeperIds(tx.db, open))],
      topic: "challenges",
      title: newClosesAt
        ? `Now closes on ${formatMoment(newClosesAt)}: ${open.title}`
        : `Something was added: ${open.title}`,
      href: `/challenges/${open.slug}#addenda`,
      once: `addendum:${added.id}`,
    });
    await emit(tx, { kind: "challenge.changed", challengeId: open.id });
    await record(tx, "challenge.addendum-added", open, { addendumId: added.id });
    return changed;
  });
}

async function extend(
  tx: Context,
  open: Authorized<Challenge, "addAddendum">,
  newClosesAt: Date,
): Promise<Challenge> {
  const earliest = open.closesAt ?? tx.now;
  if (newClosesAt <= earliest) {
    const message = open.closesAt
      ? `The new closing minute must be after ${formatMoment(open.closesAt)}`
      : "The closing minute must be in the future";
    throw new InvalidError(message, { closesOn: [message] });
  }
  const [extended] = await tx.db
    .update(challenge)
    .set({ closesAt: newClosesAt, isStanding: false, updatedAt: tx.now })
    .where(eq(challenge.id, open.id))
    .returning();
  if (!extended) throw new ConflictError();
  await scheduleClosing(tx, extended);
  return extended;
}
