import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { ChallengeRows } from "@/features/challenge/components/challenge-rows";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Needs to shape and review" };

type Props = { searchParams: Promise<{ cursor?: string }> };

export default async function ReviewQueuePage({ searchParams }: Props) {
  const { cursor } = await searchParams;
  const api = await exchange();
  const { items, next } = await orNotFound(api.challenge.listForReview({ cursor }));
  return (
    <Main>
      <PageHeading>Needs to shape and review</PageHeading>
      {items.length === 0 ? (
        <EmptyState heading="Nothing waits for you here" illustration="people">
          <p>When a leader sends a need in four answers, or asks for a review, it appears on this page.</p>
        </EmptyState>
      ) : (
        <ChallengeRows
          caption="The longest wait first"
          challenges={items}
          now={new Date()}
          showOrganisation
        />
      )}
      <Pagination
        next={next ? { href: `/challenges/review?${new URLSearchParams({ cursor: next })}` } : undefined}
      />
      <ButtonLink href="/challenges/on-behalf" variant="secondary">
        Draft a need for an organisation
      </ButtonLink>
    </Main>
  );
}
