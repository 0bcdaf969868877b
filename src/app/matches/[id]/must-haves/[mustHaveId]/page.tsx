import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { PageHeading } from "@/components/ui/heading";
import { MustHaveForm } from "@/features/match/components/must-have-form";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Answer a must-have" };

type Props = { params: Promise<{ id: string; mustHaveId: string }> };

export default async function MustHavePage({ params }: Props) {
  const { id: matchId, mustHaveId } = await params;
  const api = await exchange();
  const { mustHaves } = await orNotFound(api.match.find({ matchId }));
  const asked = mustHaves.find(({ id, kind }) => id === mustHaveId && kind === "free_text");
  if (!asked) notFound();
  return (
    <Main before={<BackLink href={`/matches/${matchId}`}>Back to the match</BackLink>}>
      <PageHeading caption="Must-have">{asked.label}</PageHeading>
      <MustHaveForm matchId={matchId} mustHaveId={mustHaveId} />
    </Main>
  );
}
