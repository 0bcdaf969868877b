import { TRPCError } from "@trpc/server";
import { templateCsv } from "@/features/evaluation/template/report";
import { exchange } from "@/trpc/server";

type Params = { params: Promise<{ slug: string }> };

/** An empty table of this plan's totals, to fill in and send back. */
export async function GET(_: Request, { params }: Params): Promise<Response> {
  const { slug } = await params;
  try {
    const api = await exchange();
    const template = await api.evaluation.findTemplate({ pilot: slug });
    return new Response(templateCsv(template), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="${template.slug}-template.csv"`,
        "Cache-Control": "private, no-store",
      },
    });
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    const status = error.code === "UNAUTHORIZED" ? 401 : error.code === "NOT_FOUND" ? 404 : 500;
    if (status === 500) throw error;
    return new Response(error.message, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });
  }
}
