import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { PageHeading } from "@/components/ui/heading";
import { VersionDiff } from "@/features/product/components/version-diff";
import { VersionList } from "@/features/product/components/version-list";
import { compareVersionsSchema } from "@/features/product/schema";
import { formatDate } from "@/lib/dates";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "What changed between versions" };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function VersionsPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const given = await searchParams;
  const api = await exchange();
  const product = await orNotFound(api.product.find({ product: slug }));
  const back = <BackLink href={`/products/${product.slug}`}>{product.name}</BackLink>;
  if (!given.from || !given.to) {
    return (
      <Main before={back}>
        <PageHeading>Versions of {product.name}</PageHeading>
        <VersionList slug={product.slug} versions={product.versions} />
      </Main>
    );
  }
  const asked = compareVersionsSchema.safeParse({ product: slug, from: given.from, to: given.to });
  if (!asked.success) notFound();
  const { before, after, changes } = await orNotFound(api.product.compare(asked.data));
  return (
    <Main before={back}>
      <PageHeading caption={product.name}>
        What changed from version {before.number} to version {after.number}
      </PageHeading>
      <div className="ix-prose">
        <p>
          Version {before.number}: {dayOf(before.publishedAt)}. Version {after.number}:{" "}
          {dayOf(after.publishedAt)}. Removed words are <del>struck through</del>, added words are{" "}
          <ins>underlined</ins>.
        </p>
        <VersionDiff changes={changes} />
      </div>
    </Main>
  );
}

function dayOf(publishedAt: Date | null): string {
  return publishedAt ? `published on ${formatDate(publishedAt)}` : "not published";
}
