import { eq, type SQL, sql } from "drizzle-orm";
import { pilotSite } from "@/db/schema";
import { record } from "@/features/activity/service";
import { calendarDay } from "@/lib/dates";
import { ConflictError, NotAllowedError } from "@/lib/errors";
import { type Authorized, authorize } from "@/server/kernel/authorize";
import type { Context } from "@/server/kernel/context";
import { mayEvaluation } from "../../policy";
import { type Evaluation, findEvaluationOrThrow, listMeasures } from "../../queries";
import { moveEvaluation } from "../../service/plan";
import { countObservations, listCells } from "../pool/queries";
import { checkTogether, maxObservations, type PlacedRow, type Vocabulary } from "../rules";

type Collecting = Authorized<Evaluation, "collect">;

/** An evaluation whose figures may come in now, held so that two verbs cannot fill the same cell. */
export async function findCollecting(
  context: Context,
  evaluationId: string,
  { hold = true } = {},
): Promise<Collecting> {
  const found = await findEvaluationOrThrow(context.db, evaluationId, { hold });
  const loaded = authorize(mayEvaluation, context.actor, "collect", found);
  if (loaded.status === "draft") throw new NotAllowedError("Lock the plan before you enter data.");
  if (loaded.status !== "locked" && loaded.status !== "collecting") {
    throw new NotAllowedError("Collecting has ended, so no more figures can be entered.");
  }
  return loaded;
}

/** The names that a row of this evaluation may use. */
export async function findVocabulary(
  { db, now }: Pick<Context, "db" | "now">,
  loaded: Evaluation,
): Promise<Vocabulary> {
  const measures = await listMeasures(db, loaded.id);
  const sites = await db
    .select({ id: pilotSite.id, name: pilotSite.name })
    .from(pilotSite)
    .where(eq(pilotSite.pilotId, loaded.pilotId))
    .limit(500);
  return {
    measures: new Map(measures.map(({ id, name, kind }) => [name.toLowerCase(), { id, kind }])),
    sites: new Map(sites.map(({ id, name }) => [name.toLowerCase(), { id }])),
    subgroups: new Map(loaded.subgroups.map((name) => [name.toLowerCase(), name])),
    today: calendarDay(now),
  };
}

/** What keeps these rows from standing beside those recorded, by their place in the list. */
export async function checkBeside(
  { db }: Pick<Context, "db">,
  loaded: Evaluation,
  rows: PlacedRow[],
): Promise<Map<number, string>> {
  const recorded = await countObservations(db, loaded.id);
  if (recorded + rows.length > maxObservations) {
    const most = maxObservations.toLocaleString("en-GB");
    return new Map([[0, `An evaluation holds ${most} rows at most. Add figures up by month or by quarter.`]]);
  }
  const measureIds = [...new Set(rows.map(({ measureId }) => measureId))];
  return checkTogether(recorded === 0 ? [] : await listCells(db, measureIds), rows);
}

type Origin = {
  /** Who answers for the rows, and the file they came from. */
  recordedBy: string;
  importId?: string;
  /** Told now and then how many rows are in. */
  onProgress?: (rows: number) => Promise<void>;
};

const batchSize = 10_000;

/** Writes rows that were checked, all of them or none: whoever calls is in a transaction and holds the evaluation. */
export async function append(
  context: Context,
  loaded: Collecting,
  rows: PlacedRow[],
  { recordedBy, importId, onProgress }: Origin,
): Promise<number> {
  const { db, now } = context;
  const insert = (statement: SQL) => db.execute(statement).catch(tellConflict);
  for (let start = 0; start < rows.length; start += batchSize) {
    const batch = rows.slice(start, start + batchSize);
    await insert(sql`
      insert into observation (measure_id, site_id, arm, period_start, period_end, subgroup, numerator, denominator,
        sample_size, mean, standard_deviation, events, exposure, value, import_id, recorded_by, recorded_at)
      select r.*, ${importId ?? null}::uuid, ${recordedBy}::uuid, ${now.toISOString()}::timestamptz
      from unnest(${column(batch, "measureId")}::uuid[], ${column(batch, "siteId")}::uuid[],
        ${column(batch, "arm")}::text[], ${column(batch, "periodStart")}::date[], ${column(batch, "periodEnd")}::date[],
        ${column(batch, "subgroup")}::text[], ${column(batch, "numerator")}::int[],
        ${column(batch, "denominator")}::int[], ${column(batch, "sampleSize")}::int[], ${column(batch, "mean")}::float8[],
        ${column(batch, "standardDeviation")}::float8[], ${column(batch, "events")}::int[],
        ${column(batch, "exposure")}::float8[], ${column(batch, "value")}::float8[]) as r`);
    await onProgress?.(start + batch.length);
  }
  if (loaded.status === "locked") await moveEvaluation(db, loaded, "collecting");
  await record(context, "pilot.observations-recorded", loaded.pilot, {
    evaluationId: loaded.id,
    rows: rows.length,
  });
  return rows.length;
}

/** Whoever was faster filled one of the cells. */
function tellConflict(error: unknown): never {
  const cause = error instanceof Error ? error.cause : null;
  if (cause instanceof Error && "code" in cause && cause.code === "23505") {
    throw new ConflictError(
      "Figures for one of these rows were recorded a moment ago. Correct that row instead. Nothing was stored.",
    );
  }
  throw error;
}

/** One column of many rows as the text of a PostgreSQL array, which costs one parameter instead of one for each row. */
function column(rows: PlacedRow[], name: keyof PlacedRow): string {
  const cells = rows.map((row) => {
    const cell = row[name];
    if (cell === null) return "NULL";
    return typeof cell === "number" ? String(cell) : `"${cell.replace(/[\\"]/g, "\\$&")}"`;
  });
  return `{${cells.join(",")}}`;
}
