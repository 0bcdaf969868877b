import { Main } from "@/components/layout/main";
import { HomeHero } from "@/features/overview/components/home-hero";
import { HomeNeeds } from "@/features/overview/components/home-needs";
import { HomeProducts } from "@/features/overview/components/home-products";
import { HomeResults } from "@/features/overview/components/home-results";
import { exchange } from "@/trpc/server";

export default async function HomePage() {
  const api = await exchange();
  const [needs, products, results, elsewhere] = await Promise.all([
    api.challenge.listPublic({}),
    api.product.listPublic({}),
    api.evaluation.list({}),
    api.evaluation.listElsewhere({}),
  ]);
  return (
    <>
      <HomeHero />
      <Main>
        <HomeNeeds needs={needs.items.slice(0, 3)} now={new Date()} />
        <HomeProducts products={products.items.slice(0, 3)} />
        <HomeResults results={results.items.slice(0, 2)} elsewhere={elsewhere.items.slice(0, 3)} />
      </Main>
    </>
  );
}
