import { NextResponse } from "next/server";
import { type ReportInput, reportSchema } from "@/features/evaluation/report/schema";
import { type ReportFormat, reportFormatTypes } from "@/features/evaluation/report/status";
import { NotFoundError } from "@/lib/errors";
import type { Context } from "@/server/kernel/context";
import { siteAddress } from "@/server/kernel/site";
import { currentContext, exchange } from "@/trpc/server";
import { askedVersion, fileResponse, orNotFound, type Params } from "./answer-file";

type Open = (context: Context, asked: ReportInput) => Promise<{ name: string; bytes: Uint8Array } | null>;

/** The file if it is there; otherwise it is asked for, and the reader sees how far it is. */
export async function answerReport(
  request: Request,
  { params }: Params,
  format: ReportFormat,
  open: Open,
): Promise<Response> {
  const { slug } = await params;
  return orNotFound(async () => {
    const asked = reportSchema.safeParse({ slug, format, version: askedVersion(request) });
    if (!asked.success) throw new NotFoundError();
    const file = await open(await currentContext(), asked.data);
    if (file) return fileResponse(file.name, reportFormatTypes[format], file.bytes);
    const { version } = await (await exchange()).evaluation.report.ask(asked.data);
    const waiting = `/evaluations/${slug}/report?format=${format}&version=${version}`;
    return NextResponse.redirect(new URL(waiting, siteAddress()), 303);
  });
}
