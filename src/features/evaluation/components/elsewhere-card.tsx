import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import type { PublishedElsewhere } from "../external-result/queries";

/** One figure published elsewhere, in a list: its counts, its interval, and the label that keeps it apart. */
export function ElsewhereCard({ result }: { result: PublishedElsewhere }) {
  const { slug, title, subject, productSlug, told, caseDefinition, sourceUrl } = result;
  const figure = [told.counts, told.estimate].filter(Boolean).join(": ");
  return (
    <Card
      heading={title}
      href={productSlug ? `/products/${productSlug}#${slug}` : sourceUrl}
      caption={subject}
      headingLevel={3}
      footer={<Tag colour="grey">Published elsewhere</Tag>}
    >
      <p>
        <strong>{figure || "No figure was published"}</strong>
        {told.interval ? ` (95% interval ${told.interval})` : ""}
      </p>
      {caseDefinition ? <p>{caseDefinition}</p> : null}
    </Card>
  );
}
