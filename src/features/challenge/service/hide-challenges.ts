import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { challenge } from "@/db/schema";
import type { Context } from "@/server/kernel/context";
import { emit } from "@/server/kernel/events";

/** What an organisation shows disappears with its suspension. Runs only as the reaction to that event. */
export async function hideChallengesOf(context: Context, organisationId: string): Promise<void> {
  const hidden = await context.db
    .update(challenge)
    .set({ hiddenAt: context.now })
    .where(and(eq(challenge.organisationId, organisationId), isNull(challenge.hiddenAt)))
    .returning({ id: challenge.id, status: challenge.status });
  for (const { id, status } of hidden) {
    if (status === "open" || status === "closed") {
      await emit(context, { kind: "challenge.hidden", challengeId: id });
    }
  }
}

export async function unhideChallengesOf(context: Context, organisationId: string): Promise<void> {
  const shown = await context.db
    .update(challenge)
    .set({ hiddenAt: null })
    .where(and(eq(challenge.organisationId, organisationId), isNotNull(challenge.hiddenAt)))
    .returning({ id: challenge.id, status: challenge.status });
  for (const { id, status } of shown) {
    if (status === "open") await emit(context, { kind: "challenge.changed", challengeId: id });
  }
}
