import { Checkboxes } from "@/components/form/checkboxes";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { Details } from "@/components/ui/details";
import { formatMoment } from "@/lib/dates";
import { reply, startDiscussion } from "../discussion/actions";
import type { findDiscussion, listDiscussions } from "../discussion/queries";
import type { PilotPage } from "../workspace/queries";
import { ActForm } from "./act-form";

type Discussion = Awaited<ReturnType<typeof listDiscussions>>["items"][number];
type Message = Awaited<ReturnType<typeof findDiscussion>>["messages"]["items"][number];

export function DiscussionList({ slug, discussions }: { slug: string; discussions: Discussion[] }) {
  return (
    <ul className="nhsuk-list nhsuk-list--border">
      {discussions.map(({ id, topic, writerName, writtenAt, answers, lastAnswerAt }) => (
        <li key={id}>
          <a href={`/pilots/${slug}/discussion/${id}`}>{topic}</a>
          <br />
          {writerName}, {formatMoment(writtenAt)}
          {answers > 0 ? `, ${answers === 1 ? "1 answer" : `${answers} answers`}` : ", no answer yet"}
          {lastAnswerAt ? `, the last on ${formatMoment(lastAnswerAt)}` : ""}
        </li>
      ))}
    </ul>
  );
}

export function MessageList({ messages, people }: { messages: Message[]; people: PilotPage["people"] }) {
  const nameOf = new Map(people.map(({ personId, name }) => [personId, name]));
  return messages.map(({ id, body, mentions, writerName, writtenAt }) => (
    <article key={id} className="ix-message" id={`message-${id}`}>
      <p className="ix-message__head">
        <strong>{writerName}</strong>, {formatMoment(writtenAt)}
      </p>
      <p className="ix-message__body">{body}</p>
      {mentions.length > 0 ? (
        <p className="ix-message__head">
          Told: {mentions.map((personId) => nameOf.get(personId) ?? "somebody who has left").join(", ")}
        </p>
      ) : null}
    </article>
  ));
}

const bodyHint = "Write @ and a name to tell somebody of the pilot, for example @Amira.";

export function StartDiscussionForm({ pilot }: { pilot: PilotPage }) {
  return (
    <ActForm action={startDiscussion} ids={{ pilotId: pilot.id }} button="Start the discussion">
      <TextField name="topic" label="What is it about?" />
      <TextArea name="body" label="Your message" hint={bodyHint} maxLength={5000} />
      <Tell people={pilot.people} />
    </ActForm>
  );
}

export function ReplyForm({ pilot, discussionId }: { pilot: PilotPage; discussionId: string }) {
  return (
    <ActForm action={reply} ids={{ pilotId: pilot.id, discussionId }} button="Answer">
      <TextArea name="body" label="Your answer" hint={bodyHint} maxLength={5000} />
      <Tell people={pilot.people} />
    </ActForm>
  );
}

function Tell({ people }: Pick<PilotPage, "people">) {
  return (
    <Details summary="Choose people to tell">
      <Checkboxes
        name="tell"
        legend="People to tell"
        hint="Everybody in the pilot can read it. These people get a message."
        options={people.map(({ personId, name }) => ({ value: personId, label: name }))}
        small
      />
    </Details>
  );
}
