import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { PageHeading, SectionHeading } from "@/components/ui/heading";
import { WorkStatus } from "@/features/product/review/components/work-status";
import { SectionList } from "@/features/product/section/components/section-list";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Edit a product" };

type Props = { params: Promise<{ slug: string }> };

export default async function EditProductPage({ params }: Props) {
  const api = await exchange();
  const work = await orNotFound(api.product.findInWork({ product: (await params).slug }));
  return (
    <Main before={<BackLink href={`/products/${work.slug}`}>The product</BackLink>}>
      <PageHeading caption={`Version ${work.number}`}>{work.answers.name}</PageHeading>
      <div className="ix-prose">
        <WorkStatus work={work} />
        <SectionHeading>The ten questions</SectionHeading>
        <SectionList work={work} group="question" />
        <p>
          <a href={`/products/${work.slug}/edit/check`}>Check your answers and send them to a broker</a>
        </p>
        <SectionHeading>More that leaders ask</SectionHeading>
        <p>None of this holds up publication. Each part makes it easier to match and to judge.</p>
        <SectionList work={work} group="deeper" />
        <ul className="nhsuk-list">
          <li>
            <a href={`/products/${work.slug}/passport`}>Assurance passport</a>
          </li>
          <li>
            <a href={`/products/${work.slug}/documents`}>Documents</a>
          </li>
        </ul>
      </div>
    </Main>
  );
}
