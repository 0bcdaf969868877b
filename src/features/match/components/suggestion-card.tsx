import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Details } from "@/components/ui/details";
import { SectionHeading } from "@/components/ui/heading";
import type { ShownSuggestion } from "../suggestion/queries";
import { ContributionChart } from "./contribution-chart";
import { EvidenceList } from "./evidence-list";
import { MatchTag } from "./match-tag";
import { MustHaveTable } from "./must-have-table";
import { BestQuotes, QuotedNeeds } from "./quoted-needs";
import { RaiseList } from "./raise-list";
import { ScoreLine } from "./score-line";

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
      footer={<Choices suggestion={suggestion} />}
    >
      {isProduct ? <p>{productSummary}</p> : null}
      <ScoreLine explanation={explanation} />
      <Dismissals suggestion={suggestion} />
      {match ? (
        <p>
          <MatchTag status={match.status} />
        </p>
      ) : null}
      <BestQuotes explanation={explanation} />
      <Details summary={`Why: ${isProduct ? productName : challengeTitle}`}>
        <QuotedNeeds explanation={explanation} level={4} />
        <SectionHeading level={4}>Must-haves</SectionHeading>
        <MustHaveTable mustHaves={explanation.mustHaves} />
        <SectionHeading level={4}>Evidence</SectionHeading>
        <EvidenceList explanation={explanation} />
        <SectionHeading level={4}>What would raise it</SectionHeading>
        <RaiseList advice={explanation.whatWouldRaiseIt} />
        <ContributionChart explanation={explanation} />
      </Details>
    </Card>
  );
}

function Dismissals({ suggestion }: { suggestion: ShownSuggestion }) {
  const { leaderDismissed, innovatorDismissed, leaderName, innovatorName } = suggestion;
  return (
    <>
      {leaderDismissed ? <p>{`${leaderName} says: not for us, because “${leaderDismissed}”`}</p> : null}
      {innovatorDismissed ? (
        <p>{`${innovatorName} says: not for us, because “${innovatorDismissed}”`}</p>
      ) : null}
    </>
  );
}

function Choices({ suggestion }: { suggestion: ShownSuggestion }) {
  const { challengeId, productId, match, can, productName, challengeTitle } = suggestion;
  const pair = `challenge=${challengeId}&product=${productId}`;
  const about = <span className="nhsuk-u-visually-hidden">{`: ${productName} and ${challengeTitle}`}</span>;
  const links = [
    match ? { href: `/matches/${match.id}`, text: "Go to the match" } : null,
    can.ask ? { href: `/matches/ask?${pair}`, text: "Ask for an introduction" } : null,
    can.introduce ? { href: `/matches/make?${pair}`, text: "Introduce them" } : null,
  ].filter((link) => link !== null);
  return (
    <div className="ix-verbs">
      {links.map(({ href, text }) => (
        <ButtonLink key={href} href={href} variant="secondary">
          {text}
          {about}
        </ButtonLink>
      ))}
      {can.dismiss ? (
        <a className="ix-button-link" href={`/matches/dismiss?${pair}`}>
          Not for us
          {about}
        </a>
      ) : null}
    </div>
  );
}
