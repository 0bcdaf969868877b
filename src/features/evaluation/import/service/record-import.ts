import { and, eq, inArray, isNotNull, lt, sql } from "drizzle-orm";
import { observationImport } from "@/db/schema";
import { addDays } from "@/lib/dates";
import { ConflictError, DomainError, InvalidError, NotFoundError } from "@/lib/errors";
import { type Context, inTransaction } from "@/server/kernel/context";
import { enqueue } from "@/server/kernel/queue";
import { append, checkBeside, findCollecting } from "../../observation/service/append";
import { importer } from "../../policy";
import type { PersonContext } from "../../service/plan";
import { maxRowsAtOnce } from "../rules";
import type { ImportCsv } from "../schema";
import { type ImportStatus, openImport } from "../status";
import { checkImport } from "./check-import";
import { type ReadRow, unpack } from "./packed-rows";

type Import = typeof observationImport.$inferSelect;

/** Records a file that was read: at once, or in the background when it is large. */
export function recordImport(context: PersonContext, importId: string): Promise<{ status: ImportStatus }> {
  return inTransaction(context, async (tx) => {
    const found = await findImport(tx, importId);
    await findCollecting(tx, found.evaluationId);
    if (found.status !== "checked") throw new ConflictError("This file was recorded already.");
    if (found.rowCount <= maxRowsAtOnce) {
      await write(tx, found);
      return { status: "recorded" as const };
    }
    await tx.db
      .update(observationImport)
      .set({ status: "waiting" })
      .where(and(eq(observationImport.id, importId), eq(observationImport.status, "checked")));
    await enqueue(tx.db, importer, { importId }, { key: `import:${importId}` });
    return { status: "waiting" as const };
  });
}

/** What the worker does for a large file. A row that no longer fits refuses the whole file, and says why. */
export async function recordWaitingImport(context: Context, importId: string): Promise<void> {
  const found = await findImport(context, importId);
  if (found.status !== "waiting") return;
  const tell = async (rowsDone: number) => {
    await context.db.update(observationImport).set({ rowsDone }).where(eq(observationImport.id, importId));
  };
  try {
    await inTransaction(context, (tx) => write(tx, found, tell));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const problems =
      error instanceof InvalidError && error.fields.rows
        ? error.fields.rows.map((message) => ({ row: 0, message }))
        : [{ row: 0, message: error.message }];
    await context.db
      .update(observationImport)
      .set({ status: "refused", problems, staged: null, sample: [], rowsDone: 0 })
      .where(eq(observationImport.id, importId));
    return;
  }
  // So many new rows change what the database should expect before its own housekeeping comes round.
  await context.db.execute(sql`analyze observation`);
}

/** Text that was pasted, or comes from a program: read and recorded in one go, or refused with the rows that are wrong. */
export async function importCsv(context: PersonContext, { evaluationId, csv }: ImportCsv): Promise<number> {
  const file = new File([csv], "Pasted text", { type: "text/csv" });
  const { importId, problems, rowCount } = await checkImport(context, { evaluationId, file });
  if (!importId) {
    const sentences = problems.map(({ row, message }) => `Row ${row}: ${message}`);
    throw new InvalidError("Nothing was recorded, because the file has errors.", { csv: sentences });
  }
  await inTransaction(context, async (tx) => write(tx, await findImport(tx, importId)));
  return rowCount;
}

/** The rows of files that were read and never recorded are forgotten after a day; a file that waited in vain says so. */
export async function forgetImports({ db, now }: Context): Promise<void> {
  const isOld = and(isNotNull(observationImport.staged), lt(observationImport.sentAt, addDays(now, -1)));
  await db.delete(observationImport).where(and(isOld, eq(observationImport.status, "checked")));
  const problems = [{ row: 0, message: "It could not be recorded within a day. Send the file again." }];
  await db
    .update(observationImport)
    .set({ status: "refused", problems, staged: null, sample: [], rowsDone: 0 })
    .where(and(isOld, eq(observationImport.status, "waiting")));
}

async function write(
  tx: Context,
  found: Import,
  onProgress?: (rows: number) => Promise<void>,
): Promise<void> {
  const loaded = await findCollecting(tx, found.evaluationId);
  const rows = rowsOf(found);
  const placed = rows.map((one) => one.placed);
  const problems = await checkBeside(tx, loaded, placed, { wereTogether: true });
  if (problems.size > 0) {
    const sentences = [...problems].map(([place, message]) => `Row ${rows[place]?.row ?? 1}: ${message}`);
    throw new InvalidError("Nothing was recorded, because other figures came in meanwhile.", {
      rows: sentences.slice(0, 50),
    });
  }
  // Last, since the progress is told on the same row from another connection.
  await append(tx, loaded, placed, { recordedBy: found.sentBy, importId: found.id, onProgress });
  const [taken] = await tx.db
    .update(observationImport)
    .set({ status: "recorded", recordedAt: tx.now, staged: null, sample: [], rowsDone: found.rowCount })
    .where(and(eq(observationImport.id, found.id), inArray(observationImport.status, openImport)))
    .returning({ id: observationImport.id });
  if (!taken) throw new ConflictError("This file was recorded already.");
}

function rowsOf({ staged }: Import): ReadRow[] {
  if (!staged) throw new NotFoundError("This file was forgotten. Send it again.");
  return unpack(staged);
}

async function findImport({ db }: Context, importId: string): Promise<Import> {
  const [found] = await db.select().from(observationImport).where(eq(observationImport.id, importId));
  if (!found) throw new NotFoundError("We could not find this file. Send it again.");
  return found;
}
