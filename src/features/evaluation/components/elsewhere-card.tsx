import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import type { PublishedElsewhere } from "../external-result/queries";
import { VerdictTag } from "./verdict-tag";

/** One figure published elsewhere, in a list: its counts, its interval, and the label that keeps it apart. */
export function ElsewhereCard({ result }: { result: PublishedElsewhere }) {
  const { slug, title, subject, told, caseDefinition, review, contradictions } = result;
  const doubts = review.caught.length + contradictions.length;
  const isSaidAlready = told.estimate !== null && told.counts?.toLowerCase().includes(told.estimate);
  const figure = [told.counts, isSaidAlready ? null : told.estimate].filter(Boolean).join(": ");
  return (
    <Card
      heading={title}
      href={`/evaluations/elsewhere/${slug}`}
      caption={subject}
      headingLevel={3}
      footer={
        <>
          <Tag colour="grey">Published elsewhere</Tag> <VerdictTag verdict={result.verdict} />
          {review.warning ? <Tag colour="orange">People were selected</Tag> : null}{" "}
          {doubts > 0 ? <Tag colour="orange">Contradictions</Tag> : null}
        </>
      }
    >
      <p>
        <strong>{figure || told.interval || "No figure was published"}</strong>
        {figure && told.interval ? ` (${told.intervalLabel} ${told.interval})` : ""}
      </p>
      {caseDefinition ? <p>{caseDefinition}</p> : null}
    </Card>
  );
}
