import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { PageHeading, SectionHeading } from "@/components/ui/heading";
import { publishProduct } from "@/features/product/actions";
import { ProductButton } from "@/features/product/components/product-management";
import { VersionDiff } from "@/features/product/components/version-diff";
import { ReviewForm } from "@/features/product/review/components/review-form";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Review a product" };

type Props = { params: Promise<{ slug: string }> };

export default async function ReviewProductPage({ params }: Props) {
  const api = await exchange();
  const work = await orNotFound(api.product.findInWork({ product: (await params).slug }));
  return (
    <Main before={<BackLink href="/products/review">Products to review</BackLink>}>
      <PageHeading caption={`Review of version ${work.number}`}>{work.answers.name}</PageHeading>
      {work.can.review ? null : <p>This version is not waiting for a broker now.</p>}
      {work.isListed ? (
        <section>
          <SectionHeading>What changed since the published version</SectionHeading>
          <VersionDiff changes={work.changesSinceLive} level={3} />
        </section>
      ) : null}
      {work.can.review ? (
        <>
          <SectionHeading>Publish it as it is</SectionHeading>
          <ProductButton product={work} action={publishProduct} text="Publish" revision={work.revision} />
          <SectionHeading>Or ask for changes</SectionHeading>
        </>
      ) : null}
      <ReviewForm work={work} />
    </Main>
  );
}
