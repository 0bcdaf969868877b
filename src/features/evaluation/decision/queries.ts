import { desc, eq, sql } from "drizzle-orm";
import { evaluation, evaluationDecision, person } from "@/db/schema";
import { findReadablePilot } from "@/features/pilot/queries";
import type { Context } from "@/server/kernel/context";

export type GivenDecision = Awaited<ReturnType<typeof listDecisionsOf>>[number];

/** Newest first: the first one stands. */
export function listDecisionsOf(db: Context["db"], evaluationId: string) {
  return db
    .select({
      id: evaluationDecision.id,
      decision: evaluationDecision.decision,
      reason: evaluationDecision.reason,
      version: evaluationDecision.version,
      decidedAt: evaluationDecision.decidedAt,
      // Public, so never an e-mail address.
      decidedBy: sql<string>`coalesce(nullif(${person.name}, ''), 'Somebody without a name')`,
    })
    .from(evaluationDecision)
    .innerJoin(person, eq(person.id, evaluationDecision.decidedBy))
    .where(eq(evaluationDecision.evaluationId, evaluationId))
    .orderBy(desc(evaluationDecision.decidedAt), desc(evaluationDecision.id))
    .limit(100);
}

/** For the pages of a pilot, whose readers may see what came of it. */
export async function listDecisions(context: Context, pilotIdOrSlug: string): Promise<GivenDecision[]> {
  const ofPilot = await findReadablePilot(context, pilotIdOrSlug);
  const [found] = await context.db
    .select({ id: evaluation.id })
    .from(evaluation)
    .where(eq(evaluation.pilotId, ofPilot.id));
  return found ? listDecisionsOf(context.db, found.id) : [];
}
