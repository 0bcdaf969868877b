import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Details } from "@/components/ui/details";
import { PageHeading } from "@/components/ui/heading";
import { SynthesisView } from "@/features/evaluation/components/synthesis-view";
import { oncePerRequest } from "@/trpc/once";

type Props = { params: Promise<{ slug: string }> };

const find = oncePerRequest((api, product: string) => api.product.find({ product }));
const findSynthesis = oncePerRequest((api, productId: string) => api.evaluation.findSynthesis({ productId }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name } = await find((await params).slug);
  return { title: `All results of ${name} together` };
}

export default async function SynthesisPage({ params }: Props) {
  const product = await find((await params).slug);
  const { groups, leftOut, count } = await findSynthesis(product.id);
  const back = { href: `/products/${product.slug}`, text: product.name };
  return (
    <Main before={<Breadcrumbs items={[{ href: "/products", text: "Products" }, back]} />}>
      <PageHeading caption={product.name}>All results together</PageHeading>
      <p className="nhsuk-lede-text">
        Results of one kind of measure, tested here and published elsewhere, each with its label. Where they
        can be summed up, they are; where they cannot, the page says why.
      </p>
      {groups.length === 0 ? (
        <p>
          {count === 0
            ? "No result about this product is known yet."
            : "None of its results gives both an effect and how sure it is, so there is nothing to put together."}{" "}
          <a href={`/products/${product.slug}#results`}>See its results one by one</a>
        </p>
      ) : null}
      {groups.map((group) => (
        <SynthesisView key={group.key} group={group} />
      ))}
      <LeftOut results={leftOut} />
      <Details summary="How results are put together">
        <p>
          Only results of the same measure, on the same scale and with the same kind of comparison stand
          together, and one study counts once. Everything is calculated from published figures: small numbers
          of results from the exchange were hidden or rounded before. Retracted results are left out. Three
          results at least are summed up with random effects (REML); the wider of the usual and the
          Hartung–Knapp interval is shown. Above an I² of 75% no single figure is given.
        </p>
      </Details>
    </Main>
  );
}

function LeftOut({ results }: { results: { label: string; href: string }[] }) {
  if (results.length === 0) return null;
  return (
    <>
      <p>
        Not put together with the others: these have two groups before and after, and how their changes differ
        is not worked out for their kind of measure.
      </p>
      <ul>
        {results.map(({ label, href }) => (
          <li key={label}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
