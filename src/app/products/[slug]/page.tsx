import type { Metadata } from "next";
import { Main } from "@/components/layout/main";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Columns, TwoThirds } from "@/components/ui/columns";
import { PageHeading } from "@/components/ui/heading";
import { ProductEvidence } from "@/features/evaluation/components/product-evidence";
import { AskForIntroduction } from "@/features/match/components/ask-for-introduction";
import { SuggestedChallenges } from "@/features/match/components/suggested-challenges";
import { SuggestionsBelow } from "@/features/match/components/suggestions-below";
import { ProductPathways } from "@/features/pilot/components/pathways-tried";
import { ProductFacts } from "@/features/product/components/product-facts";
import { ProductManagement } from "@/features/product/components/product-management";
import { ProductNotice } from "@/features/product/components/product-notice";
import { ProductStory } from "@/features/product/components/product-story";
import { productKindLabels } from "@/features/product/status";
import { oncePerRequest } from "@/trpc/once";
import { currentContext, exchange } from "@/trpc/server";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ suggestions?: string }>;
};

const find = oncePerRequest((api, product: string) => api.product.find({ product }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, live } = await find((await params).slug);
  return { title: name, description: live?.answers.summary };
}

export default async function ProductPage({ params, searchParams }: Props) {
  const product = await find((await params).slug);
  const { suggestions: asked } = await searchParams;
  const shown = product.live ?? product.inWork;
  const answers = shown?.answers ?? {};
  const [{ actor }, api] = await Promise.all([currentContext(), exchange()]);
  const [suggestions, offers] = await Promise.all([
    api.suggestion.listForProduct({ productId: product.id }),
    api.match.listChallengesToOffer({ productId: product.id }),
  ]);
  return (
    <Main before={<Breadcrumbs items={[{ href: "/products", text: "Products" }]} />}>
      <PageHeading
        caption={`${productKindLabels[answers.kind ?? "product"]} by ${product.organisation.name}`}
      >
        {product.name}
      </PageHeading>
      <ProductNotice product={product} />
      {answers.summary ? <p className="ix-lead">{answers.summary}</p> : null}
      <Columns>
        <div className="ix-aside">
          <ProductManagement product={product} />
          <SuggestionsBelow
            suggestions={suggestions}
            isInside={product.isListed && product.viewer === "own"}
            section="suggested-challenges"
            one="need it could answer"
            many="needs it could answer"
          />
          <ProductFacts answers={answers} organisation={product.organisation} />
          {actor.is === "visitor" ? (
            <p>
              <a href={`/sign-in?callbackUrl=/products/${product.slug}`}>
                Sign in to ask for an introduction
              </a>
            </p>
          ) : null}
        </div>
        <TwoThirds>
          <ProductStory
            product={product}
            answers={answers}
            audiences={shown?.audiences ?? {}}
            results={
              <>
                <ProductEvidence productId={product.id} slug={product.slug} />
                <ProductPathways productId={product.id} />
              </>
            }
          />
          <SuggestedChallenges
            suggestions={suggestions}
            isInside={product.isListed && product.viewer === "own"}
            allHref={
              asked === "all" ? null : `/products/${product.slug}?suggestions=all#suggested-challenges`
            }
          />
          <AskForIntroduction productId={product.id} challenges={offers} />
        </TwoThirds>
      </Columns>
    </Main>
  );
}
