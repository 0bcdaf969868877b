import { ActionForm } from "@/components/form/action-form";
import { FileField } from "@/components/form/file-field";
import { HiddenField } from "@/components/form/hidden-field";
import { TextArea } from "@/components/form/text-area";
import { SectionHeading } from "@/components/ui/heading";
import { keyed } from "@/components/ui/keyed";
import { Pagination } from "@/components/ui/pagination";
import { Timeline } from "@/components/ui/timeline";
import { formatMoment } from "@/lib/dates";
import { writeMessage } from "../actions";
import { partyLabels } from "../status";
import type { listMessages } from "../thread/queries";

type MatchThreadProps = {
  matchId: string;
  messages: Awaited<ReturnType<typeof listMessages>>;
  canTalk: boolean;
};

export function MatchThread({ matchId, messages, canTalk }: MatchThreadProps) {
  return (
    <section aria-labelledby="messages">
      <SectionHeading id="messages">Messages</SectionHeading>
      {canTalk ? (
        <ActionForm action={writeMessage} submitText="Send">
          <HiddenField name="matchId" value={matchId} />
          <TextArea
            name="body"
            label="Write to both sides and the broker"
            hint="Do not write anything that identifies a patient."
            maxLength={4000}
            rows={4}
          />
          <FileField
            name="file"
            label="A file (optional)"
            hint="PDF, Office, OpenDocument, image, CSV or plain text, up to 25 MB. Everybody in this match can download it."
          />
        </ActionForm>
      ) : null}
      {messages.items.length === 0 ? <p>Nobody has written yet.</p> : null}
      <Timeline
        items={messages.items.map(({ writtenAt, writer, party, body, document }) => ({
          when: formatMoment(writtenAt),
          title: `${writer}, ${partyLabels[party].toLowerCase()}`,
          children: (
            <>
              {keyed(body.split(/\n+/)).map(({ key, item }) => (
                <p key={key}>{item}</p>
              ))}
              {document ? (
                <p>
                  <a href={`/documents/${document.id}`}>{document.name}</a>
                </p>
              ) : null}
            </>
          ),
        }))}
      />
      <Pagination
        next={
          messages.next
            ? { href: `/matches/${matchId}?before=${messages.next}#messages`, label: "Older messages" }
            : undefined
        }
      />
    </section>
  );
}
