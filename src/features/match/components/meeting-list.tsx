import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { SectionHeading } from "@/components/ui/heading";
import { Table } from "@/components/ui/table";
import { formatMoment } from "@/lib/dates";
import { acceptMeeting } from "../actions";
import type { ShownMatch } from "../shown/queries";
import { partyLabels } from "../status";

type MeetingListProps = { matchId: string; meetings: ShownMatch["meetings"] };

export function MeetingList({ matchId, meetings }: MeetingListProps) {
  if (meetings.length === 0) return null;
  return (
    <section aria-labelledby="meetings">
      <SectionHeading id="meetings">Meeting times</SectionHeading>
      <Table
        caption="Proposed and accepted meeting times"
        hideCaption
        head={["When", "Where", "Proposed by", "Answer"]}
        rows={meetings.map((meeting) => [
          formatMoment(meeting.startsAt),
          meeting.place,
          `${meeting.proposer}, ${partyLabels[meeting.party].toLowerCase()}`,
          <MeetingAnswer key="answer" matchId={matchId} meeting={meeting} />,
        ])}
      />
    </section>
  );
}

function MeetingAnswer({ matchId, meeting }: { matchId: string; meeting: ShownMatch["meetings"][number] }) {
  if (meeting.acceptedAt) return "Accepted";
  if (!meeting.canAccept) return "Waiting for an answer";
  return (
    <ActionForm action={acceptMeeting} submitText="Accept this time">
      <HiddenField name="matchId" value={matchId} />
      <HiddenField name="meetingId" value={meeting.id} />
    </ActionForm>
  );
}
