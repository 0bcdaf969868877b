import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { CardGrid } from "@/components/ui/card-grid";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { PublishedCard } from "@/features/evaluation/components/published-card";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = {
  title: "Results",
  description: "Test-bed results from the exchange: good, null and bad alike, newest first.",
};

type EvaluationsPageProps = { searchParams: Promise<{ cursor?: string | string[] }> };

export default async function EvaluationsPage({ searchParams }: EvaluationsPageProps) {
  const { cursor } = await searchParams;
  const api = await exchange();
  const { items, next } = await api.evaluation.list({ cursor: [cursor].flat()[0]?.slice(0, 200) });
  return (
    <Main>
      <PageHeading>Results</PageHeading>
      <p className="nhsuk-lede-text">
        What happened when products were tested here in real care. Good, null and bad results are published
        alike, newest first.
      </p>
      {items.length > 0 ? (
        <CardGrid>
          {items.map((item) => (
            <PublishedCard key={item.id} item={item} headingLevel={2} />
          ))}
        </CardGrid>
      ) : (
        <EmptyState heading={cursor ? "No more results" : "No results yet"}>
          <p>
            A result appears here when its evaluator has signed it and both sides had 20 working days to
            answer. Figures published elsewhere stand on the page of their product.
          </p>
        </EmptyState>
      )}
      <Pagination
        previous={cursor ? { href: "/evaluations", label: "Newest results" } : undefined}
        next={next ? { href: `/evaluations?cursor=${next}`, label: "Older results" } : undefined}
      />
    </Main>
  );
}
