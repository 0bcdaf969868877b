import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { measure, observation, pilotSite } from "@/db/schema";
import { record } from "@/features/activity/service";
import { ConflictError, InvalidError, NotAllowedError, NotFoundError } from "@/lib/errors";
import { type Authorized, authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { limit } from "@/server/kernel/rate-limit";
import { mayEvaluation } from "../../policy";
import { type Evaluation, findEvaluationOrThrow, listCurrentObservations, listMeasures } from "../../queries";
import { canBeCorrected, canBeDecided } from "../../rules";
import { correctFindings } from "../../service/findings";
import { moveEvaluation, type PersonContext, tellPilot } from "../../service/plan";
import { cellKey, checkTogether, findIdentifier, missingFigures } from "../rules";
import type { CorrectObservation, ImportCsv, ObservationRow, RecordObservations } from "../schema";
import { readCsv } from "./read-csv";

/** Records rows typed into the grid: all of them, or none with the reasons by row. */
export function recordObservations(
  context: PersonContext,
  { evaluationId, rows }: RecordObservations,
): Promise<number> {
  return inTransaction(context, async (tx) => {
    const loaded = await findCollecting(tx, evaluationId);
    const problems: Record<string, string[]> = {};
    const found = await resolve(tx, loaded, rows, (index, problem) => {
      problems[`rows.${index}`] = [problem];
    });
    if (Object.keys(problems).length > 0) throw new InvalidError("Some rows cannot be recorded.", problems);
    return append({ ...tx, actor: context.actor }, loaded, found);
  });
}

export type ImportPreview = { rows: ObservationRow[]; errors: { line: number; message: string }[] };

/** Reads a file without storing anything: what would be recorded, and what is wrong by line. */
export async function previewImport(
  context: PersonContext,
  { evaluationId, csv }: ImportCsv,
): Promise<ImportPreview> {
  await limit(context, "upload", context.actor.personId);
  return inTransaction(context, async (tx) => {
    const loaded = await findCollecting(tx, evaluationId);
    return (await check(tx, loaded, csv)).preview;
  });
}

/** Records a whole file, or nothing of it. */
export async function importCsv(context: PersonContext, { evaluationId, csv }: ImportCsv): Promise<number> {
  await limit(context, "upload", context.actor.personId);
  return inTransaction(context, async (tx) => {
    const loaded = await findCollecting(tx, evaluationId);
    const { preview, resolved } = await check(tx, loaded, csv);
    if (preview.errors.length > 0) {
      const sentences = preview.errors.map(({ line, message }) => `Line ${line}: ${message}`);
      throw new InvalidError("Nothing was recorded, because the file has errors.", { csv: sentences });
    }
    return append({ ...tx, actor: context.actor }, loaded, resolved);
  });
}

/** A correction is a new row that names the old one; both stay. */
export function correctObservation(context: PersonContext, input: CorrectObservation): Promise<void> {
  const { observationId, reason, findings, limitations, ...figures } = input;
  return inTransaction(context, async (tx) => {
    const [old] = await tx.db
      .select({ observation, measure })
      .from(observation)
      .innerJoin(measure, eq(measure.id, observation.measureId))
      .where(eq(observation.id, observationId));
    if (!old) throw new NotFoundError("We could not find this row.");
    const loaded = await findCorrectable(tx, old.measure.evaluationId);
    const { id: _, recordedAt: __, correctsId: ___, correctionReason: ____, ...cell } = old.observation;
    const row = { ...emptyFigures, ...figures };
    const missing = missingFigures(old.measure.kind, row);
    if (missing) throw new InvalidError(missing, { numerator: [missing] });
    const values = { ...cell, ...row, recordedBy: context.actor.personId, recordedAt: tx.now };
    const [added] = await tx.db
      .insert(observation)
      .values({ ...values, correctsId: observationId, correctionReason: reason })
      .onConflictDoNothing()
      .returning({ id: observation.id });
    if (!added) throw new ConflictError("Somebody else corrected this row already.");
    await record(tx, "pilot.observation-corrected", loaded.pilot, {
      observationId: added.id,
      correctsId: observationId,
    });
    await bringUpToDate({ ...tx, actor: context.actor }, loaded, { reason, findings, limitations });
  });
}

const emptyFigures = {
  numerator: null,
  denominator: null,
  sampleSize: null,
  mean: null,
  standardDeviation: null,
  events: null,
  exposure: null,
  value: null,
};

async function findCollecting(
  context: Context,
  evaluationId: string,
): Promise<Authorized<Evaluation, "collect">> {
  const found = await findEvaluationOrThrow(context.db, evaluationId, { hold: true });
  const loaded = authorize(mayEvaluation, context.actor, "collect", found);
  if (loaded.status === "draft") throw new NotAllowedError("Lock the plan before you enter data.");
  if (loaded.status !== "locked" && loaded.status !== "collecting") {
    throw new NotAllowedError("Collecting has ended, so no more figures can be entered.");
  }
  return loaded;
}

async function findCorrectable(
  context: Context,
  evaluationId: string,
): Promise<Authorized<Evaluation, "collect">> {
  const found = await findEvaluationOrThrow(context.db, evaluationId, { hold: true });
  const loaded = authorize(mayEvaluation, context.actor, "collect", found);
  if (!canBeCorrected(loaded.status)) {
    throw new NotAllowedError("The result was retracted, so its figures stay as they are.");
  }
  return loaded;
}

/** Findings that were signed are written and signed anew; published ones get a new version, and the old one stays. */
async function bringUpToDate(
  tx: PersonContext & { db: Tx },
  loaded: Authorized<Evaluation, "collect">,
  { reason, findings, limitations }: Pick<CorrectObservation, "reason" | "findings" | "limitations">,
): Promise<void> {
  if (loaded.status === "signed") {
    const signed = authorize(mayEvaluation, tx.actor, "analyse", loaded);
    await moveEvaluation(tx.db, signed, "analysed", { submittedAt: null });
    const title = `A figure of ${loaded.title} was corrected, so its findings will be signed anew`;
    await tellPilot(tx, loaded, title, `findings-reopened:${loaded.id}:${tx.now.toISOString()}`);
  } else if (canBeDecided(loaded.status)) {
    if (!findings || !limitations) throw new InvalidError(wordsMissing, missingWords(findings, limitations));
    await correctFindings(tx, { evaluationId: loaded.id, findings, limitations, reason });
  }
}

const wordsMissing =
  "The result is public: enter its findings and limitations as they read with this figure.";

function missingWords(findings?: string, limitations?: string): Record<string, string[]> {
  return {
    ...(findings ? {} : { findings: ["Enter the findings in plain English"] }),
    ...(limitations ? {} : { limitations: ["Enter the limitations"] }),
  };
}

type Resolved = { measureId: string; siteId: string; row: ObservationRow };

/** Turns names into ids; tells what is wrong with a row by its place in the list. */
async function resolve(
  { db }: Context,
  loaded: Evaluation,
  rows: ObservationRow[],
  tell: (index: number, problem: string) => void,
): Promise<Resolved[]> {
  const measures = new Map((await listMeasures(db, loaded.id)).map((one) => [one.name.toLowerCase(), one]));
  const listed = await db.select().from(pilotSite).where(eq(pilotSite.pilotId, loaded.pilotId)).limit(500);
  const sites = new Map(listed.map((one) => [one.name.toLowerCase(), one]));
  const seen = new Set<string>();
  const problemBeside = checkTogether(await listCurrentObservations(db, loaded.id), rows);
  return rows.flatMap((row, index) => {
    const planned = measures.get(row.measure.toLowerCase());
    const site = sites.get(row.site.toLowerCase());
    const identifier = [row.measure, row.site, row.subgroup]
      .map((cell) => findIdentifier("subgroup", cell))
      .find(Boolean);
    const problem = identifier
      ? `This looks like it holds ${identifier}. Only totals may be entered. Nothing was stored.`
      : !planned
        ? `The plan has no measure “${row.measure}”.`
        : !site
          ? `The pilot has no site “${row.site}”. Add it to the pilot first.`
          : seen.has(cellKey(row))
            ? "Another row is about the same measure, site, arm, period and subgroup."
            : (missingFigures(planned.kind, row) ?? problemBeside(row, index));
    seen.add(cellKey(row));
    if (problem || !planned || !site) {
      tell(index, problem ?? "This row cannot be read.");
      return [];
    }
    return [{ measureId: planned.id, siteId: site.id, row }];
  });
}

async function check(context: Context, loaded: Evaluation, csv: string) {
  const read = readCsv(csv);
  const errors = [...read.errors];
  const rows = read.rows.map(({ row }) => row);
  const resolved = await resolve(context, loaded, rows, (index, message) => {
    errors.push({ line: read.rows[index]?.line ?? 0, message });
  });
  errors.sort((first, second) => first.line - second.line);
  return { preview: { rows, errors }, resolved };
}

async function append(
  context: PersonContext,
  loaded: Authorized<Evaluation, "collect">,
  found: Resolved[],
): Promise<number> {
  const { db, actor, now } = context;
  const added = await db
    .insert(observation)
    .values(
      found.map(({ measureId, siteId, row: { measure: _, site: __, ...figures } }) => ({
        ...figures,
        measureId,
        siteId,
        recordedBy: actor.personId,
        recordedAt: now,
      })),
    )
    .onConflictDoNothing()
    .returning({ id: observation.id });
  if (added.length !== found.length) {
    throw new ConflictError(
      "Figures for one of these rows are already recorded. Correct that row instead. Nothing was stored.",
    );
  }
  if (loaded.status === "locked") await moveEvaluation(db, loaded, "collecting");
  await record(context, "pilot.observations-recorded", loaded.pilot, {
    evaluationId: loaded.id,
    rows: added.length,
  });
  return added.length;
}
