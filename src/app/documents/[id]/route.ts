import { z } from "zod";
import { NotFoundError } from "@/lib/errors";
import { documentAccess } from "@/server/document-access";
import { downloadHeaders, openDocument } from "@/server/kernel/documents";
import { currentContext } from "@/trpc/server";

type Params = { params: Promise<{ id: string }> };

export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) return notFound();
  try {
    const { document, bytes } = await openDocument(await currentContext(), id, documentAccess);
    return new Response(new Blob([new Uint8Array(bytes)]), { headers: downloadHeaders(document) });
  } catch (error) {
    if (error instanceof NotFoundError) return notFound();
    throw error;
  }
}

function notFound(): Response {
  return new Response("We could not find this document.", {
    status: 404,
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "Cache-Control": "private, no-store",
    },
  });
}
