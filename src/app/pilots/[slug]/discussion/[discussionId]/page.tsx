import { BackLink } from "@/components/ui/back-link";
import { Pagination } from "@/components/ui/pagination";
import { MessageList, ReplyForm } from "@/features/pilot/components/discussion-parts";
import { PilotFrame } from "@/features/pilot/components/pilot-frame";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";
import { asked, loadPilot, type PilotParams, titled } from "../../load-pilot";

type DiscussionParams = PilotParams & { params: Promise<{ slug: string; discussionId: string }> };

export const generateMetadata = (props: DiscussionParams) => titled("Discussion", props);

export default async function DiscussionPage(props: DiscussionParams) {
  const { slug, discussionId } = await props.params;
  const pilot = await loadPilot(slug);
  const api = await exchange();
  const { id, topic, messages } = await orNotFound(
    api.pilot.discussion.find({ pilotId: pilot.id, discussionId, cursor: await asked(props, "cursor") }),
  );
  const here = `/pilots/${pilot.slug}/discussion`;
  return (
    <PilotFrame pilot={pilot} current="/discussion" heading={topic}>
      <MessageList messages={messages.items} people={pilot.people} />
      <Pagination
        next={messages.next ? { href: `${here}/${id}?cursor=${messages.next}`, label: "Later" } : undefined}
      />
      {pilot.can.discuss ? <ReplyForm pilot={pilot} discussionId={id} /> : null}
      <BackLink href={here}>Back to all discussions</BackLink>
    </PilotFrame>
  );
}
