import { randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Rendered } from "./serve-page";
import { renderPage } from "./serve-render";
import { idOf } from "./serve-request-id";

/** No route has the first address, so the framework answers it with the finished "page not found". */
const finished: Record<number, string> = { 404: "/not-here", 500: "/sorry" };

/**
 * When a page finds that there is nothing to show, or fails, the framework sends an empty page that scripts fill in, which
 * without scripts stays blank. Such an answer is dropped before its first byte leaves, and a finished page goes out in its
 * place.
 */
export function withReadableAnswers(handler: RequestListener): RequestListener {
  return async (request, response) => {
    if (asksForPage(request)) replaceBlank(handler, request, response);
    // The framework's handler is async, though its type does not say so.
    return handler(request, response) as unknown as Promise<void>;
  };
}

/** For when not even the framework can answer. */
export function sendApology(response: ServerResponse, requestId: string = randomUUID()): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.writeHead(500, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "cache-control": "no-store",
    "x-request-id": requestId,
  });
  response.end(`<!doctype html><html lang="en-GB"><meta name="viewport" content="width=device-width">
<title>Sorry, something went wrong – Innovation Exchange</title>
<main><h1>Sorry, something went wrong</h1>
<p>The page could not be shown. Anything that you saved before is safe.</p>
<p><a href="">Try again</a>, or go to the <a href="/">home page</a>.</p>
<p>If it keeps happening, tell us this number: ${requestId}</p></main></html>`);
}

/** What a browser shows as a page of its own: not what scripts ask for, nor the finished pages themselves. */
function asksForPage({ method = "", url = "", headers }: IncomingMessage): boolean {
  if (!["GET", "POST"].includes(method) || headers.rsc || headers["next-action"]) return false;
  if (Object.values(finished).some((address) => url.startsWith(address))) return false;
  return !/^\/(_next|api|unsubscribe\/one-click|healthz|readyz)\b/.test(url);
}

/** Routes that are no pages say themselves what they did not find. */
function isBlank({ method, url = "" }: IncomingMessage, status: number): boolean {
  if (status === 404) return method === "GET" && !url.startsWith("/documents/");
  return status === 500;
}

function replaceBlank(handler: RequestListener, request: IncomingMessage, response: ServerResponse): void {
  const send = {
    writeHead: response.writeHead.bind(response),
    write: response.write.bind(response),
    end: response.end.bind(response),
  };
  let isDropped = false;
  const drops = (status: number) => {
    if (isDropped) return true;
    if (response.headersSent || !isBlank(request, status)) return false;
    isDropped = true;
    void sendInstead(handler, request, response, send).catch(() => response.destroy());
    return true;
  };
  // Compression has the headers written before it hands on the first byte, so they are held back as well.
  response.writeHead = ((...given: Parameters<typeof send.writeHead>) =>
    drops(given[0]) ? response : send.writeHead(...given)) as typeof response.writeHead;
  response.write = ((...given: Parameters<typeof send.write>) =>
    drops(response.statusCode) || send.write(...given)) as typeof response.write;
  response.end = ((...given: Parameters<typeof send.end>) =>
    drops(response.statusCode) ? response : send.end(...given)) as typeof response.end;
}

type Send = Pick<ServerResponse, "writeHead" | "write" | "end">;

async function sendInstead(
  handler: RequestListener,
  request: IncomingMessage,
  response: ServerResponse,
  send: Send,
): Promise<void> {
  const { statusCode } = response;
  const requestId = String(response.getHeader("x-request-id") ?? idOf(request));
  const page = await renderFinished(handler, request, statusCode, requestId).catch(() => undefined);
  Object.assign(response, send);
  if (!page) return sendApology(response, requestId);
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.statusCode = statusCode;
  for (const [name, value] of Object.entries(page.headers))
    if (value !== undefined) response.setHeader(name, value);
  response.end(page.body);
}

/** The page of a failure knows nothing of its reader: who it is may be what could not be found out. */
async function renderFinished(
  handler: RequestListener,
  { url = "/", headers: { host = "", cookie } }: IncomingMessage,
  status: number,
  requestId: string,
): Promise<Rendered | undefined> {
  const query = new URLSearchParams({ from: url });
  const page = await renderPage(handler, `${finished[status]}?${query}`, {
    host,
    "x-request-id": requestId,
    ...(cookie && status === 404 && { cookie }),
  });
  // The apology is an ordinary page of its own address.
  return page.status === (status === 404 ? 404 : 200) ? page : undefined;
}
