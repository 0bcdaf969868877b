import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { PilotList } from "@/features/pilot/components/pilot-list";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Your pilots" };

export default async function PilotsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { cursor } = await searchParams;
  const api = await exchange();
  const pilots = await orNotFound(
    api.pilot.listOwn({ cursor: typeof cursor === "string" ? cursor : undefined }),
  );
  return (
    <Main>
      <PageHeading>Your pilots</PageHeading>
      {pilots.items.length > 0 ? (
        <PilotList pilots={pilots.items} />
      ) : (
        <EmptyState heading="No pilot yet" illustration="people">
          <p>
            A pilot begins when both sides have agreed to a match. It gives the leader, the innovator and
            their broker one place for the plan, the pathway, the risks and the results.
          </p>
        </EmptyState>
      )}
      <Pagination next={pilots.next ? { href: `/pilots?cursor=${pilots.next}` } : undefined} />
    </Main>
  );
}
