import { TRPCError } from "@trpc/server";
import type { PublishedEvaluation } from "@/features/evaluation/queries";
import { NotFoundError } from "@/lib/errors";
import { exchange } from "@/trpc/server";

export type Params = { params: Promise<{ slug: string }> };
type Made = { ending: string; type: string; body: string | Uint8Array };

/** A published version as a file to keep; what nobody published is not found. */
export async function answerFile(
  request: Request,
  { params }: Params,
  make: (found: PublishedEvaluation) => Made,
): Promise<Response> {
  const { slug } = await params;
  return orNotFound(async () => {
    const api = await exchange();
    const found = await api.evaluation.find({ slug, version: askedVersion(request) });
    const { ending, type, body } = make(found);
    return fileResponse(`${found.slug}-version-${found.version.number}.${ending}`, type, body);
  });
}

export function askedVersion(request: Request): number | undefined {
  const version = new URL(request.url).searchParams.get("version");
  return version === null ? undefined : Number(version);
}

export function fileResponse(name: string, type: string, body: string | Uint8Array): Response {
  return new Response(typeof body === "string" ? body : new Blob([new Uint8Array(body)]), {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${name}"`,
      "X-Content-Type-Options": "nosniff",
    },
  });
}

export async function orNotFound(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    const isMissing =
      error instanceof NotFoundError ||
      (error instanceof TRPCError && ["NOT_FOUND", "BAD_REQUEST"].includes(error.code));
    if (isMissing) return notFound();
    throw error;
  }
}

function notFound(): Response {
  return new Response("We could not find this result.", {
    status: 404,
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
