import { TRPCError } from "@trpc/server";
import { exchange } from "@/trpc/server";

type Template = Awaited<ReturnType<Awaited<ReturnType<typeof exchange>>["evaluation"]["findTemplate"]>>;
export type Params = { params: Promise<{ slug: string }> };

/** An empty table of a plan's totals, to fill in and send back; who may not have it reads why. */
export async function answerTemplate(
  { params }: Params,
  fill: (template: Template) => Response | Promise<Response>,
): Promise<Response> {
  const { slug } = await params;
  try {
    const api = await exchange();
    return await fill(await api.evaluation.findTemplate({ pilot: slug }));
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    const status = error.code === "UNAUTHORIZED" ? 401 : error.code === "NOT_FOUND" ? 404 : 500;
    if (status === 500) throw error;
    return new Response(error.message, { status, headers: { "Content-Type": "text/plain; charset=utf-8" } });
  }
}

export function templateFile(body: BodyInit, type: string, name: string): Response {
  return new Response(body, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
