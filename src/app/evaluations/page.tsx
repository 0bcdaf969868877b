import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { CardGrid } from "@/components/ui/card-grid";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading, SectionHeading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { ElsewhereCard } from "@/features/evaluation/components/elsewhere-card";
import { PublishedCard } from "@/features/evaluation/components/published-card";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = {
  title: "Results",
  description: "Test-bed results from the exchange: good, null and bad alike, newest first.",
};

type EvaluationsPageProps = {
  searchParams: Promise<{ cursor?: string | string[]; after?: string | string[] }>;
};

export default async function EvaluationsPage({ searchParams }: EvaluationsPageProps) {
  const { cursor, after } = await searchParams;
  const api = await exchange();
  const [{ items, next }, elsewhere] = await Promise.all([
    api.evaluation.list({ cursor: [cursor].flat()[0]?.slice(0, 200) }),
    api.evaluation.listElsewhere({ after: Number.parseInt([after].flat()[0] ?? "", 10) || undefined }),
  ]);
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
            answer.
          </p>
        </EmptyState>
      )}
      <Pagination
        previous={cursor ? { href: "/evaluations", label: "Newest results" } : undefined}
        next={next ? { href: `/evaluations?cursor=${next}`, label: "Older results" } : undefined}
      />
      <section aria-labelledby="elsewhere">
        <SectionHeading id="elsewhere">Published elsewhere</SectionHeading>
        <p>
          Figures that others published about products listed here. They were neither planned nor signed in
          the exchange.
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
        <Pagination
          previous={after ? { href: "/evaluations#elsewhere", label: "First figures" } : undefined}
          next={
            elsewhere.next === null
              ? undefined
              : { href: `/evaluations?after=${elsewhere.next}#elsewhere`, label: "More figures" }
          }
        />
      </section>
    </Main>
  );
}
