import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { PageHeading } from "@/components/ui/heading";
import { VerbForm, verbs } from "@/features/match/components/verb-form";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

type Props = { params: Promise<{ id: string; verb: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { verb } = await params;
  return { title: verbs[verb]?.title ?? "Match" };
}

export default async function MatchVerbPage({ params }: Props) {
  const { id: matchId, verb } = await params;
  const chosen = verbs[verb];
  if (!chosen) notFound();
  const api = await exchange();
  const { match, can } = await orNotFound(api.match.find({ matchId }));
  // Somebody was faster, or the link is old: the match itself says where it stands.
  if (!can[chosen.can]) redirect(`/matches/${matchId}`);
  return (
    <Main before={<BackLink href={`/matches/${matchId}`}>Back to the match</BackLink>}>
      <PageHeading caption={`${match.productName} for “${match.challengeTitle}”`}>{chosen.title}</PageHeading>
      <VerbForm matchId={matchId} verb={chosen} />
    </Main>
  );
}
