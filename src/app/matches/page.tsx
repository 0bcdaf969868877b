import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { MatchTable } from "@/features/match/components/match-table";
import { matchLabels, matchStatuses } from "@/features/match/status";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Matches" };

type Props = { searchParams: Promise<{ cursor?: string; status?: string }> };

export default async function MatchesPage({ searchParams }: Props) {
  const { cursor, status: asked } = await searchParams;
  const status = matchStatuses.find((one) => one === asked);
  const api = await exchange();
  const { items, next } = await orNotFound(api.match.list({ cursor, status }));
  return (
    <Main>
      <PageHeading>Matches</PageHeading>
      <p>A match joins one need and one product. Its two sides and the brokers see it, and nobody else.</p>
      {items.length === 0 ? (
        <EmptyState
          heading="No matches yet"
          action={<ButtonLink href="/challenges">Read the open needs</ButtonLink>}
        >
          <p>
            Ask for an introduction on the page of a need or a product. A broker answers within five working
            days.
          </p>
        </EmptyState>
      ) : (
        <MatchTable
          caption={
            status ? `Matches: ${matchLabels[status].toLowerCase()}` : "Matches, the latest change first"
          }
          matches={items}
        />
      )}
      <Pagination
        next={
          next
            ? { href: `/matches?${new URLSearchParams({ ...(status ? { status } : {}), cursor: next })}` }
            : undefined
        }
      />
    </Main>
  );
}
