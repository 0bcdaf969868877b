import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { PageHeading, SectionHeading } from "@/components/ui/heading";
import { TabsNav } from "@/components/ui/tabs-nav";
import { BeingCompared } from "@/features/match/components/being-compared";
import { MatchTable } from "@/features/match/components/match-table";
import { NothingFits } from "@/features/match/failure/components/nothing-fits";
import { RequestTable } from "@/features/overview/components/request-table";
import { ReviewQueues } from "@/features/overview/components/review-queues";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Brokers’ board" };

export default async function BoardPage() {
  const api = await exchange();
  const [board, unanswered, progress] = await orNotFound(
    Promise.all([api.overview.board(), api.failure.listUnanswered(), api.suggestion.progress()]),
  );
  return (
    <Main>
      <PageHeading>Brokers’ board</PageHeading>
      <SectionHeading>What waits for a broker</SectionHeading>
      <ReviewQueues queues={board.toReview} />
      <NothingFits needs={unanswered} />
      <BeingCompared {...progress} />
      <SectionHeading>Matches by state</SectionHeading>
      <TabsNav
        label="Matches by state"
        items={board.states.map(({ status, label, count }) => ({
          href: `/matches?status=${status}`,
          text: label,
          count,
        }))}
      />
      <SectionHeading id="requested">Introductions asked for</SectionHeading>
      {board.requested.length > 0 ? (
        <RequestTable requests={board.requested} />
      ) : (
        <p>None waits. A broker answers within five working days.</p>
      )}
      <SectionHeading id="introduced">Waiting for the two sides</SectionHeading>
      {board.introduced.length > 0 ? (
        <MatchTable caption="Introduced, the longest wait first" matches={board.introduced} />
      ) : (
        <p>Every introduction is answered.</p>
      )}
      <SectionHeading id="agreed">Agreed, waiting for a pilot</SectionHeading>
      {board.agreed.length > 0 ? (
        <MatchTable caption="Agreed, the longest wait first" matches={board.agreed} />
      ) : (
        <p>Every agreed match has its pilot.</p>
      )}
    </Main>
  );
}
