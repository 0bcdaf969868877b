import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { Banner } from "@/components/ui/banner";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/heading";
import { InterestCard } from "@/features/match/interest/components/interest-card";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Your interests" };

const doneSentences: Record<string, string> = {
  saved: "We tell you when something new meets it.",
  removed: "It is deleted. You hear no more of it.",
};

type Props = { searchParams: Promise<{ done?: string }> };

export default async function InterestsPage({ searchParams }: Props) {
  const { done } = await searchParams;
  const interests = await orNotFound((await exchange()).interest.list());
  const sentence = done ? doneSentences[done] : undefined;
  return (
    <Main>
      {sentence ? (
        <Banner title="Done" kind="success">
          <p>{sentence}</p>
        </Banner>
      ) : null}
      <PageHeading>Your interests</PageHeading>
      <p>
        Searches that you saved, and what concerns you. When a new product or need meets one, we tell you here
        and by email. <a href="/person#email">Choose what comes by email</a>.
      </p>
      {interests.length === 0 ? (
        <EmptyState
          heading="No interests yet"
          illustration="search"
          action={<ButtonLink href="/interests/new">Add an interest</ButtonLink>}
        >
          <p>
            Save a search in the list of <a href="/products">products</a> or of{" "}
            <a href="/challenges">needs</a>, or say here what concerns you.
          </p>
        </EmptyState>
      ) : (
        <>
          {interests.map((interest) => (
            <InterestCard key={interest.id} interest={interest} />
          ))}
          <ButtonLink href="/interests/new" variant="secondary">
            Add an interest
          </ButtonLink>
        </>
      )}
    </Main>
  );
}
