import { Highlighted } from "@/components/ui/highlighted";
import { Tag } from "@/components/ui/tag";
import { splitHits } from "@/lib/highlight";
import { labelOf, needs } from "@/lib/vocabulary";
import { Chips } from "../../components/answer-value";
import { productKindLabels } from "../../status";
import type { listProducts } from "../queries";

export type ListedProduct = Awaited<ReturnType<typeof listProducts>>["items"][number];

export function ProductResult({ product }: { product: ListedProduct }) {
  const { found } = product;
  const answered = product.facets
    .filter((facet) => facet.startsWith("need:"))
    .map((facet) => labelOf(needs, facet.slice(5)));
  return (
    <li className="ix-result">
      <h2 className="ix-result__heading">
        <a href={`/products/${product.slug}`}>
          <Highlighted parts={splitHits(found?.name ?? product.name)} />
        </a>
      </h2>
      <p className="ix-result__by">
        {productKindLabels[product.kind]} by {product.organisationName}
      </p>
      <p>
        <Highlighted parts={splitHits(found?.summary ?? product.summary)} />
      </p>
      {found?.text ? (
        <p className="ix-result__by">
          … <Highlighted parts={splitHits(found.text)} /> …
        </p>
      ) : null}
      {product.hasResults ? (
        <p>
          <Tag colour="purple">Results from the exchange</Tag>
        </p>
      ) : null}
      <Chips items={answered} />
    </li>
  );
}
