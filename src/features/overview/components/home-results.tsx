import { Card } from "@/components/ui/card";
import { CardGrid } from "@/components/ui/card-grid";
import { SectionHeading } from "@/components/ui/heading";
import { Tag } from "@/components/ui/tag";
import type { PublishedElsewhere } from "@/features/evaluation/external-result/queries";
import type { PublishedListItem } from "@/features/evaluation/queries";

type HomeResultsProps = { results: PublishedListItem[]; elsewhere: PublishedElsewhere[] };

/** Results found here first; figures published elsewhere carry their label. */
export function HomeResults({ results, elsewhere }: HomeResultsProps) {
  return (
    <section aria-label="Results">
      <SectionHeading>What happened when it was tried</SectionHeading>
      <CardGrid>
        {results.map(({ id, slug, title, findings }) => (
          <Card
            key={id}
            heading={title}
            href={`/evaluations/${slug}`}
            caption={findings.products.map(({ name }) => name).join(", ")}
            footer={<Tag colour="green">Tested through the exchange</Tag>}
          >
            <p>{findings.results[0]?.sentence ?? findings.findings}</p>
          </Card>
        ))}
        {elsewhere.map(({ id, title, subject, productSlug, told, caseDefinition }) => (
          <Card
            key={id}
            heading={title}
            href={productSlug ? `/products/${productSlug}#evidence` : "/evaluations"}
            caption={subject}
            footer={<Tag colour="grey">Published elsewhere</Tag>}
          >
            <p>
              <strong>{told.counts ?? told.estimate}</strong>
              {told.counts && told.estimate ? `: ${told.estimate}` : ""}
              {told.interval ? ` (95% interval ${told.interval})` : ""}
            </p>
            <p>{caseDefinition}</p>
          </Card>
        ))}
      </CardGrid>
      <p>
        <a href="/evaluations">See all results, good and bad</a>
      </p>
    </section>
  );
}
