"use client";

import { useSubscription } from "@trpc/tanstack-react-query";
import { useRouter } from "next/navigation";
import { startTransition, useEffect, useRef, useState } from "react";
import { LiveProvider, useTRPC } from "@/trpc/client";

type LiveListenerProps = { pilotId: string; latest: number };

export default function LiveListener(props: LiveListenerProps) {
  return (
    <LiveProvider>
      <Listener {...props} />
    </LiveProvider>
  );
}

function Listener({ pilotId, latest }: LiveListenerProps) {
  const trpc = useTRPC();
  const router = useRouter();
  // The stream is opened once; what later renders already show is skipped here instead of opening it anew.
  const [after] = useState(latest);
  const shown = useRef(latest);
  const [isNews, setIsNews] = useState(false);
  useEffect(() => {
    shown.current = Math.max(shown.current, latest);
  }, [latest]);
  useSubscription(
    trpc.pilot.changes.subscriptionOptions(
      { pilotId, after },
      {
        onData({ sequence, byOthers }) {
          if (sequence <= shown.current) return;
          shown.current = sequence;
          setIsNews(byOthers);
          startTransition(() => router.refresh());
        },
      },
    ),
  );
  return (
    <p className="ix-count" role="status">
      {isNews ? "Updated just now by others" : ""}
    </p>
  );
}
