import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { PageHeading, SectionHeading } from "@/components/ui/heading";
import { ClaimForm } from "@/features/product/passport/components/claim-form";
import { PassportLine } from "@/features/product/passport/components/passport-line";
import { PassportTable } from "@/features/product/passport/components/passport-table";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Assurance passport" };

type Props = { params: Promise<{ slug: string }> };

export default async function PassportPage({ params }: Props) {
  const api = await exchange();
  const product = await orNotFound(api.product.find({ product: (await params).slug }));
  const can = { claim: product.can.claimAssurance, check: product.can.checkAssurance };
  if (!can.claim && !can.check) notFound();
  return (
    <Main before={<BackLink href={`/products/${product.slug}`}>{product.name}</BackLink>}>
      <PageHeading caption={product.name}>Assurance passport</PageHeading>
      <p className="ix-prose">
        You claim an item, a broker looks at the document, and may verify it with whoever issued it. Each step
        says who looked and how deeply. An item lapses by itself after its last day; you are reminded 30 and 7
        days before.
      </p>
      {product.assurance.length > 0 ? (
        <PassportTable items={product.assurance} documentIds={product.documents.map(({ id }) => id)} />
      ) : (
        <p>There is nothing in this passport yet.</p>
      )}
      {product.assurance.map((item) => (
        <PassportLine key={item.id} item={item} slug={product.slug} can={can} />
      ))}
      {can.claim ? (
        <>
          <SectionHeading>Add an item</SectionHeading>
          <ClaimForm product={product} />
        </>
      ) : null}
    </Main>
  );
}
