import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import type { findProductInWork } from "../../review/queries";
import { saveSection } from "../actions";
import type { Field } from "../field/schema";
import { type FieldName, fieldNamesOf, fields, type SectionKey, sections } from "../schema";
import { AudienceSelect } from "./audience-select";
import { FieldControl } from "./field-control";
import { RevisionField } from "./revision-field";

export type ProductInWork = Awaited<ReturnType<typeof findProductInWork>>;
type SectionFormProps = { work: ProductInWork; section: SectionKey };

/** One page for every section: its question, its fields, who sees each, and what a broker asked for. */
export function SectionForm({ work, section }: SectionFormProps) {
  const { question, about, group } = sections[section];
  const names = fieldNamesOf(section);
  const [only] = names;
  const isSingle = names.length === 1 && only !== undefined && hasLabelOfItsOwn(fields[only]);
  return (
    <ActionForm
      action={saveSection}
      submitText={group === "question" ? "Save and continue" : "Save"}
      secondary={
        group === "question" ? (
          <SubmitButton variant="secondary" name="then" value="list">
            Save and return to the list
          </SubmitButton>
        ) : null
      }
    >
      <HiddenField name="productId" value={work.id} />
      <HiddenField name="slug" value={work.slug} />
      <HiddenField name="section" value={section} />
      <RevisionField revision={work.revision} />
      {isSingle ? null : <h1 className="nhsuk-heading-l">{question}</h1>}
      {about ? <p>{about}</p> : null}
      {names.map((name) => (
        <Answer key={name} work={work} name={name} question={isSingle ? question : undefined} />
      ))}
    </ActionForm>
  );
}

function Answer({ work, name, question }: { work: ProductInWork; name: FieldName; question?: string }) {
  const field = fields[name];
  return (
    <div className="ix-answer">
      {work.notes
        .filter((note) => note.field === name && !note.resolvedAt)
        .map(({ note }) => (
          <div className="ix-note" key={note}>
            <p>
              <strong>Please change{question ? "" : ` “${field.label}”`}:</strong> {note}
            </p>
          </div>
        ))}
      <FieldControl name={name} field={field} value={work.answers[name]} question={question} />
      <AudienceSelect name={name} field={field} audience={work.audiences[name] ?? "public"} />
    </div>
  );
}

/** Rows bring a legend for each row, so the page needs a heading beside them. */
function hasLabelOfItsOwn(field: Field): boolean {
  return field.control.kind !== "rows";
}
