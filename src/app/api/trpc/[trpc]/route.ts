import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { log } from "@/server/kernel/log";
import { rootRouter } from "@/server/root";
import { currentContext } from "@/trpc/server";

export const dynamic = "force-dynamic";

function serve(request: Request): Promise<Response> {
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: rootRouter,
    createContext: currentContext,
    onError: ({ error, path, ctx }) => {
      if (error.code !== "INTERNAL_SERVER_ERROR") return;
      log.error({ requestId: ctx?.requestId, path, err: error.cause ?? error }, "procedure failed");
    },
  });
}

export { serve as GET, serve as POST };
