import { Details } from "@/components/ui/details";
import { SectionHeading } from "@/components/ui/heading";
import type { ShownMatch } from "../shown/queries";
import { ContributionChart } from "./contribution-chart";
import { EvidenceList } from "./evidence-list";
import { MustHaveTable } from "./must-have-table";
import { QuotedNeeds } from "./quoted-needs";
import { RaiseList } from "./raise-list";
import { ScoreLine } from "./score-line";

/** Why these two: what answers what, what is met, what is known, and what would raise it. */
export function MatchExplanation({ shown }: { shown: ShownMatch }) {
  const { match, explanation, mustHaves, answers, can } = shown;
  if (!explanation) return null;
  return (
    <>
      <SectionHeading id="why">Why these two</SectionHeading>
      <ScoreLine explanation={explanation} />
      {match.introducedAt ? (
        <p>As engine version {explanation.engineVersion} explained it when the match was introduced.</p>
      ) : null}
      <QuotedNeeds explanation={explanation} />
      <SectionHeading id="must-haves">Must-haves</SectionHeading>
      <MustHaveTable
        mustHaves={mustHaves}
        settling={{
          matchId: match.id,
          answers,
          canAnswer: can.answerMustHave,
          canConfirm: can.confirmMustHave,
        }}
      />
      <SectionHeading id="evidence">Evidence</SectionHeading>
      <EvidenceList explanation={explanation} />
      <SectionHeading id="score">The score</SectionHeading>
      <ContributionChart explanation={explanation} />
      <Details summary="What each part says">
        <ul className="nhsuk-list nhsuk-list--bullet">
          {explanation.contributions.map(({ feature, label, sentence }) => (
            <li key={feature}>
              {label}: {sentence}
            </li>
          ))}
        </ul>
      </Details>
      <SectionHeading id="raise">What would raise it</SectionHeading>
      <RaiseList advice={explanation.whatWouldRaiseIt} />
    </>
  );
}
