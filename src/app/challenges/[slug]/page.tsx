import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/heading";
import { ProgressSteps } from "@/components/ui/progress-steps";
import { Addenda } from "@/features/challenge/components/addenda";
import { AnswerCard } from "@/features/challenge/components/answer-card";
import { ChallengeActions } from "@/features/challenge/components/challenge-actions";
import { ChallengeDone } from "@/features/challenge/components/challenge-done";
import { ChallengeFacts } from "@/features/challenge/components/challenge-facts";
import { ChallengeStory } from "@/features/challenge/components/challenge-story";
import { Clarifications } from "@/features/challenge/components/clarifications";
import { StatusNote } from "@/features/challenge/components/status-note";
import { inAddress, lifecycleSteps } from "@/features/challenge/rules";
import { AskForIntroduction } from "@/features/match/components/ask-for-introduction";
import { SuggestedProducts } from "@/features/match/components/suggested-products";
import { SuggestionsBelow } from "@/features/match/components/suggestions-below";
import { PathwaysTried } from "@/features/pilot/components/pathways-tried";
import { PilotsLedTo } from "@/features/pilot/components/pilots-led-to";
import { oncePerRequest } from "@/trpc/once";
import { signInAddress } from "@/trpc/page";
import { currentContext, exchange } from "@/trpc/server";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ done?: string; suggestions?: string }>;
};

const find = oncePerRequest((api, slug: string) => api.challenge.find(inAddress(slug)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, slug, problem } = await find((await params).slug);
  return { title, description: problem.slice(0, 200), alternates: { canonical: `/challenges/${slug}` } };
}

export default async function ChallengePage({ params, searchParams }: Props) {
  const api = await exchange();
  const { actor } = await currentContext();
  const { done, suggestions: asked } = await searchParams;
  const challenge = await find((await params).slug);
  const signInHref = actor.is === "visitor" ? await signInAddress() : null;
  const isOpen = challenge.status === "open";
  const [suggestions, fit, offers, pilots] = await Promise.all([
    isOpen && challenge.isInside ? api.suggestion.listForChallenge({ challengeId: challenge.id }) : [],
    isOpen && challenge.isInside ? api.fit.find({ challengeId: challenge.id }) : null,
    isOpen ? api.match.listProductsToOffer({ challengeId: challenge.id }) : [],
    api.pilot.listForChallenge({ challengeId: challenge.id }),
  ]);
  return (
    <Main
      before={
        <Breadcrumbs
          items={[
            { href: "/", text: "Home" },
            { href: "/challenges", text: "Needs" },
          ]}
        />
      }
    >
      <ChallengeDone done={done} />
      <PageHeading caption={challenge.organisation.name}>{challenge.title}</PageHeading>
      <ProgressSteps label="Where this need stands" steps={lifecycleSteps(challenge.status)} />
      <StatusNote challenge={challenge} />
      <ChallengeFacts challenge={challenge} now={new Date()} />
      <ChallengeActions challenge={challenge} />
      <SuggestionsBelow
        suggestions={suggestions}
        isInside={challenge.isInside && fit?.verdict !== "none"}
        section="suggested-products"
        one="suggested product"
        many="suggested products"
      />
      <ChallengeStory challenge={challenge} />
      <PilotsLedTo pilots={pilots} />
      <PathwaysTried challengeId={challenge.id} />
      <Addenda addenda={challenge.addenda} />
      <Clarifications challenge={challenge} signInHref={signInHref} />
      {isOpen ? (
        <>
          <SuggestedProducts
            suggestions={suggestions}
            fit={fit}
            isInside={challenge.isInside}
            allHref={
              asked === "all" ? null : `/challenges/${challenge.slug}?suggestions=all#suggested-products`
            }
          />
          <AskForIntroduction challengeId={challenge.id} products={offers} />
          {signInHref ? <AnswerCard signInHref={signInHref} /> : null}
        </>
      ) : null}
    </Main>
  );
}
