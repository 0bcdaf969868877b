import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { ProductTable } from "@/features/product/review/components/product-table";
import { pageSchema } from "@/features/product/schema";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Your products" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function OwnProductsPage({ searchParams }: Props) {
  const { cursor } = pageSchema.catch({}).parse(await searchParams);
  const api = await exchange();
  const { items, next } = await orNotFound(api.product.listOwn({ cursor }));
  const start = <ButtonLink href="/products/new">List something</ButtonLink>;
  return (
    <Main>
      <PageHeading>Your products</PageHeading>
      {items.length === 0 ? (
        <EmptyState heading="Nothing listed yet" action={start}>
          <p>
            List a product, a service, a pathway or a role. Needs that leaders post are compared with what you
            write, and you see why each fits.
          </p>
        </EmptyState>
      ) : (
        <>
          {start}
          <ProductTable caption="Your products" products={items} page="" />
        </>
      )}
      <Pagination next={next ? { href: `/products/mine?cursor=${next}` } : undefined} />
    </Main>
  );
}
