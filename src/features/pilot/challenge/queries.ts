import { and, asc, eq, isNotNull, or, sql } from "drizzle-orm";
import { challenge, chosenPilot, evaluation, pilot } from "@/db/schema";
import { wasRecorded } from "@/features/activity/queries";
import { mayChallenge } from "@/features/challenge/policy";
import { NotFoundError } from "@/lib/errors";
import type { Context } from "@/server/kernel/context";
import { visibleTo } from "../queries";

export type PilotOfChallenge = Awaited<ReturnType<typeof listPilotsOfChallenge>>[number];

/**
 * The pilots that a need led to. Everybody sees those that its decision names or whose result is published; others are
 * seen by those who may read them.
 */
export async function listPilotsOfChallenge({ db, actor }: Context, challengeId: string) {
  const [need] = await db.select().from(challenge).where(eq(challenge.id, challengeId));
  if (!need || !mayChallenge(actor, "read", need)) throw new NotFoundError("We could not find this need.");
  const seen = visibleTo(db, actor);
  const isPublic = or(isNotNull(chosenPilot.pilotId), isNotNull(evaluation.id));
  return db
    .select({
      id: pilot.id,
      slug: pilot.slug,
      title: pilot.title,
      status: pilot.status,
      hasStarted: wasRecorded(db, "pilot.started", pilot.id),
      chosen: chosenPilot.pilotId,
      result: evaluation.slug,
      resultStatus: evaluation.status,
      isReadable: seen ? sql<boolean>`${seen}` : sql<boolean>`true`,
    })
    .from(pilot)
    .innerJoin(challenge, eq(challenge.id, pilot.challengeId))
    .leftJoin(chosenPilot, eq(chosenPilot.pilotId, pilot.id))
    .leftJoin(evaluation, and(eq(evaluation.pilotId, pilot.id), isNotNull(evaluation.publishedAt)))
    .where(and(eq(pilot.challengeId, challengeId), seen && or(seen, isPublic)))
    .orderBy(asc(pilot.createdAt), asc(pilot.id))
    .limit(50);
}
