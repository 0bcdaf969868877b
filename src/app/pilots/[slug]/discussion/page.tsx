import { SectionHeading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { DiscussionList, StartDiscussionForm } from "@/features/pilot/components/discussion-parts";
import { PilotFrame } from "@/features/pilot/components/pilot-frame";
import { exchange } from "@/trpc/server";
import { asked, loadPilot, type PilotParams, titled } from "../load-pilot";

export const generateMetadata = (props: PilotParams) => titled("Discussion", props);

export default async function DiscussionsPage(props: PilotParams) {
  const pilot = await loadPilot((await props.params).slug);
  const api = await exchange();
  const discussions = await api.pilot.discussion.list({
    pilotId: pilot.id,
    cursor: await asked(props, "cursor"),
  });
  const here = `/pilots/${pilot.slug}/discussion`;
  return (
    <PilotFrame pilot={pilot} current="/discussion" heading="Discussion">
      {discussions.items.length > 0 ? (
        <DiscussionList slug={pilot.slug} discussions={discussions.items} />
      ) : (
        <p>Nobody has started a discussion yet. Everyone in the pilot can read and answer here.</p>
      )}
      <Pagination next={discussions.next ? { href: `${here}?cursor=${discussions.next}` } : undefined} />
      {pilot.can.discuss ? (
        <>
          <SectionHeading level={3}>Start a discussion</SectionHeading>
          <StartDiscussionForm pilot={pilot} />
        </>
      ) : null}
    </PilotFrame>
  );
}
