import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { type Answers, type FieldName, fields } from "../section/schema";
import { AnswerValue, Chips } from "./answer-value";

type ProductFactsProps = { answers: Answers; organisation: { id: string; name: string; place: string } };

const facts: { name: FieldName; label: string }[] = [
  { name: "needs", label: "Needs it answers" },
  { name: "populations", label: "For" },
  { name: "settings", label: "Used in" },
  { name: "stage", label: "Stage" },
  { name: "availableFrom", label: "Can start from" },
  { name: "languages", label: "Languages" },
];

/** What a leader wants to know first, beside the story. */
export function ProductFacts({ answers, organisation }: ProductFactsProps) {
  return (
    <Card heading="At a glance" headingLevel={2}>
      <dl className="ix-facts">
        <Fact label="Offered by">
          <a href={`/organisations/${organisation.id}`}>{organisation.name}</a>, {organisation.place}
        </Fact>
        {facts.map(({ name, label }) =>
          answers[name] === undefined ? null : (
            <Fact key={name} label={label}>
              <AnswerValue field={fields[name]} value={answers[name]} />
            </Fact>
          ),
        )}
        {answers.places ? (
          <Fact label="Places">
            <Chips items={answers.places} />
          </Fact>
        ) : null}
      </dl>
    </Card>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
