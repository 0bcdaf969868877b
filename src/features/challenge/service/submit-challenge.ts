import { eq } from "drizzle-orm";
import { challenge } from "@/db/schema";
import { record } from "@/features/activity/service";
import { notify } from "@/features/notification/service";
import { listBrokerIds } from "@/features/organisation/queries";
import { ConflictError, InvalidError, NotAllowedError } from "@/lib/errors";
import { authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { mover } from "@/server/kernel/move";
import { listMustHaves } from "../must-have/queries";
import { assertEditable } from "../must-have/service";
import { mayChallenge } from "../policy";
import { type Challenge, findChallengeForChange } from "../queries";
import { missingForReview } from "../rules";
import type { ConfirmChallenge } from "../schema";
import { challengeLabels, challengeMoves, challengeTransitions } from "../status";

export const moveChallenge = mover(challenge, {
  noun: "need",
  transitions: challengeTransitions,
  moves: challengeMoves,
  labels: challengeLabels,
});

/** The owner says that what a broker wrote is right: exactly what they have read, nothing newer. */
export function confirmChallenge(
  context: Context,
  { challengeId, revision }: ConfirmChallenge,
): Promise<Challenge> {
  return inTransaction(context, async (tx) => {
    const found = await findChallengeForChange(tx.db, challengeId);
    const shaped = authorize(mayChallenge, tx.actor, "confirm", found);
    assertEditable(shaped);
    if (!shaped.awaitingConfirmation) throw new NotAllowedError("There is nothing to confirm.");
    if (shaped.revision !== revision) {
      throw new ConflictError("The need changed after you opened it. Read it again, then confirm it.");
    }
    const [confirmed] = await tx.db
      .update(challenge)
      .set({ awaitingConfirmation: false })
      .where(eq(challenge.id, shaped.id))
      .returning();
    if (!confirmed) throw new ConflictError();
    await tellBrokers(tx, confirmed, "Confirmed by its owner", `confirmed:${revision}`);
    await record(tx, "challenge.confirmed", confirmed, { revision });
    return confirmed;
  });
}

export function submitChallenge(context: Context, challengeId: string): Promise<Challenge> {
  return inTransaction(context, async (tx) => {
    const found = await findChallengeForChange(tx.db, challengeId);
    const ready = authorize(mayChallenge, tx.actor, "submit", found);
    if (ready.awaitingConfirmation) throw new NotAllowedError("Confirm what the broker wrote first.");
    const missing = missingForReview({ ...ready, mustHaves: await listMustHaves(tx.db, [ready.id]) });
    if (missing.length > 0) {
      throw new InvalidError(
        "Some answers are missing.",
        Object.fromEntries(missing.map(({ section, message }) => [section, [message]])),
      );
    }
    const submitted = await moveChallenge(tx.db, ready, "in_review", changedAt(tx));
    await tellBrokers(tx, submitted, "A need to review", `submitted:${tx.now.toISOString()}`);
    await record(tx, "challenge.submitted", submitted);
    return submitted;
  });
}

export function takeBackChallenge(context: Context, challengeId: string): Promise<Challenge> {
  return inTransaction(context, async (tx) => {
    const found = await findChallengeForChange(tx.db, challengeId);
    const loaded = authorize(mayChallenge, tx.actor, "takeBack", found);
    const draft = await moveChallenge(tx.db, loaded, "draft", { ...changedAt(tx), sentAt: null });
    await record(tx, "challenge.taken-back", draft);
    return draft;
  });
}

export function changedAt({ now }: Pick<Context, "now">) {
  return { statusChangedAt: now, statusReason: null };
}

async function tellBrokers(context: Context, { id, title }: Challenge, what: string, once: string) {
  await notify(context, {
    to: await listBrokerIds(context.db),
    topic: "reviews",
    title: `${what}: ${title}`,
    href: `/challenges/${id}`,
    once: `challenge:${id}:${once}`,
  });
}
