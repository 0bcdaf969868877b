import { Card } from "@/components/ui/card";
import { CardGrid } from "@/components/ui/card-grid";
import { SectionHeading } from "@/components/ui/heading";
import { Tag } from "@/components/ui/tag";
import { ElsewhereCard } from "@/features/evaluation/components/elsewhere-card";
import type { PublishedElsewhere } from "@/features/evaluation/external-result/queries";
import type { PublishedListItem } from "@/features/evaluation/register/queries";

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
        {elsewhere.map((result) => (
          <ElsewhereCard key={result.id} result={result} />
        ))}
      </CardGrid>
      <p>
        <a href="/evaluations">See all results, good and bad</a>
      </p>
    </section>
  );
}
