import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { reportFile } from "@/db/schema";
import { authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { enqueue } from "@/server/kernel/queue";
import { findPublished } from "../../queries";
import { mayReport, reportMaker } from "../policy";
import { type FoundReport, findReport, keyedReport } from "../queries";
import type { ReportInput } from "../schema";
import { reportFormats } from "../status";

/** Queues both files of a version that has just come out, in the same transaction: most readers never wait. */
export async function queueReports(tx: Tx, slug: string, version: number): Promise<void> {
  for (const format of reportFormats) await queueReport(tx, { slug, version, format });
}

/** Somebody wants the file of a published version: it is queued, unless it is there or on its way. */
export function askForReport(context: Context, input: ReportInput): Promise<FoundReport> {
  return inTransaction(context, async (tx) => {
    const found = await findPublished(tx, input.slug, input.version);
    const asked = authorize(mayReport, tx.actor, "ask", found);
    const { key } = keyedReport(asked, input.format);
    const values = { key, evaluationId: asked.id, version: asked.version.number, format: input.format };
    const [queued] = await tx.db
      .insert(reportFile)
      .values({ ...values, askedAt: tx.now })
      .onConflictDoUpdate({
        target: reportFile.key,
        set: { status: "queued", progress: 0, askedAt: tx.now },
        setWhere: eq(reportFile.status, "failed"),
      })
      .returning({ key: reportFile.key });
    if (queued) await queueReport(tx.db, { ...input, version: asked.version.number });
    return findReport(tx, input);
  });
}

async function queueReport(tx: Tx, input: ReportInput): Promise<void> {
  await enqueue(
    tx,
    reportMaker,
    { ...input },
    { key: `report:${input.slug}:${input.version}:${input.format}` },
  );
}
