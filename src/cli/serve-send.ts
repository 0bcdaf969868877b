import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { FinishedPage, Rendered } from "./serve-page";

/** A kept page as an answer to this request, under a nonce of its own. */
export function sendPage(
  page: FinishedPage,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): void {
  const gzipped = /\bgzip\b/.test(String(request.headers["accept-encoding"] ?? ""));
  const { headers, body } = page.answer(btoa(randomUUID()), gzipped);
  response.writeHead(page.status, { ...headers, "x-request-id": requestId });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** A page that was rendered for this request alone. */
export function sendOnce(
  { status, headers, body }: Rendered,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { "transfer-encoding": _, connection: __, ...told } = headers;
  response.writeHead(status, { ...told, "content-length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Where the request came from counts against the limit on searches; it is never shown. */
export function passedOn({ headers }: IncomingMessage, requestId: string): Record<string, string> {
  const address = headers["x-exchange-address"];
  return { "x-request-id": requestId, ...(typeof address === "string" && { "x-exchange-address": address }) };
}
