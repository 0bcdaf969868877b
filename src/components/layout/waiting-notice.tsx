"use client";

import { useEffect, useState } from "react";

/** How long a click may go unanswered before the page says that the next one is on its way, in milliseconds. */
const patience = 200;
/** A file that is saved leaves the page as it is: then the notice goes by itself. */
const longest = 15_000;

/**
 * Says that the next page is loading when it takes long. Not the framework's loading page: that would be sent before it is
 * known whether there is anything to show, so that "not found" answered with status 200 and, without scripts, stayed blank.
 */
export function WaitingNotice() {
  const [isWaiting, setIsWaiting] = useState(false);
  useEffect(() => watchForLeaving(setIsWaiting), []);
  return (
    <div className="ix-waiting" role="status">
      {isWaiting ? <p>Loading…</p> : null}
    </div>
  );
}

function watchForLeaving(tell: (isWaiting: boolean) => void): () => void {
  const over = new AbortController();
  let timer = 0;
  const stop = () => {
    window.clearTimeout(timer);
    tell(false);
  };
  const wait = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      tell(true);
      timer = window.setTimeout(stop, longest);
    }, patience);
  };
  const { signal } = over;
  window.addEventListener("click", (event) => opensNextPage(event) && wait(), { signal });
  // A form that scripts send says by its own button that it is waiting.
  window.addEventListener("submit", (event) => event.defaultPrevented || wait(), { signal });
  window.addEventListener("pageshow", stop, { signal });
  return () => {
    over.abort();
    window.clearTimeout(timer);
  };
}

function opensNextPage(event: MouseEvent): boolean {
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || !isPlain || event.defaultPrevented) return false;
  if (link.target || link.hasAttribute("download") || link.origin !== window.location.origin) return false;
  if (/^\/documents\/|\.csv$/.test(link.pathname)) return false;
  const isOnThisPage = link.hash !== "" && link.href.split("#")[0] === window.location.href.split("#")[0];
  return !isOnThisPage;
}
