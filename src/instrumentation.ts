import type { Instrumentation } from "next";

export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "edge") return;
  const { logRequests } = await import("@/server/kernel/request-log");
  logRequests();
}

/** Errors of pages and actions, tied to their request; people see only the digest. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, { routePath }) => {
  const { log } = await import("@/server/kernel/log");
  const requestId = [request.headers["x-request-id"]].flat()[0];
  log.error({ requestId, method: request.method, route: routePath, err: error }, "request failed");
};
