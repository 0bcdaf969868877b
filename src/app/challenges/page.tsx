import type { Metadata } from "next";
import { AnyWordNote } from "@/components/form/any-word-note";
import { Main } from "@/components/layout/main";
import { ButtonLink } from "@/components/ui/button";
import { Columns, OneThird, TwoThirds } from "@/components/ui/columns";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { addressOf } from "@/features/challenge/catalogue/rules";
import { listPublicChallengesSchema } from "@/features/challenge/catalogue/schema";
import { ChallengeCard } from "@/features/challenge/components/challenge-card";
import { ChallengeFilter } from "@/features/challenge/components/challenge-filter";
import { SortLinks } from "@/features/challenge/components/sort-links";
import { SaveSearch } from "@/features/match/interest/components/save-search";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = {
  title: "Needs",
  description: "What health and care organisations in East London and beyond look for, open and past.",
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ChallengesPage({ searchParams }: Props) {
  const chosen = listPublicChallengesSchema.parse(await searchParams);
  const api = await exchange();
  const { items, next, facets, words } = await api.challenge.listPublic(chosen);
  const now = new Date();
  return (
    <Main>
      <PageHeading>Needs in health and care</PageHeading>
      <p className="nhsuk-lede-text">
        Real problems that an NHS, council or care organisation wants to solve, in its own words. Every one
        can be answered.
      </p>
      <Columns>
        <OneThird>
          <ChallengeFilter chosen={chosen} facets={facets} />
          <p>
            <a href="/challenges/new">Post a need</a> in four questions.
          </p>
        </OneThird>
        <TwoThirds>
          <SortLinks chosen={chosen} />
          <SaveSearch seeks="challenges" chosen={chosen} />
          {words === "any" ? <AnyWordNote /> : null}
          {items.length === 0 ? (
            <EmptyState
              heading="No need fits this search"
              illustration="search"
              action={<ButtonLink href="/challenges">See all needs</ButtonLink>}
            >
              <p>Try fewer filters, or words for the problem instead of words for a solution.</p>
            </EmptyState>
          ) : (
            items.map((challenge) => <ChallengeCard key={challenge.id} challenge={challenge} now={now} />)
          )}
          <Pagination
            previous={
              chosen.cursor
                ? { href: addressOf({ ...chosen, cursor: undefined }), label: "First page" }
                : undefined
            }
            next={next ? { href: addressOf({ ...chosen, cursor: next }) } : undefined}
          />
        </TwoThirds>
      </Columns>
    </Main>
  );
}
