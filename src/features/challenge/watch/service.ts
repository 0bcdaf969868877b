import { and, eq } from "drizzle-orm";
import { watch } from "@/db/schema";
import type { Person } from "@/lib/actor";
import { authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { mayChallenge } from "../policy";
import { findChallengeForChange } from "../queries";

type PersonContext = Context & { actor: Person };

/** A private flag of one person: nobody else learns of it, so the challenge's record does not mention it. */
export function watchChallenge(context: PersonContext, challengeId: string): Promise<void> {
  return inTransaction(context, async (tx) => {
    const watched = authorize(
      mayChallenge,
      tx.actor,
      "watch",
      await findChallengeForChange(tx.db, challengeId),
    );
    await tx.db
      .insert(watch)
      .values({ challengeId: watched.id, personId: context.actor.personId, since: tx.now })
      .onConflictDoNothing();
  });
}

export async function unwatchChallenge({ db, actor }: PersonContext, challengeId: string): Promise<void> {
  await db.delete(watch).where(and(eq(watch.challengeId, challengeId), eq(watch.personId, actor.personId)));
}
