import { and, eq, inArray, ne } from "drizzle-orm";
import { reportFile } from "@/db/schema";
import { NotFoundError } from "@/lib/errors";
import { type Authorized, authorize } from "@/server/kernel/authorize";
import type { Context } from "@/server/kernel/context";
import { storage } from "@/server/kernel/storage";
import { findPublished, type PublishedEvaluation } from "../../queries";
import { docxOf } from "../docx/report";
import { pdfOf } from "../pdf/report";
import { mayReport } from "../policy";
import { keyedReport } from "../queries";
import type { ReportInput } from "../schema";
import type { ReportFormat } from "../status";

/** Makes the file as the version reads now, tells how far it is, and throws away what an earlier reading left. */
export async function makeReport(context: Context, input: ReportInput): Promise<void> {
  const found = await findPublished(context, input.slug, input.version).catch((error) => {
    if (error instanceof NotFoundError) return null;
    throw error;
  });
  if (!found) return;
  const loaded = authorize(mayReport, context.actor, "make", found);
  const { report, key } = keyedReport(loaded, input.format);
  if (!(await begin(context, loaded, input.format, key))) return;
  try {
    const bytes =
      input.format === "pdf"
        ? await pdfOf(report, loaded.version.publishedAt, (share) => tellProgress(context, key, share))
        : await docxOf(report);
    const storageKey = `reports/${key}`;
    await storage().put(storageKey, bytes);
    await context.db
      .update(reportFile)
      .set({ status: "ready", progress: 100, storageKey, size: bytes.length, madeAt: context.now })
      .where(eq(reportFile.key, key));
    await removeOlder(context, loaded, input.format, key);
  } catch (error) {
    await context.db.update(reportFile).set({ status: "failed" }).where(eq(reportFile.key, key));
    throw error;
  }
}

/** False when the file is there already. */
async function begin(
  { db, now }: Context,
  { id: evaluationId, version }: Authorized<PublishedEvaluation, "make">,
  format: ReportFormat,
  key: string,
): Promise<boolean> {
  const [begun] = await db
    .insert(reportFile)
    .values({ key, evaluationId, version: version.number, format, status: "making", askedAt: now })
    .onConflictDoUpdate({
      target: reportFile.key,
      set: { status: "making", progress: 0 },
      setWhere: ne(reportFile.status, "ready"),
    })
    .returning({ key: reportFile.key });
  return begun !== undefined;
}

async function tellProgress({ db }: Context, key: string, share: number): Promise<void> {
  await db
    .update(reportFile)
    .set({ progress: Math.min(99, Math.floor(100 * share)) })
    .where(eq(reportFile.key, key));
}

async function removeOlder(
  { db }: Context,
  { id, version }: Authorized<PublishedEvaluation, "make">,
  format: ReportFormat,
  key: string,
): Promise<void> {
  const older = await db
    .select({ key: reportFile.key, storageKey: reportFile.storageKey })
    .from(reportFile)
    .where(
      and(
        eq(reportFile.evaluationId, id),
        eq(reportFile.version, version.number),
        eq(reportFile.format, format),
        ne(reportFile.key, key),
      ),
    )
    .limit(100);
  for (const { storageKey } of older) if (storageKey) await storage().remove(storageKey);
  const keys = older.map((file) => file.key);
  if (keys.length > 0) await db.delete(reportFile).where(inArray(reportFile.key, keys));
}
