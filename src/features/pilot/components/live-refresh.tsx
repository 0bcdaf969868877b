"use client";

import dynamic from "next/dynamic";

const LiveListener = dynamic(() => import("./live-listener"), { ssr: false });

/** Brings a page up to date when others change the pilot. Loads after the page; without scripts it is nothing. */
export function LiveRefresh(props: { pilotId: string; latest: number }) {
  return <LiveListener {...props} />;
}
