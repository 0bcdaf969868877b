import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { PageCache } from "./serve-cache";
import { finishPage, type Rendered } from "./serve-page";
import { renderPage } from "./serve-render";
import { idOf } from "./serve-request-id";
import { passedOn, sendOnce, sendPage } from "./serve-send";

type Options = {
  handler: RequestListener;
  host: string;
  sessionCookie: string;
  clock: () => number;
  /** The same mark while this session holds and nothing at all was written; undefined for a session that is over. */
  findStanding: (sessionToken: string) => Promise<string | undefined>;
};

const megabyte = 1024 * 1024;
/** Some texts depend on the clock: rendered anew after this, in milliseconds, even where nothing was written; shown for at most twice as long. */
const oldest = 5_000;

/** Pages that only read. What signs in or out, downloads, unsubscribes or shows the demo's mail is never kept. */
const reading =
  /^\/(?:(?:work|board|matches|pilots|challenges|products|evaluations|organisations|interests|notifications)(?:\/[\w/-]{0,300})?)?$/;

/**
 * Shows somebody signed in the page they saw last under this address, as long as not one transaction has written since before it
 * was rendered: then nothing can have changed for them, whichever process or person might have changed it. Each answer asks the
 * database for that and for the session; where it does not answer, nothing kept is shown.
 */
export function keepOwnPages({ handler, host, sessionCookie, clock, findStanding }: Options) {
  const room = new PageCache({ bytes: 48 * megabyte, milliseconds: oldest, clock });

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const token = ownToken(request, sessionCookie);
    const standing = token ? await findStanding(token).catch(() => undefined) : undefined;
    if (!token || !standing) return handler(request, response);
    const address = request.url ?? "/";
    const requestId = idOf(request);
    const headers = { host, cookie: `${sessionCookie}=${token}`, ...passedOn(request, requestId) };
    let rendered: Rendered | undefined;
    const page = await room
      .find(`${token} ${standing} ${address}`, async () => {
        rendered = await renderPage(handler, address, headers);
        return finishPage(rendered);
      })
      .catch(() => undefined);
    if (page?.status === 200) sendPage(page, request, response, requestId);
    // What is not kept, such as a way to another page, goes out as it was rendered for this request.
    else if (rendered) sendOnce(rendered, request, response);
    else return handler(request, response);
  };
}

/** The session of a reader who asks for a page that only reads, and for the page itself: not for a part of it, nor to change it. */
function ownToken(
  { method, url = "/", headers }: IncomingMessage,
  sessionCookie: string,
): string | undefined {
  if (method !== "GET" && method !== "HEAD") return undefined;
  if (headers.rsc !== undefined || headers["next-action"] !== undefined || url.includes("_rsc="))
    return undefined;
  if (url.length > 2000 || !reading.test(url.split("?")[0] ?? "")) return undefined;
  const held = headers.cookie?.split(/;\s*/).find((one) => one.startsWith(`${sessionCookie}=`));
  const token = held?.slice(sessionCookie.length + 1);
  return token && /^[\w-]{16,200}$/.test(token) ? token : undefined;
}
