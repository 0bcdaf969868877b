import { desc, eq, max } from "drizzle-orm";
import { evaluation, evaluationDecision, findingVersion, person } from "@/db/schema";
import { shownName } from "@/features/person/queries";
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
      decidedBy: shownName,
    })
    .from(evaluationDecision)
    .innerJoin(person, eq(person.id, evaluationDecision.decidedBy))
    .where(eq(evaluationDecision.evaluationId, evaluationId))
    .orderBy(desc(evaluationDecision.decidedAt), desc(evaluationDecision.id))
    .limit(100);
}

/** For the pages of a pilot, whose readers may see what came of it, and whether what it rests on still stands. */
export async function listDecisions(context: Context, pilotIdOrSlug: string) {
  const ofPilot = await findReadablePilot(context, pilotIdOrSlug);
  const [found] = await context.db
    .select({ id: evaluation.id, status: evaluation.status, latestVersion: max(findingVersion.number) })
    .from(evaluation)
    .innerJoin(findingVersion, eq(findingVersion.evaluationId, evaluation.id))
    .where(eq(evaluation.pilotId, ofPilot.id))
    .groupBy(evaluation.id);
  if (!found?.latestVersion) return null;
  const { id, status, latestVersion } = found;
  return { status, latestVersion, decisions: await listDecisionsOf(context.db, id) };
}
