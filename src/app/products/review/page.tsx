import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Main } from "@/components/layout/main";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading, SectionHeading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { ProductTable } from "@/features/product/review/components/product-table";
import { pageSchema } from "@/features/product/schema";
import { isBroker } from "@/lib/actor";
import { orNotFound } from "@/trpc/page";
import { currentContext, exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Products to review" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ReviewListPage({ searchParams }: Props) {
  const { cursor } = pageSchema.catch({}).parse(await searchParams);
  const { actor } = await currentContext();
  if (actor.is === "person" && !isBroker(actor, "viewer")) notFound();
  const api = await exchange();
  const [waiting, unconfirmed] = await Promise.all([
    orNotFound(api.product.listForReview({ cursor })),
    orNotFound(api.product.listDraftedOnBehalf({})),
  ]);
  return (
    <Main>
      <PageHeading>Products to review</PageHeading>
      <p>
        <a href="/organisations">Choose an organisation</a> to draft a product on its behalf; it confirms
        before anything is published.
      </p>
      {waiting.items.length === 0 ? (
        <EmptyState heading="Nothing waits for you" illustration="loop">
          <p>
            When an organisation sends a product, it appears here with what changed since the published
            version.
          </p>
        </EmptyState>
      ) : (
        <ProductTable caption="Products to review" products={waiting.items} page="/review" />
      )}
      <Pagination next={waiting.next ? { href: `/products/review?cursor=${waiting.next}` } : undefined} />
      {unconfirmed.items.length > 0 ? (
        <>
          <SectionHeading>Drafted for others, not confirmed yet</SectionHeading>
          <ProductTable caption="Drafted for others" products={unconfirmed.items} page="" />
        </>
      ) : null}
    </Main>
  );
}
