import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { addressOf } from "@/lib/security-headers";
import { log } from "./log";

const quiet = /^\/(_next\/|healthz|readyz|icon\.svg)/;
const started = new WeakMap<IncomingMessage, number>();

type Begun = { request: IncomingMessage };
type Finished = Begun & { response: ServerResponse };

/**
 * One line per answered request: id, method, path without its query, status and time. It also notes where each request
 * came from before anything else sees it, because that is the one place where the connection itself is known.
 */
export function logRequests(): void {
  const trustedProxies = Number(process.env.TRUSTED_PROXIES ?? 0);
  subscribe("http.server.request.start", (message) => {
    const { request } = message as Begun;
    started.set(request, performance.now());
    const forwarded = [request.headers["x-forwarded-for"]].flat().join(",");
    const connection = request.socket.remoteAddress ?? "unknown";
    request.headers["x-exchange-address"] = addressOf(forwarded, connection, trustedProxies);
  });
  subscribe("http.server.response.finish", (message) => {
    const { request, response } = message as Finished;
    const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
    if (quiet.test(path)) return;
    const milliseconds = Math.round(performance.now() - (started.get(request) ?? performance.now()));
    const requestId = response.getHeader("x-request-id");
    log.info(
      { requestId, method: request.method, path, status: response.statusCode, milliseconds },
      "request",
    );
  });
}
