import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { ChallengeRows } from "@/features/challenge/components/challenge-rows";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Your organisation’s needs" };

type Props = { searchParams: Promise<{ cursor?: string }> };

export default async function OwnChallengesPage({ searchParams }: Props) {
  const { cursor } = await searchParams;
  const api = await exchange();
  const { items, next } = await orNotFound(api.challenge.listOwn({ cursor }));
  return (
    <Main>
      <PageHeading>Your organisation’s needs</PageHeading>
      {items.length === 0 ? (
        <EmptyState
          heading="You have not posted a need yet"
          action={<ButtonLink href="/challenges/new">Post a need</ButtonLink>}
        >
          <p>Four questions are enough to begin. A broker helps with the rest.</p>
        </EmptyState>
      ) : (
        <>
          <ChallengeRows caption="Newest first" challenges={items} now={new Date()} />
          <Pagination
            next={next ? { href: `/challenges/mine?${new URLSearchParams({ cursor: next })}` } : undefined}
          />
          <ButtonLink href="/challenges/new">Post another need</ButtonLink>
        </>
      )}
    </Main>
  );
}
