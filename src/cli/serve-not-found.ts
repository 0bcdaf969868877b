import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { renderPage } from "./serve-render";

/** No route has this address, so the framework answers it with the finished "page not found". */
const nowhere = "/not-here";

/**
 * When a page finds that there is nothing to show, the framework sends an empty page that scripts fill in, which without
 * scripts stays blank. Such an answer is dropped before its first byte leaves, and the finished page goes out in its place.
 */
export function withReadableNotFound(handler: RequestListener): RequestListener {
  return async (request, response) => {
    if (asksForPage(request)) replaceWhenNotFound(handler, request, response);
    return handler(request, response);
  };
}

function asksForPage({ method, url = "", headers }: IncomingMessage): boolean {
  if (method !== "GET" || headers.rsc || url.startsWith(nowhere)) return false;
  return !/^\/(_next|api|documents)\//.test(url);
}

function replaceWhenNotFound(
  handler: RequestListener,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const send = { write: response.write.bind(response), end: response.end.bind(response) };
  let isDropped = false;
  const drops = () => {
    if (isDropped) return true;
    if (response.headersSent || response.statusCode !== 404) return false;
    isDropped = true;
    void sendInstead(handler, request, response, send).catch(() => response.destroy());
    return true;
  };
  response.write = ((...given: Parameters<typeof send.write>) =>
    drops() || send.write(...given)) as typeof response.write;
  response.end = ((...given: Parameters<typeof send.end>) =>
    drops() ? response : send.end(...given)) as typeof response.end;
}

type Send = Pick<ServerResponse, "write" | "end">;

async function sendInstead(
  handler: RequestListener,
  { headers }: IncomingMessage,
  response: ServerResponse,
  send: Send,
): Promise<void> {
  const { host = "", cookie } = headers;
  const requestId = headers["x-request-id"];
  const page = await renderPage(handler, nowhere, {
    host,
    ...(cookie && { cookie }),
    ...(typeof requestId === "string" && { "x-request-id": requestId }),
  });
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.statusCode = 404;
  for (const [name, value] of Object.entries(page.headers))
    if (value !== undefined) response.setHeader(name, value);
  Object.assign(response, send);
  response.end(page.body);
}
