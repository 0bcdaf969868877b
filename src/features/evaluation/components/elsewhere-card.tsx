import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import type { PublishedElsewhere } from "../external-result/queries";

/** One figure published elsewhere, in a list: its counts, its interval, and the label that keeps it apart. */
export function ElsewhereCard({ result }: { result: PublishedElsewhere }) {
  const { slug, title, subject, productSlug, told, caseDefinition, sourceUrl } = result;
  const isSaidAlready = told.estimate !== null && told.counts?.toLowerCase().includes(told.estimate);
  const figure = [told.counts, isSaidAlready ? null : told.estimate].filter(Boolean).join(": ");
  return (
    <Card
      heading={title}
      href={productSlug ? `/products/${productSlug}#${slug}` : sourceUrl}
      caption={subject}
      headingLevel={3}
      footer={<Tag colour="grey">Published elsewhere</Tag>}
    >
      <p>
        <strong>{figure || told.interval || "No figure was published"}</strong>
        {figure && told.interval ? ` (${told.intervalLabel} ${told.interval})` : ""}
      </p>
      {caseDefinition ? <p>{caseDefinition}</p> : null}
    </Card>
  );
}
