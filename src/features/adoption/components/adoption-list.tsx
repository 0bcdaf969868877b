import { Card } from "@/components/ui/card";
import { CardGrid } from "@/components/ui/card-grid";
import { formatDate } from "@/lib/dates";
import { followUpAnswerLabels } from "../follow-up/status";
import type { ListedAdoption } from "../queries";
import { AdoptionTag } from "./adoption-tag";

type AdoptionListProps = {
  adoptions: ListedAdoption[];
  headingLevel?: 2 | 3;
  /** Names the pilot each came from; on the pilot's own page everybody knows. */
  withPilot?: boolean;
};

/** Each site's decision on a product, how far it has come, and what was answered last. */
export function AdoptionList({ adoptions, headingLevel = 2, withPilot }: AdoptionListProps) {
  return (
    <CardGrid>
      {adoptions.map((adoption) => (
        <Card
          key={adoption.id}
          heading={`${adoption.productName} at ${adoption.siteName}`}
          headingLevel={headingLevel}
          href={`/adoptions/${adoption.id}`}
          caption={adoption.organisationName}
          footer={<Standing adoption={adoption} />}
        >
          {withPilot ? <p>After the pilot: {adoption.pilotTitle}</p> : null}
          {adoption.reason ? <p className="ix-prose">Reason: {adoption.reason}</p> : null}
          <LatestFollowUp adoption={adoption} />
        </Card>
      ))}
    </CardGrid>
  );
}

function Standing({ adoption }: { adoption: ListedAdoption }) {
  const { saidNoAfter, inUseFrom } = adoption;
  if (saidNoAfter !== null && inUseFrom) {
    return (
      <>
        <AdoptionTag adoption={adoption} /> {saidNoAfter} months after {formatDate(inUseFrom)}
      </>
    );
  }
  return (
    <>
      <AdoptionTag adoption={adoption} /> since {formatDate(sinceWhen(adoption))}
    </>
  );
}

/** The day that the leader gave, where the state has one. */
function sinceWhen(adoption: ListedAdoption): string | Date {
  const { status, statusChangedAt, decidedOn, inUseFrom, stoppedOn } = adoption;
  const given = {
    considering: null,
    not_now: decidedOn,
    agreed: decidedOn,
    rolling_out: null,
    in_use: inUseFrom,
    stopped: stoppedOn,
  }[status];
  return given ?? statusChangedAt;
}

function LatestFollowUp({ adoption: { followUps, status } }: { adoption: ListedAdoption }) {
  const due = followUps.filter(({ state }) => state === "answered" || state === "not answered").at(-1);
  const next = followUps.find(({ state }) => state === "not due yet");
  if (due) {
    const answer = due.answer ? followUpAnswerLabels[due.answer] : "Not answered";
    return (
      <p>
        Still in use after {due.months} months? <strong>{answer}</strong>
      </p>
    );
  }
  return next && status === "in_use" ? <p>Asked next on {formatDate(next.dueOn)}</p> : null;
}
