import { Pagination } from "@/components/ui/pagination";
import { ActivityFeed } from "@/features/pilot/components/activity-feed";
import { PilotFrame } from "@/features/pilot/components/pilot-frame";
import { exchange } from "@/trpc/server";
import { asked, loadPilot, type PilotParams, titled } from "../load-pilot";

export const generateMetadata = (props: PilotParams) => titled("Activity", props);

export default async function ActivityPage(props: PilotParams) {
  const pilot = await loadPilot((await props.params).slug);
  const before = Number.parseInt((await asked(props, "before")) ?? "", 10);
  const api = await exchange();
  const activity = await api.pilot.listActivity({
    pilotId: pilot.id,
    before: before > 0 ? before : undefined,
  });
  return (
    <PilotFrame pilot={pilot} current="/activity" heading="Activity">
      <p>Everything that was done in this pilot, latest first. Nothing here can be changed or removed.</p>
      <ActivityFeed items={activity.items} />
      <Pagination
        next={
          activity.next
            ? { href: `/pilots/${pilot.slug}/activity?before=${activity.next}`, label: "Earlier" }
            : undefined
        }
      />
    </PilotFrame>
  );
}
