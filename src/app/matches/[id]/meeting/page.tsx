import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { PageHeading } from "@/components/ui/heading";
import { MeetingForm } from "@/features/match/components/meeting-form";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Propose a meeting" };

type Props = { params: Promise<{ id: string }> };

export default async function MeetingPage({ params }: Props) {
  const { id: matchId } = await params;
  const api = await exchange();
  const { match } = await orNotFound(api.match.find({ matchId }));
  return (
    <Main before={<BackLink href={`/matches/${matchId}`}>Back to the match</BackLink>}>
      <PageHeading caption={`${match.productName} for “${match.challengeTitle}”`}>
        Propose a meeting
      </PageHeading>
      <p>The other side or the broker accepts one of the proposed times.</p>
      <MeetingForm matchId={matchId} />
    </Main>
  );
}
