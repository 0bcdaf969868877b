import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { PageHeading, SectionHeading } from "@/components/ui/heading";
import { ComparisonChart } from "@/features/match/components/comparison-chart";
import { ExplanationSections } from "@/features/match/components/explanation-sections";
import type { PairSearch } from "@/features/match/components/pair-page";
import { ScoreLine } from "@/features/match/components/score-line";
import { introductionFor, namesFor, raiseHeadingFor } from "@/features/match/components/side-words";
import { Dismissals, SuggestionChoices } from "@/features/match/components/suggestion-choices";
import { isBroker } from "@/lib/actor";
import { orNotFound } from "@/trpc/page";
import { currentContext, exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Why this is suggested" };

export default async function WhyPage({ searchParams }: { searchParams: PairSearch }) {
  const { challenge: challengeId = "", product: productId = "" } = await searchParams;
  const api = await exchange();
  const { actor } = await currentContext();
  const [suggestion, comparison] = await orNotFound(
    Promise.all([
      api.suggestion.find({ challengeId, productId }),
      api.comparison.find({ challengeId, productId }),
    ]),
  );
  const side = isBroker(actor, "viewer") ? "broker" : suggestion.side;
  const { explanation, productName, productSlug, challengeTitle, challengeSlug } = suggestion;
  const [product, challenge] = [`/products/${productSlug}`, `/challenges/${challengeSlug}`];
  return (
    <Main
      before={
        side === "innovator" ? (
          <BackLink href={product}>Back to the product</BackLink>
        ) : (
          <BackLink href={challenge}>Back to the need</BackLink>
        )
      }
    >
      <PageHeading caption={`${productName} for “${challengeTitle}”`}>Why this is suggested</PageHeading>
      <p>
        Read <a href={product}>{productName}</a> and <a href={challenge}>{challengeTitle}</a>.
      </p>
      <p>{introductionFor(side, suggestion)}</p>
      <Dismissals suggestion={suggestion} />
      <ScoreLine explanation={explanation} />
      <SectionHeading id="answers">What answers what</SectionHeading>
      <ExplanationSections
        explanation={explanation}
        names={namesFor(side, suggestion)}
        raiseHeading={raiseHeadingFor(side)}
      />
      <ComparisonChart comparison={comparison} />
      <SuggestionChoices suggestion={suggestion} />
    </Main>
  );
}
