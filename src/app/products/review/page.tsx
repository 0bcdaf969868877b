import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Main } from "@/components/layout/main";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading, SectionHeading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { ListingTable } from "@/features/product/review/components/listing-table";
import { pageSchema } from "@/features/product/schema";
import { isBroker } from "@/lib/actor";
import { orNotFound } from "@/trpc/page";
import { currentContext, exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Listings to review" };

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
      <PageHeading>Listings to review</PageHeading>
      {waiting.items.length === 0 ? (
        <EmptyState heading="Nothing waits for you" illustration="loop">
          <p>
            When an organisation sends a listing, it appears here with what changed since the published
            version.
          </p>
        </EmptyState>
      ) : (
        <ListingTable caption="Listings to review" listings={waiting.items} page="/review" />
      )}
      <Pagination next={waiting.next ? { href: `/products/review?cursor=${waiting.next}` } : undefined} />
      {unconfirmed.items.length > 0 ? (
        <>
          <SectionHeading>Drafted for others, not confirmed yet</SectionHeading>
          <ListingTable caption="Drafted for others" listings={unconfirmed.items} page="" />
        </>
      ) : null}
    </Main>
  );
}
