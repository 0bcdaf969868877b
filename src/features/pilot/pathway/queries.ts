import { and, asc, desc, eq, exists, inArray, isNull, max, type SQL, sql } from "drizzle-orm";
import {
  challenge,
  contribution,
  evaluation,
  organisation,
  pathwayStep,
  person,
  pilot,
  pilotProduct,
  publishedPathway,
} from "@/db/schema";
import { wasRecorded } from "@/features/activity/queries";
import { publicChallengeStatuses } from "@/features/challenge/status";
import type { Context } from "@/server/kernel/context";
import { mayPilot } from "../policy";
import { findReadablePilot, type Pilot } from "../queries";
import { isSettled, type KeptPathway, type PublishedPathway, pathwayTime } from "./rules";
import type { FindPathway, ListPublishedPathways, Phase, PublishPathway } from "./schema";

/** The pathway as it stands, or an earlier version of either side. */
export async function findPathway(context: Context, { pilotId, before, after }: FindPathway) {
  const found = await findReadablePilot(context, pilotId);
  const [old, changed] = await Promise.all([
    findSide(context.db, found.id, "before", before),
    findSide(context.db, found.id, "after", after),
  ]);
  const [shown] = await context.db
    .select()
    .from(publishedPathway)
    .where(eq(publishedPathway.pilotId, found.id));
  const isMeasured = await hasStandingResult(context.db, found.id);
  return {
    before: old,
    after: changed,
    published: shown ? { ...shown, content: shown.content as KeptPathway } : null,
    isMeasured,
    can: { publish: mayPilot(context.actor, "publishPathway", found) },
  };
}

/** What would go out now: the newest version of either side, and the contributions that nobody has yet to sign off. */
export async function gatherPathway(
  db: Context["db"],
  of: Pilot,
  times: Pick<PublishPathway, Phase>,
): Promise<KeptPathway> {
  const [before, after, named] = await Promise.all([
    findSide(db, of.id, "before", undefined),
    findSide(db, of.id, "after", undefined),
    listSettled(db, [of.id]),
  ]);
  const shown = ({ steps }: typeof before) =>
    steps.map(({ name, ownedBy, doneBy, minutes, waitWeeks, note, sourceUrl }) => ({
      name,
      ownedBy,
      doneBy,
      minutes,
      waitWeeks,
      note,
      sourceUrl,
    }));
  return {
    title: of.title,
    isIllustration: of.isIllustration,
    before: { time: pathwayTime(times.before), steps: shown(before) },
    after: { time: pathwayTime(times.after), steps: shown(after) },
    contributions: named.map(({ id }) => id),
  };
}

/** Read anew whenever a pathway is shown, so that a name which is erased or in doubt is gone from every page at once. */
async function listSettled(db: Context["db"], pilotIds: string[]) {
  const organisations = db
    .select({ one: sql`1` })
    .from(organisation)
    .where(
      and(
        eq(sql`lower(${organisation.name})`, sql`lower(${contribution.contributor})`),
        eq(organisation.status, "verified"),
      ),
    );
  const rows = await db
    .select({
      id: contribution.id,
      kind: contribution.kind,
      contributor: contribution.contributor,
      description: contribution.description,
      sourceUrl: contribution.sourceUrl,
      personId: contribution.personId,
      personName: person.name,
      signedOffAt: contribution.signedOffAt,
      isOrganisation: exists(organisations) as SQL<boolean>,
    })
    .from(contribution)
    .leftJoin(person, eq(person.id, contribution.personId))
    .where(inArray(contribution.pilotId, pilotIds))
    .orderBy(asc(contribution.createdAt), asc(contribution.id))
    .limit(500);
  return rows.filter(isSettled);
}

/** Whether anything was measured in the pilot that everybody can read and that still stands. */
export async function hasStandingResult(db: Context["db"], pilotId: string): Promise<boolean> {
  const [found] = await db
    .select({ id: evaluation.id })
    .from(evaluation)
    .where(and(eq(evaluation.pilotId, pilotId), inArray(evaluation.status, ["published", "corrected"])));
  return found !== undefined;
}

/** Pathways that their pilots chose to show, of a public need of an organisation in good standing; never their workspace. */
export async function listPublishedPathways(
  { db }: Context,
  { challengeId, productId, evaluationId }: ListPublishedPathways,
) {
  const tested = db.select({ id: pilotProduct.pilotId }).from(pilotProduct);
  const evaluated = db.select({ id: evaluation.pilotId }).from(evaluation);
  const rows = await db
    .select({
      id: publishedPathway.pilotId,
      content: publishedPathway.content,
      publishedAt: publishedPathway.publishedAt,
      challengeSlug: challenge.slug,
      hasStarted: wasRecorded(db, "pilot.started", pilot.id),
    })
    .from(publishedPathway)
    .innerJoin(pilot, eq(pilot.id, publishedPathway.pilotId))
    .innerJoin(challenge, eq(challenge.id, pilot.challengeId))
    .innerJoin(organisation, eq(organisation.id, challenge.organisationId))
    .where(
      and(
        challengeId ? eq(pilot.challengeId, challengeId) : undefined,
        productId ? inArray(pilot.id, tested.where(eq(pilotProduct.productId, productId))) : undefined,
        evaluationId ? inArray(pilot.id, evaluated.where(eq(evaluation.id, evaluationId))) : undefined,
        inArray(challenge.status, [...publicChallengeStatuses]),
        isNull(challenge.hiddenAt),
        eq(organisation.status, "verified"),
      ),
    )
    .orderBy(desc(publishedPathway.publishedAt), asc(publishedPathway.pilotId))
    .limit(5);
  const settled = await listSettled(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const kept = row.content as KeptPathway;
    const shown = settled.filter(({ id }) => kept.contributions.includes(id));
    const content: PublishedPathway = {
      ...kept,
      contributions: shown.map(({ kind, contributor, description, sourceUrl }) => ({
        kind,
        contributor,
        description,
        sourceUrl,
      })),
    };
    return { ...row, content };
  });
}

async function findSide(db: Context["db"], pilotId: string, phase: Phase, wanted: number | undefined) {
  const latest = await findLatestVersion(db, pilotId, phase);
  const version = wanted && wanted <= latest ? wanted : latest;
  const steps = await db
    .select()
    .from(pathwayStep)
    .where(
      and(eq(pathwayStep.pilotId, pilotId), eq(pathwayStep.phase, phase), eq(pathwayStep.version, version)),
    )
    .orderBy(asc(pathwayStep.position))
    .limit(50);
  return { phase, version, latest, steps };
}

export async function findLatestVersion(db: Context["db"], pilotId: string, phase: Phase): Promise<number> {
  const [row] = await db
    .select({ version: max(pathwayStep.version) })
    .from(pathwayStep)
    .where(and(eq(pathwayStep.pilotId, pilotId), eq(pathwayStep.phase, phase)));
  return row?.version ?? 0;
}
