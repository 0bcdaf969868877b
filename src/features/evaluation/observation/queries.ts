import { and, asc, eq, sql } from "drizzle-orm";
import { measure, observation, observationImport, person, pilotSite } from "@/db/schema";
import { shownName } from "@/features/person/queries";
import { NotFoundError } from "@/lib/errors";
import type { Context } from "@/server/kernel/context";
import { mayEvaluation } from "../policy";
import { findEvaluationOrThrow } from "../queries";
import { hasMoreThan } from "./pool/queries";
import { observationsPageSize } from "./rules";
import type { ListObservations } from "./schema";

const columns = {
  id: observation.id,
  measureId: observation.measureId,
  measure: measure.name,
  kind: measure.kind,
  site: pilotSite.name,
  arm: observation.arm,
  periodStart: observation.periodStart,
  periodEnd: observation.periodEnd,
  subgroup: observation.subgroup,
  numerator: observation.numerator,
  denominator: observation.denominator,
  sampleSize: observation.sampleSize,
  mean: observation.mean,
  standardDeviation: observation.standardDeviation,
  events: observation.events,
  exposure: observation.exposure,
  value: observation.value,
  correctsId: observation.correctsId,
  correctionReason: observation.correctionReason,
  recordedAt: observation.recordedAt,
  recordedBy: shownName,
  fileName: observationImport.fileName,
  fileHash: observationImport.fileHash,
};
const isCorrected = sql`exists (select from observation fix where fix.corrects_id = ${observation.id})`;

function selectObservations(db: Context["db"]) {
  return db
    .select(columns)
    .from(observation)
    .innerJoin(measure, eq(measure.id, observation.measureId))
    .innerJoin(pilotSite, eq(pilotSite.id, observation.siteId))
    .innerJoin(person, eq(person.id, observation.recordedBy))
    .leftJoin(observationImport, eq(observationImport.id, observation.importId));
}

export type RecordedRow = Awaited<ReturnType<typeof selectObservations>>[number];

/**
 * The rows that stand, a page at a time, by period, site and group. Where all of them fit on one page they come together;
 * otherwise those of one measure, the first of the plan unless another is asked for.
 */
export async function listObservations(
  context: Context,
  { evaluationId, measureId, siteId, page }: ListObservations,
) {
  const { db } = context;
  await requireReadable(context, evaluationId);
  const isFew = !(await hasMoreThan(db, evaluationId, observationsPageSize));
  const shown = measureId ?? (isFew ? null : await firstMeasure(db, evaluationId));
  const items = await selectObservations(db)
    .where(
      and(
        eq(measure.evaluationId, evaluationId),
        sql`not ${isCorrected}`,
        shown ? eq(observation.measureId, shown) : undefined,
        siteId ? eq(observation.siteId, siteId) : undefined,
      ),
    )
    .orderBy(
      asc(measure.position),
      asc(observation.periodStart),
      asc(pilotSite.name),
      asc(observation.arm),
      asc(observation.subgroup),
    )
    .offset((page - 1) * observationsPageSize)
    .limit(observationsPageSize + 1);
  return {
    items: items.slice(0, observationsPageSize),
    measureId: shown,
    isFew,
    page,
    hasNext: items.length > observationsPageSize,
  };
}

async function firstMeasure(db: Context["db"], evaluationId: string): Promise<string | null> {
  const [found] = await db
    .select({ id: measure.id })
    .from(measure)
    .where(eq(measure.evaluationId, evaluationId))
    .orderBy(asc(measure.position))
    .limit(1);
  return found?.id ?? null;
}

export async function findObservation(context: Context, observationId: string): Promise<RecordedRow> {
  const [found] = await selectObservations(context.db).where(
    and(eq(observation.id, observationId), sql`not ${isCorrected}`),
  );
  if (!found) throw new NotFoundError("We could not find this row.");
  const [owner] = await context.db
    .select({ evaluationId: measure.evaluationId })
    .from(measure)
    .where(eq(measure.id, found.measureId));
  await requireReadable(context, owner?.evaluationId ?? "");
  return found;
}

/** Raw figures are for the pilot's own people, also once the result is public. */
export async function requireReadable(context: Context, evaluationId: string): Promise<void> {
  const found = await findEvaluationOrThrow(context.db, evaluationId);
  if (!mayEvaluation(context.actor, "readWorking", found)) {
    throw new NotFoundError("We could not find this evaluation.");
  }
}
