import { SummaryList } from "@/components/ui/summary-list";
import { formatDate } from "@/lib/dates";
import { followUpAnswerLabels } from "../follow-up/status";
import type { ShownAdoption } from "../queries";

type FollowUp = ShownAdoption["followUps"][number];

/** The three times at which the site is asked; what nobody answered stays in sight as such. */
export function FollowUpList({ adoption: { id, followUps } }: { adoption: ShownAdoption }) {
  return (
    <SummaryList
      rows={followUps.map((followUp) => ({
        key: (
          <>
            After {followUp.months} months
            <br />
            <span className="ix-count">{formatDate(followUp.dueOn)}</span>
          </>
        ),
        value: <Answer followUp={followUp} />,
        action: followUp.can.answer
          ? {
              href: `/adoptions/${id}?do=${followUp.months}#answer`,
              text: followUp.answers.length > 0 ? "Answer again" : "Answer",
              hidden: `for ${followUp.months} months after`,
            }
          : undefined,
      }))}
    />
  );
}

function Answer({ followUp: { state, answers } }: { followUp: FollowUp }) {
  const [latest, ...earlier] = answers;
  if (state === "stopped before") return <>Not in use: it had stopped by then</>;
  if (state === "not due yet") return <>Not due yet</>;
  if (state === "not answered" || !latest) {
    return (
      <>
        <strong>Not answered</strong>
        {answers.map((one) => (
          <p key={one.id} className="ix-count">
            Too early to count, as the day was corrected: {followUpAnswerLabels[one.answer]}. {signed(one)}
          </p>
        ))}
      </>
    );
  }
  return (
    <>
      <p>
        <strong>{followUpAnswerLabels[latest.answer]}</strong>
        <br />
        {usersInWords(latest.users)}
      </p>
      {latest.note ? <p className="ix-prose">{latest.note}</p> : null}
      <p className="ix-count">{signed(latest)}</p>
      {earlier.map((one) => (
        <p key={one.id} className="ix-count">
          Before: {followUpAnswerLabels[one.answer]}. {signed(one)}
        </p>
      ))}
    </>
  );
}

function signed({ answeredBy, answeredAt }: FollowUp["answers"][number]): string {
  return `Answered by ${answeredBy} on ${formatDate(answeredAt)}`;
}

function usersInWords(users: number | null): string {
  if (users === null) return "How many people use it is not known";
  return users === 1 ? "1 person uses it" : `${users.toLocaleString("en-GB")} people use it`;
}
