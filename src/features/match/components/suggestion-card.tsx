import { Card } from "@/components/ui/card";
import type { ShownSuggestion } from "../suggestion/queries";
import { MatchTag } from "./match-tag";
import { ShortExplanation } from "./short-explanation";
import { Dismissals, pairOf, SuggestionChoices } from "./suggestion-choices";

type SuggestionCardProps = {
  suggestion: ShownSuggestion;
  /** Which of the two sides is shown to the reader. */
  shows: "product" | "challenge";
};

export function SuggestionCard({ suggestion, shows }: SuggestionCardProps) {
  const { explanation, productName, productSlug, innovatorName, productSummary } = suggestion;
  const { challengeTitle, challengeSlug, leaderName, match } = suggestion;
  const isProduct = shows === "product";
  return (
    <Card
      heading={
        <a href={isProduct ? `/products/${productSlug}` : `/challenges/${challengeSlug}`}>
          {isProduct ? productName : challengeTitle}
        </a>
      }
      caption={isProduct ? innovatorName : leaderName}
      footer={<SuggestionChoices suggestion={suggestion} />}
    >
      {isProduct ? <p>{productSummary}</p> : null}
      <Dismissals suggestion={suggestion} />
      {match ? (
        <p>
          <MatchTag status={match.status} />
        </p>
      ) : null}
      <ShortExplanation explanation={explanation} />
      <p>
        <a href={`/matches/why?${pairOf(suggestion)}`}>Why: {isProduct ? productName : challengeTitle}</a>
      </p>
    </Card>
  );
}
