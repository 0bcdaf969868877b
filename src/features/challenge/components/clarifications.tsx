import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { TextArea } from "@/components/form/text-area";
import { Details } from "@/components/ui/details";
import { Tag } from "@/components/ui/tag";
import { formatDate } from "@/lib/dates";
import { answerQuestion, askQuestion } from "../actions";
import type { ShownChallenge } from "../queries";

type Question = ShownChallenge["clarifications"][number];

/** Questions without names, answers in public. */
export function Clarifications({
  challenge,
  signInHref,
}: {
  challenge: ShownChallenge;
  signInHref: string | null;
}) {
  const { clarifications, can, id, status } = challenge;
  if (clarifications.length === 0 && status !== "open") return null;
  return (
    <section aria-labelledby="questions" className="ix-prose">
      <h2 className="nhsuk-heading-m" id="questions">
        Questions and answers
      </h2>
      {clarifications.length === 0 ? <p>Nobody has asked anything yet.</p> : null}
      {clarifications.map((question) => (
        <ClarificationItem key={question.id} question={question} canAnswer={can.answer} />
      ))}
      {can.ask ? (
        <Details summary="Ask a question">
          <ActionForm action={askQuestion} submitText="Ask it">
            <HiddenField name="challengeId" value={id} />
            <TextArea
              name="question"
              label="Your question"
              hint="It appears here with its answer. Your name and your organisation do not, so leave them out of the text too."
              maxLength={1000}
              rows={4}
            />
          </ActionForm>
        </Details>
      ) : null}
      {signInHref && status === "open" ? (
        <p>
          <a href={signInHref}>Sign in to ask a question</a>. Your name is never shown.
        </p>
      ) : null}
    </section>
  );
}

function ClarificationItem({ question, canAnswer }: { question: Question; canAnswer: boolean }) {
  const { id, answer, answeredAt, isYours } = question;
  return (
    <article className="ix-card nhsuk-u-margin-bottom-4">
      <h3 className="nhsuk-heading-s">
        {question.question} {isYours ? <Tag colour="grey">Asked by you</Tag> : null}
      </h3>
      {answer && answeredAt ? (
        <>
          <p>{answer}</p>
          <p className="nhsuk-u-font-size-16 nhsuk-u-margin-bottom-0">Answered on {formatDate(answeredAt)}</p>
        </>
      ) : (
        <p>
          Waiting for an answer. It is public when it is answered; until then only its asker, the organisation
          and the brokers see it.
        </p>
      )}
      {!answer && canAnswer ? (
        <ActionForm action={answerQuestion} submitText="Answer in public">
          <HiddenField name="clarificationId" value={id} />
          <TextArea name="answer" label={`Answer to “${question.question}”`} maxLength={3000} rows={4} />
        </ActionForm>
      ) : null}
    </article>
  );
}
