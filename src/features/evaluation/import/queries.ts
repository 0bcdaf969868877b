import { desc, eq } from "drizzle-orm";
import { evaluation, measure, observationImport, person, pilot, pilotSite } from "@/db/schema";
import { shownName } from "@/features/person/queries";
import { NotFoundError } from "@/lib/errors";
import type { Context } from "@/server/kernel/context";
import { requireReadable } from "../observation/queries";

const columns = {
  id: observationImport.id,
  evaluationId: observationImport.evaluationId,
  status: observationImport.status,
  fileName: observationImport.fileName,
  fileHash: observationImport.fileHash,
  rowCount: observationImport.rowCount,
  rowsDone: observationImport.rowsDone,
  sentBy: shownName,
  sentAt: observationImport.sentAt,
  recordedAt: observationImport.recordedAt,
};

/** One file as far as it has come, with the first rows that would be recorded. */
export async function findImport(context: Context, importId: string) {
  const { db } = context;
  const [found] = await db
    .select({
      ...columns,
      problems: observationImport.problems,
      sample: observationImport.sample,
      pilotId: pilot.id,
    })
    .from(observationImport)
    .innerJoin(person, eq(person.id, observationImport.sentBy))
    .innerJoin(evaluation, eq(evaluation.id, observationImport.evaluationId))
    .innerJoin(pilot, eq(pilot.id, evaluation.pilotId))
    .where(eq(observationImport.id, importId));
  if (!found) throw new NotFoundError("We could not find this file.");
  await requireReadable(context, found.evaluationId);
  const names = await namesOf(db, found.evaluationId, found.pilotId);
  const { sample, pilotId: _, ...rest } = found;
  const rows = sample.map(({ row, placed }) => ({
    ...placed,
    row,
    measure: names.get(placed.measureId) ?? "",
    site: names.get(placed.siteId) ?? "",
  }));
  return { ...rest, rows };
}
export type FoundImport = Awaited<ReturnType<typeof findImport>>;

/** The files of an evaluation, newest first, with who sent them and what became of them. */
export async function listImports(context: Context, evaluationId: string) {
  await requireReadable(context, evaluationId);
  return context.db
    .select(columns)
    .from(observationImport)
    .innerJoin(person, eq(person.id, observationImport.sentBy))
    .where(eq(observationImport.evaluationId, evaluationId))
    .orderBy(desc(observationImport.sentAt))
    .limit(100);
}
export type ListedImport = Awaited<ReturnType<typeof listImports>>[number];

async function namesOf(db: Context["db"], evaluationId: string, pilotId: string) {
  const [measures, sites] = await Promise.all([
    db
      .select({ id: measure.id, name: measure.name })
      .from(measure)
      .where(eq(measure.evaluationId, evaluationId))
      .limit(500),
    db
      .select({ id: pilotSite.id, name: pilotSite.name })
      .from(pilotSite)
      .where(eq(pilotSite.pilotId, pilotId))
      .limit(500),
  ]);
  return new Map([...measures, ...sites].map(({ id, name }) => [id, name]));
}
