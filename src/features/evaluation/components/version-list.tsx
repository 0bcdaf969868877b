import { Timeline } from "@/components/ui/timeline";
import { formatMoment } from "@/lib/dates";
import { findingKindLabels } from "../status";

type Version = {
  number: number;
  kind: "published" | "corrected" | "retracted";
  reason: string | null;
  hash: string;
  publishedAt: Date;
};

/** Every version, newest first; `slug` links them, `shown` marks the one on the page. */
export function VersionList({
  versions,
  slug,
  shown,
}: {
  versions: Version[];
  slug: string;
  shown?: number;
}) {
  return (
    <Timeline
      items={versions.map(({ number, kind, reason, hash, publishedAt }) => ({
        when: formatMoment(publishedAt),
        state: number === shown ? ("current" as const) : ("done" as const),
        title:
          number === shown ? (
            `Version ${number}: ${findingKindLabels[kind].toLowerCase()}`
          ) : (
            <a href={`/evaluations/${slug}?version=${number}`}>
              Version {number}: {findingKindLabels[kind].toLowerCase()}
            </a>
          ),
        children: (
          <>
            {reason ? <p>{reason}</p> : null}
            <p className="ix-count">
              Hash: <code className="ix-hash">{hash}</code>
            </p>
          </>
        ),
      }))}
    />
  );
}
