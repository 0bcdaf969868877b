import { TRPCError } from "@trpc/server";
import { templateWorkbook } from "@/features/evaluation/template/report";
import { countTemplateRows, maxWorkbookTemplateRows } from "@/features/evaluation/template/rules";
import { exchange } from "@/trpc/server";

type Params = { params: Promise<{ slug: string }> };

/** An empty table of this plan's totals, to fill in and send back. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { slug } = await params;
  try {
    const api = await exchange();
    const template = await api.evaluation.findTemplate({ pilot: slug });
    if (countTemplateRows(template) > maxWorkbookTemplateRows) {
      return Response.redirect(new URL("template.csv", request.url), 303);
    }
    return new Response(await templateWorkbook(template), {
      headers: {
        "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "Content-Disposition": `attachment; filename="${template.slug}-template.xlsx"`,
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
