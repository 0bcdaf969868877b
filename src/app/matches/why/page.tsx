import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { PageHeading } from "@/components/ui/heading";
import { ExplanationSections } from "@/features/match/components/explanation-sections";
import type { PairSearch } from "@/features/match/components/pair-page";
import { ScoreLine } from "@/features/match/components/score-line";
import { Dismissals, SuggestionChoices } from "@/features/match/components/suggestion-choices";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Why this is suggested" };

export default async function WhyPage({ searchParams }: { searchParams: PairSearch }) {
  const { challenge: challengeId = "", product: productId = "" } = await searchParams;
  const api = await exchange();
  const suggestion = await orNotFound(api.suggestion.find({ challengeId, productId }));
  const { explanation, side, productName, productSlug, challengeTitle, challengeSlug } = suggestion;
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
      <Dismissals suggestion={suggestion} />
      <ScoreLine explanation={explanation} />
      <ExplanationSections explanation={explanation} />
      <SuggestionChoices suggestion={suggestion} />
    </Main>
  );
}
