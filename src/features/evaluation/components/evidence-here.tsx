import { Card } from "@/components/ui/card";
import { CardGrid } from "@/components/ui/card-grid";
import { Tag } from "@/components/ui/tag";
import type { Evidence } from "@/features/product/evidence/queries";
import { formatDate } from "@/lib/dates";
import { evaluationDesignLabels } from "../status";
import { VerdictTag } from "./verdict-tag";

/** One card for each evaluation, with its measures. */
export function EvidenceHere({ evidence }: { evidence: Evidence[] }) {
  const slugs = [...new Set(evidence.map(({ evaluationSlug }) => evaluationSlug))];
  return (
    <CardGrid>
      {slugs.map((slug) => (
        <EvaluationCard
          key={slug}
          slug={slug}
          measures={evidence.filter(({ evaluationSlug }) => evaluationSlug === slug)}
        />
      ))}
    </CardGrid>
  );
}

function EvaluationCard({ slug, measures }: { slug: string; measures: Evidence[] }) {
  const [first] = measures;
  if (!first) return null;
  const retracted = measures.some(({ retractedAt }) => retractedAt);
  return (
    <Card
      heading={first.evaluationTitle}
      href={`/evaluations/${slug}`}
      caption={first.publishedAt ? `Published on ${formatDate(first.publishedAt)}` : undefined}
      footer={evaluationDesignLabels[first.design]}
    >
      {retracted ? (
        <p>
          <Tag colour="red">Retracted</Tag> These figures were taken back and count for nothing.
        </p>
      ) : null}
      {measures.map((measure) => (
        <MeasureLine key={measure.id} measure={measure} />
      ))}
    </Card>
  );
}

/** A measure without a figure is told by its sentence, which begins with its name. */
function MeasureLine({ measure }: { measure: Evidence }) {
  const name = `${measure.measureName}:`;
  const figure = measure.figure || measure.sentence.replace(`${name} `, "");
  return (
    <p>
      <strong>{name}</strong> {measure.retractedAt ? <s>{figure}</s> : figure}{" "}
      {measure.retractedAt ? null : <VerdictTag verdict={measure.verdict} />}
    </p>
  );
}
