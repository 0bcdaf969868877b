import { Card } from "@/components/ui/card";
import { CardGrid } from "@/components/ui/card-grid";
import { EmptyState } from "@/components/ui/empty-state";
import { SectionHeading } from "@/components/ui/heading";
import type { ListedProduct } from "@/features/product/catalogue/queries";
import { productKindLabels } from "@/features/product/status";

export function HomeProducts({ products }: { products: ListedProduct[] }) {
  return (
    <section aria-label="Products">
      <SectionHeading>New in the catalogue</SectionHeading>
      {products.length > 0 ? (
        <CardGrid>
          {products.map(({ id, slug, name, summary, kind, organisationName }) => (
            <Card
              key={id}
              heading={name}
              href={`/products/${slug}`}
              caption={`${productKindLabels[kind]} by ${organisationName}`}
            >
              <p>{summary}</p>
            </Card>
          ))}
        </CardGrid>
      ) : (
        <EmptyState heading="No product is listed yet">
          <p>Products, services, pathways and roles appear here when a broker has read them.</p>
        </EmptyState>
      )}
      <p>
        <a href="/products">See all products</a>
      </p>
    </section>
  );
}
