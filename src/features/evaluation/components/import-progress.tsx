"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

type ImportProgressProps = { importId: string; done: number; rows: number; address: string };

const every = 1000;

/** How far a large file is recorded. With scripts it looks again each second; without, the reader does. */
export function ImportProgress({ importId, done, rows, address }: ImportProgressProps) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), every);
    return () => clearInterval(timer);
  }, [router]);
  const text = `${done.toLocaleString("en-GB")} of ${rows.toLocaleString("en-GB")} rows recorded`;
  return (
    <div className="nhsuk-form-group">
      <label className="nhsuk-label" htmlFor={`progress-${importId}`}>
        Recording. You can leave this page; nothing is lost.
      </label>
      <progress className="ix-progress-bar" id={`progress-${importId}`} max={rows} value={done}>
        {text}
      </progress>
      <p role="status">{text}.</p>
      <p>
        <a href={address}>See how far it is</a>
      </p>
    </div>
  );
}
