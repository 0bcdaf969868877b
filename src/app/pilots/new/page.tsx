import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { PageHeading } from "@/components/ui/heading";
import { PreparePilotForm } from "@/features/pilot/components/pilot-forms";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Open a pilot" };

export default async function NewPilotPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { match: matchId } = await searchParams;
  if (typeof matchId !== "string") notFound();
  const api = await exchange();
  const { match } = await orNotFound(api.match.find({ matchId }));
  return (
    <Main before={<BackLink href={`/matches/${matchId}`}>Back to the match</BackLink>}>
      <PageHeading caption={match.challengeTitle}>Open a pilot of {match.productName}</PageHeading>
      <p>
        This opens a shared workspace for both sides and their broker. Seven gates are to be met before the
        pilot goes live, from data protection to the evaluation plan.
      </p>
      <PreparePilotForm matchId={matchId} />
    </Main>
  );
}
