import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { CardGrid } from "@/components/ui/card-grid";
import { Columns, OneThird, TwoThirds } from "@/components/ui/columns";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading, SectionHeading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { ElsewhereCard } from "@/features/evaluation/components/elsewhere-card";
import { FeedHelp } from "@/features/evaluation/components/feed-help";
import { PublishedCard } from "@/features/evaluation/components/published-card";
import { RegisterFilter } from "@/features/evaluation/components/register-filter";
import { registerAddress } from "@/features/evaluation/register/rules";
import { registerSchema } from "@/features/evaluation/register/schema";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = {
  title: "Results",
  description: "Test-bed results from the exchange: good, null and bad alike, newest first.",
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function EvaluationsPage({ searchParams }: Props) {
  const chosen = registerSchema.parse(await searchParams);
  const { cursor, after, ...filters } = chosen;
  const api = await exchange();
  const [{ items, next }, elsewhere] = await Promise.all([
    api.evaluation.list(chosen),
    api.evaluation.listElsewhere(chosen),
  ]);
  const address = (more: { cursor?: string; after?: number } = {}) =>
    registerAddress("/evaluations", { ...filters, ...more });
  const shows = (kind: "here" | "elsewhere") => filters.kind.length === 0 || filters.kind.includes(kind);
  return (
    <Main>
      <PageHeading>Results</PageHeading>
      <p className="nhsuk-lede-text">
        What happened when products were tested here in real care. Good, null and bad results are published
        alike, newest first.
      </p>
      <p>
        A plan that was locked and has no result yet stands in the{" "}
        <a href="/evaluations/plans">registry of locked plans</a>.
      </p>
      <Columns>
        <OneThird>
          <RegisterFilter chosen={filters} />
          <FeedHelp query={registerAddress("", filters)} />
        </OneThird>
        <TwoThirds>
          {shows("here") ? (
            <section aria-labelledby="here">
              <SectionHeading id="here">Tested here</SectionHeading>
              {items.length > 0 ? (
                <CardGrid>
                  {items.map((item) => (
                    <PublishedCard key={item.id} item={item} headingLevel={3} />
                  ))}
                </CardGrid>
              ) : (
                <Nothing isFurtherOn={cursor !== undefined} isNarrowed={address() !== "/evaluations"} />
              )}
              <Pagination
                previous={cursor ? { href: address(), label: "Newest results" } : undefined}
                next={next ? { href: address({ cursor: next }), label: "Older results" } : undefined}
              />
            </section>
          ) : null}
          {shows("elsewhere") ? (
            <section aria-labelledby="elsewhere">
              <SectionHeading id="elsewhere">Published elsewhere</SectionHeading>
              <p>
                Figures that others published about products listed here. They were neither planned nor signed
                in the exchange
                {filters.setting.length > 0
                  ? ", and their care setting is known only by the words of their source"
                  : ""}
                {filters.use.length > 0 ? ", and no site of theirs is asked whether it still uses them" : ""}.
              </p>
              {elsewhere.can.enter ? (
                <p>
                  <a href="/evaluations/elsewhere/new">Enter a figure published elsewhere</a>
                </p>
              ) : null}
              <CardGrid>
                {elsewhere.items.map((result) => (
                  <ElsewhereCard key={result.id} result={result} />
                ))}
              </CardGrid>
              {elsewhere.items.length === 0 ? <p>None with these filters.</p> : null}
              <Pagination
                previous={after >= 0 ? { href: `${address()}#elsewhere`, label: "First figures" } : undefined}
                next={
                  elsewhere.next === null
                    ? undefined
                    : { href: `${address({ after: elsewhere.next })}#elsewhere`, label: "More figures" }
                }
              />
            </section>
          ) : null}
        </TwoThirds>
      </Columns>
    </Main>
  );
}

function Nothing({ isFurtherOn, isNarrowed }: { isFurtherOn: boolean; isNarrowed: boolean }) {
  if (isFurtherOn) return <p>No more results.</p>;
  return (
    <EmptyState heading={isNarrowed ? "No result with these filters" : "No results yet"}>
      <p>
        A result appears here when its evaluator has signed it and both sides had 20 working days to answer.
      </p>
    </EmptyState>
  );
}
