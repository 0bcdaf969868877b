import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/heading";
import { Tag } from "@/components/ui/tag";
import { ExternalResultEntry } from "@/features/evaluation/components/external-results";
import { VerdictTag } from "@/features/evaluation/components/verdict-tag";
import { oncePerRequest } from "@/trpc/once";

export type ExternalResultPageProps = { params: Promise<{ slug: string }> };

const findResult = oncePerRequest((api, slug: string) =>
  api.evaluation.externalResult.find({ slug: slug.slice(0, 120) }),
);

export async function generateMetadata({ params }: ExternalResultPageProps): Promise<Metadata> {
  const { title, subject } = await findResult((await params).slug);
  return { title: `${title} (published elsewhere)`, description: subject };
}

export default async function ExternalResultPage({ params }: ExternalResultPageProps) {
  const result = await findResult((await params).slug);
  return (
    <Main before={<Breadcrumbs items={[{ href: "/evaluations#elsewhere", text: "Results" }]} />}>
      <PageHeading caption={result.subject}>Published elsewhere</PageHeading>
      <p className="ix-tags">
        <Tag colour="grey">Published elsewhere</Tag> <VerdictTag verdict={result.verdict} />
      </p>
      <p>Neither planned nor signed in the exchange. The figures are those of the source.</p>
      <ExternalResultEntry result={result} headingLevel={2} />
      {result.productSlug ? (
        <p>
          <a href={`/products/${result.productSlug}`}>Read about the product</a>
        </p>
      ) : null}
      {result.can.edit ? (
        <p>
          <a href={`/evaluations/elsewhere/${result.slug}/edit`}>Put this figure right</a>
        </p>
      ) : null}
    </Main>
  );
}
