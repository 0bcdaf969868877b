import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { PageCache } from "./serve-cache";
import { finishPage } from "./serve-page";
import { publicAddress } from "./serve-public";
import { renderPage } from "./serve-render";
import { idOf } from "./serve-request-id";
import { passedOn, sendPage } from "./serve-send";

type Options = { handler: RequestListener; host: string; sessionCookie: string; clock: () => number };

const megabyte = 1024 * 1024;
/** Some texts depend on the hour, and a lost connection to the database is not noticed at once: anew after this, in milliseconds. */
const oldest = 60_000;

/**
 * Answers visitors from kept pages and hands everything else to the framework. Searches have a room of their own, so that
 * nobody can push the pages out by asking for many different ones.
 */
export function keepPublicPages({ handler, host, sessionCookie, clock }: Options) {
  const rooms = {
    pages: new PageCache({ bytes: 48 * megabyte, milliseconds: oldest, clock }),
    searches: new PageCache({ bytes: 16 * megabyte, milliseconds: oldest, clock }),
  };
  let isListening = false;

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const address = isListening ? publicAddress(request, sessionCookie) : undefined;
    if (!address) return handler(request, response);
    const room = address.includes("?") ? rooms.searches : rooms.pages;
    const requestId = idOf(request);
    const page = await room
      .find(address, async () =>
        finishPage(await renderPage(handler, address, { host, ...passedOn(request, requestId) })),
      )
      .catch(() => undefined);
    // A failure may be the reader's own, such as too many searches, and belongs to nobody else.
    if (!page || (page.status >= 400 && page.status !== 404)) return handler(request, response);
    sendPage(page, request, response, requestId);
  };

  return {
    serve,
    /** To be called at each change of what pages show; before the first call nothing is kept. */
    forget: () => {
      isListening = true;
      for (const room of Object.values(rooms)) room.clear();
    },
  };
}
