import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { removeInterest } from "../actions";
import type { Interest } from "../queries";
import { addressesOf, labelOfTerm } from "../rules";
import { seekingLabels } from "../status";

/** What one interest asks for, where that can be read now, and how to change or delete it. */
export function InterestCard({ interest }: { interest: Interest }) {
  const { id, name, seeks, words, terms } = interest;
  const { products, challenges } = addressesOf(interest);
  const about = <span className="nhsuk-u-visually-hidden">{`: ${name}`}</span>;
  return (
    <Card
      heading={name}
      headingLevel={2}
      caption={seekingLabels[seeks]}
      footer={
        <div className="ix-verbs">
          {products ? <a href={products}>Products now{about}</a> : null}
          {challenges ? <a href={challenges}>Needs now{about}</a> : null}
          <a href={`/interests/${id}`}>Change{about}</a>
          <ActionForm action={removeInterest} submitText={null}>
            <HiddenField name="interestId" value={id} />
            <SubmitButton variant="link">Delete{about}</SubmitButton>
          </ActionForm>
        </div>
      }
    >
      <p>{[words ? `“${words}”` : "", ...terms.map(labelOfTerm)].filter(Boolean).join(", ")}</p>
    </Card>
  );
}
