import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";

/** What the largest form with the largest file may weigh; next.config.js gives the framework the same limit. */
export const largestRequest = 61 * 1024 * 1024;
/** What is read on so that the browser hears the answer at all; beyond this the line is cut. */
const largestHeard = 512 * 1024 * 1024;

/** A form that is too large for the framework is answered with what to do, instead of with a failure. */
export function withPlainLimit(handler: RequestListener): RequestListener {
  return (request, response) => {
    const length = Number(request.headers["content-length"] ?? 0);
    if (length <= largestRequest) return handler(request, response);
    sendTooLarge(request, response, length);
  };
}

function sendTooLarge(request: IncomingMessage, response: ServerResponse, length: number): void {
  if (length > largestHeard) return void request.destroy();
  // Browsers send all of it before they listen.
  request.resume();
  request.once("end", () => {
    response.writeHead(413, {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "cache-control": "no-store",
    });
    response.end(`<!doctype html><html lang="en-GB"><meta name="viewport" content="width=device-width">
<title>The file is too large – Innovation Exchange</title>
<main><h1>The file is too large</h1>
<p>Files may have up to 60 MB, and less where the form says so. Nothing was stored.</p>
<p>Go back in your browser: what you typed may still be there. Choose a smaller file, or send it in parts.</p>
<p><a href="/">Home page</a></p></main></html>`);
  });
}
