import { SectionHeading } from "@/components/ui/heading";
import type { ShownMatch } from "../shown/queries";
import { ExplanationSections } from "./explanation-sections";
import { ScoreLine } from "./score-line";

/** Why these two, as far as this match settled it. */
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
      <ExplanationSections
        explanation={explanation}
        mustHaves={mustHaves}
        settling={{
          matchId: match.id,
          answers,
          canAnswer: can.answerMustHave,
          canConfirm: can.confirmMustHave,
        }}
      />
    </>
  );
}
