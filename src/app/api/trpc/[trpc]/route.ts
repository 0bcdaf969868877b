import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { rootRouter } from "@/server/root";
import { currentContext } from "@/trpc/server";

export const dynamic = "force-dynamic";

function serve(request: Request): Promise<Response> {
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: request,
    router: rootRouter,
    createContext: currentContext,
  });
}

export { serve as GET, serve as POST };
