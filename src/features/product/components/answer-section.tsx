import { SectionHeading } from "@/components/ui/heading";
import { type Answers, type Audiences, type FieldName, fields } from "../section/schema";
import { audienceLabels } from "../status";
import { AnswerValue } from "./answer-value";

type AnswerSectionProps = { name: FieldName; answers: Answers; audiences: Audiences; heading?: string };

/** One answer under its heading. Those who may see more than the public also read who else sees it. */
export function AnswerSection({ name, answers, audiences, heading }: AnswerSectionProps) {
  const value = answers[name];
  if (value === undefined) return null;
  const audience = audiences[name];
  return (
    <section className="ix-answer">
      <SectionHeading level={2}>{heading ?? fields[name].label.replace(" (optional)", "")}</SectionHeading>
      {audience && audience !== "public" ? (
        <p className="ix-answer__who">Seen by: {audienceLabels[audience].toLowerCase()}</p>
      ) : null}
      <div className="ix-prose">
        <AnswerValue field={fields[name]} value={value} />
      </div>
    </section>
  );
}
