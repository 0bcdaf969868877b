import { SummaryList } from "@/components/ui/summary-list";
import type { PublishedFindings } from "../rules";
import { evaluationDesignLabels } from "../status";

/** What was tested, for which need, where and how. */
export function PublishedSubject({ findings }: { findings: PublishedFindings }) {
  const { products, challenge, sites, design, comparator } = findings;
  return (
    <SummaryList
      rows={[
        {
          key: products.length === 1 ? "Product" : "Products",
          value: products.map(({ id, slug, name }, place) => (
            <span key={id}>
              {place > 0 ? ", " : ""}
              <a href={`/products/${slug}`}>{name}</a>
            </span>
          )),
        },
        { key: "Need", value: <a href={`/challenges/${challenge.slug}`}>{challenge.title}</a> },
        { key: "Where", value: sites.join("; ") || "Not stated" },
        { key: "Design", value: evaluationDesignLabels[design] },
        { key: "Compared with", value: comparator },
      ]}
    />
  );
}
