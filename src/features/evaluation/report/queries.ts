import { eq } from "drizzle-orm";
import { reportFile } from "@/db/schema";
import { NotFoundError } from "@/lib/errors";
import type { Context } from "@/server/kernel/context";
import { siteAddress } from "@/server/kernel/site";
import { storage } from "@/server/kernel/storage";
import { findPublished, type PublishedEvaluation } from "../queries";
import { hashOf } from "../service/hash";
import { type Report, reportOf } from "./rules";
import type { ReportInput } from "./schema";
import type { ReportFormat } from "./status";

/** Raise it when the files come to look different, so that they are made again. */
const madeLike = 4;

/** What the file would say now, and the key it has if it was made. */
export function keyedReport(
  found: PublishedEvaluation,
  format: ReportFormat,
): { report: Report; key: string } {
  const report = reportOf(found, siteAddress());
  return { report, key: hashOf({ report, format, madeLike }) };
}

/** How far the file of a published version is: nothing before it is asked for. */
export async function findReport(context: Context, { slug, format, version }: ReportInput) {
  const found = await findPublished(context, slug, version);
  const { key } = keyedReport(found, format);
  const [file] = await context.db.select().from(reportFile).where(eq(reportFile.key, key));
  return {
    slug: found.slug,
    title: found.version.content.title,
    version: found.version.number,
    isLatest: found.isLatest,
    format,
    status: file?.status ?? null,
    progress: file?.progress ?? 0,
    size: file?.size ?? null,
  };
}
export type FoundReport = Awaited<ReturnType<typeof findReport>>;

/** The bytes of a file that is ready; null while it is not. */
export async function openReport(
  context: Context,
  input: ReportInput,
): Promise<{ name: string; bytes: Uint8Array } | null> {
  const found = await findPublished(context, input.slug, input.version);
  const { key } = keyedReport(found, input.format);
  const [file] = await context.db.select().from(reportFile).where(eq(reportFile.key, key));
  if (file?.status !== "ready") return null;
  if (!file.storageKey) throw new NotFoundError("We could not find this report.");
  return {
    name: `${found.slug}-version-${found.version.number}.${input.format}`,
    bytes: await storage().get(file.storageKey),
  };
}
