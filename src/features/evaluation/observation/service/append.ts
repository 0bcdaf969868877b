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

/**
 * What keeps these rows from standing beside those recorded, by their place in the list. Those of a file were held against
 * each other when it was read, so that they stand when nothing else is recorded.
 */
export async function checkBeside(
  { db }: Pick<Context, "db">,
  loaded: Evaluation,
  rows: PlacedRow[],
  { wereTogether = false } = {},
): Promise<Map<number, string>> {
  const recorded = await countObservations(db, loaded.id);
  if (recorded + rows.length > maxObservations) {
    const most = maxObservations.toLocaleString("en-GB");
    return new Map([[0, `An evaluation holds ${most} rows at most. Add figures up by month or by quarter.`]]);
  }
  if (recorded === 0 && wereTogether) return new Map();
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
  const origin = sql`${importId ?? null}::uuid, ${recordedBy}::uuid, ${now.toISOString()}::timestamptz`;
  let sending = Promise.resolve();
  for (let start = 0; start < rows.length; start += batchSize) {
    // The next rows are made ready while the database stores those before them.
    const columns = columnsOf(rows.slice(start, start + batchSize));
    const begin = beginOfIds(now.getTime() + start / batchSize);
    await sending;
    if (start > 0) await onProgress?.(start);
    sending = insert(db, begin, columns, origin);
    // Told by the await above or below; said here so that it is never without one who listens.
    sending.catch(() => {});
  }
  await sending;
  await onProgress?.(rows.length);
  if (loaded.status === "locked") await moveEvaluation(db, loaded, "collecting");
  await record(context, "pilot.observations-recorded", loaded.pilot, {
    evaluationId: loaded.id,
    rows: rows.length,
  });
  return rows.length;
}

async function insert(db: Context["db"], begin: string, columns: SQL, origin: SQL): Promise<void> {
  await db
    .execute(sql`
      insert into observation (id, measure_id, site_id, arm, period_start, period_end, subgroup, numerator, denominator,
        sample_size, mean, standard_deviation, events, exposure, value, import_id, recorded_by, recorded_at)
      select overlay(gen_random_uuid()::text placing ${begin} from 1 for ${begin.length}::int)::uuid, r.*, ${origin}
      from unnest(${columns}) as r`)
    .catch(tellConflict);
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

/** Ids that begin with their time come in order, so that their index is written page after page and not all over. */
function beginOfIds(moment: number): string {
  return moment
    .toString(16)
    .padStart(12, "0")
    .replace(/^(.{8})(.{4})$/, "$1-$2");
}

/** The columns of many rows, each as the text of a PostgreSQL array, which costs one parameter instead of one for each row. */
function columnsOf(rows: PlacedRow[]): SQL {
  const columns = types.map(
    ([name, type]) => sql`${arrayOf(rows.map((row) => row[name]))}::${sql.raw(type)}[]`,
  );
  return sql.join(columns, sql`, `);
}

/** In the order in which they are written above. */
const types = [
  ["measureId", "uuid"],
  ["siteId", "uuid"],
  ["arm", "text"],
  ["periodStart", "date"],
  ["periodEnd", "date"],
  ["subgroup", "text"],
  ["numerator", "int"],
  ["denominator", "int"],
  ["sampleSize", "int"],
  ["mean", "float8"],
  ["standardDeviation", "float8"],
  ["events", "int"],
  ["exposure", "float8"],
  ["value", "float8"],
] as const satisfies [keyof PlacedRow, string][];

function arrayOf(cells: (string | number | null)[]): string {
  const written = cells.map((cell) => {
    if (cell === null) return "NULL";
    return typeof cell === "number" ? String(cell) : `"${cell.replace(/[\\"]/g, "\\$&")}"`;
  });
  return `{${written.join(",")}}`;
}
