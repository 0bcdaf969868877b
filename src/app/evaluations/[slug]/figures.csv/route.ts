import { TRPCError } from "@trpc/server";
import { figuresCsv } from "@/features/evaluation/report";
import { exchange } from "@/trpc/server";

type Params = { params: Promise<{ slug: string }> };

/** The public figures of a result, as a file. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { slug } = await params;
  const version = new URL(request.url).searchParams.get("version") ?? undefined;
  try {
    const api = await exchange();
    const found = await api.evaluation.find({
      slug,
      version: version === undefined ? undefined : Number(version),
    });
    return new Response(figuresCsv(found), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="${found.slug}-version-${found.version.number}.csv"`,
      },
    });
  } catch (error) {
    if (error instanceof TRPCError && ["NOT_FOUND", "BAD_REQUEST"].includes(error.code)) return notFound();
    throw error;
  }
}

function notFound(): Response {
  return new Response("We could not find this result.", {
    status: 404,
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
