import { Timeline } from "@/components/ui/timeline";
import { formatMoment } from "@/lib/dates";
import type { listPilotActivity } from "../activity/queries";
import { activitySentence } from "../activity/rules";

type Entry = Awaited<ReturnType<typeof listPilotActivity>>["items"][number];

export function ActivityFeed({ items }: { items: Entry[] }) {
  return (
    <Timeline
      items={items.map(({ kind, detail, at, actorName }) => ({
        when: formatMoment(at),
        title: `${actorName ?? whoElse(detail)} ${activitySentence(kind, detail)}`,
      }))}
    />
  );
}

/** A job names itself in the detail; a person who was erased has no name any more. */
function whoElse(detail: Entry["detail"]): string {
  return typeof detail.job === "string" ? "The exchange" : "Somebody who has left";
}
