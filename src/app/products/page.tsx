import type { Metadata } from "next";
import { AnyWordNote } from "@/components/form/any-word-note";
import { SearchForm } from "@/components/form/search-form";
import { Main } from "@/components/layout/main";
import { Columns, OneThird, TwoThirds } from "@/components/ui/columns";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/heading";
import { Pagination } from "@/components/ui/pagination";
import { SaveSearch } from "@/features/match/interest/components/save-search";
import { CatalogueFilters } from "@/features/product/catalogue/components/catalogue-filters";
import { ProductResult } from "@/features/product/catalogue/components/product-result";
import { catalogueAddress, mostRanked } from "@/features/product/catalogue/rules";
import { listProductsSchema, sorts } from "@/features/product/catalogue/schema";
import { formatCount } from "@/lib/money";
import { exchange } from "@/trpc/server";

export const metadata: Metadata = {
  title: "Products, services, pathways and roles",
  description: "Innovations that answer needs in health and care, with the evidence found for each.",
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ProductsPage({ searchParams }: Props) {
  const given = await searchParams;
  const chosen = listProductsSchema.parse(given);
  const api = await exchange();
  const [page, { total, counts }] = await Promise.all([
    api.product.listPublic(chosen),
    api.product.countFacets(chosen),
  ]);
  const sort = chosen.sort ?? (chosen.q ? "relevance" : "newest");
  return (
    <Main>
      <PageHeading>Find a product, service, pathway or role</PageHeading>
      <SearchForm action="/products" label="Search in everything that suppliers say" defaultValue={chosen.q}>
        <input type="hidden" name="sort" value={chosen.sort ?? ""} disabled={!chosen.sort} />
        <Columns>
          <OneThird>
            <div className="nhsuk-u-margin-top-4">
              <CatalogueFilters counts={counts} chosen={chosen} />
            </div>
          </OneThird>
          <TwoThirds>
            <p className="ix-count nhsuk-u-margin-top-4" role="status">
              {total === 1 ? "1 product" : `${formatCount(total)} products`}
              {chosen.q ? ` for “${chosen.q}”` : ""}
              {chosen.q ? <SortLinks sort={sort} chosen={given} /> : null}
            </p>
            <SaveSearch seeks="products" chosen={chosen} />
            {page.words === "any" ? <AnyWordNote /> : null}
            {sort === "relevance" && total > mostRanked ? <TooManyToSort /> : null}
            {page.items.length === 0 ? <Nothing /> : null}
            <ol className="ix-results">
              {page.items.map((product) => (
                <ProductResult key={product.id} product={product} />
              ))}
            </ol>
            <Pagination
              previous={
                chosen.cursor ? { href: catalogueAddress(given, {}), label: "First page" } : undefined
              }
              next={page.next ? { href: catalogueAddress(given, { cursor: page.next }) } : undefined}
            />
          </TwoThirds>
        </Columns>
      </SearchForm>
    </Main>
  );
}

type SortLinksProps = { sort: keyof typeof sorts; chosen: Record<string, string | string[] | undefined> };

function SortLinks({ sort, chosen }: SortLinksProps) {
  const other = sort === "relevance" ? "newest" : "relevance";
  return (
    <>
      {` · ${sorts[sort]} · `}
      <a href={catalogueAddress(chosen, { sort: other })}>{sorts[other]}</a>
    </>
  );
}

function TooManyToSort() {
  return (
    <p>
      These are too many to sort by relevance: add a word. This list compares the newest{" "}
      {formatCount(mostRanked)}, and those with your words in their names.
    </p>
  );
}

function Nothing() {
  return (
    <EmptyState
      heading="Nothing listed answers this yet"
      illustration="search"
      action={<a href="/challenges">See the needs that leaders posted</a>}
    >
      <p>Try fewer or other words, or take away a filter. A need without an answer is worth posting.</p>
    </EmptyState>
  );
}
