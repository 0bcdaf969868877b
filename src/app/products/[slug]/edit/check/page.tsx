import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { BackLink } from "@/components/ui/back-link";
import { PageHeading } from "@/components/ui/heading";
import { InsetText } from "@/components/ui/inset-text";
import { submitProduct } from "@/features/product/actions";
import { ProductButton } from "@/features/product/components/product-management";
import { AnswersToCheck } from "@/features/product/section/components/answers-to-check";
import { sections } from "@/features/product/section/schema";
import { orNotFound } from "@/trpc/page";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = { title: "Check your answers" };

type Props = { params: Promise<{ slug: string }> };

export default async function CheckAnswersPage({ params }: Props) {
  const api = await exchange();
  const work = await orNotFound(api.product.findInWork({ product: (await params).slug }));
  const edit = `/products/${work.slug}/edit`;
  return (
    <Main before={<BackLink href={edit}>{work.answers.name}</BackLink>}>
      <PageHeading>Check your answers</PageHeading>
      <div className="ix-prose">
        <AnswersToCheck work={work} />
        {work.missing.length > 0 ? (
          <InsetText>
            <p>Before a broker can look at it, answer:</p>
            <ul>
              {work.missing.map((key) => (
                <li key={key}>
                  <a href={`${edit}/${key}`}>{sections[key].title}</a>
                </li>
              ))}
            </ul>
          </InsetText>
        ) : null}
        {work.can.submit ? (
          <>
            <p>A broker reads it, may ask for changes, and publishes it. You can take it back until then.</p>
            <ProductButton product={work} action={submitProduct} text="Send to a broker" />
          </>
        ) : null}
        {work.can.edit && !work.can.submit && work.missing.length === 0 ? (
          <p>An owner of your organisation can send it to a broker once the organisation is verified.</p>
        ) : null}
      </div>
    </Main>
  );
}
