import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading, SectionHeading } from "@/components/ui/heading";
import { BothAnswers } from "@/features/match/components/both-answers";
import { BothSides } from "@/features/match/components/both-sides";
import { MatchChoices } from "@/features/match/components/match-choices";
import { MatchDone } from "@/features/match/components/match-done";
import { MatchExplanation } from "@/features/match/components/match-explanation";
import { MatchStanding } from "@/features/match/components/match-standing";
import { MatchThread } from "@/features/match/components/match-thread";
import { MeetingList } from "@/features/match/components/meeting-list";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Match" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string; before?: string }> };

export default async function MatchPage({ params, searchParams }: Props) {
  const [{ id: matchId }, { done, before }] = await Promise.all([params, searchParams]);
  const api = await exchange();
  const shown = await orNotFound(api.match.find({ matchId }));
  const messages = await api.match.listMessages({ matchId, cursor: before });
  return (
    <Main before={<Breadcrumbs items={[{ href: "/matches", text: "Matches" }]} />}>
      <MatchDone done={done} />
      <PageHeading caption="Match">
        {shown.match.productName} for “{shown.match.challengeTitle}”
      </PageHeading>
      <MatchStanding shown={shown} />
      <MatchChoices shown={shown} />
      <SectionHeading>Both sides in their own words</SectionHeading>
      <BothSides shown={shown} />
      <BothAnswers match={shown.match} />
      <MatchExplanation shown={shown} />
      <MeetingList matchId={matchId} meetings={shown.meetings} />
      {shown.match.introducedAt ? (
        <MatchThread matchId={matchId} messages={messages} canTalk={shown.can.talk} />
      ) : null}
    </Main>
  );
}
