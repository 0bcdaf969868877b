import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { TextArea } from "@/components/form/text-area";
import { SectionHeading } from "@/components/ui/heading";
import { requestChanges } from "../../actions";
import { AnswerValue } from "../../components/answer-value";
import type { ProductInWork } from "../../section/components/section-form";
import { type FieldName, fieldNames, fields } from "../../section/schema";
import { audienceLabels } from "../../status";

/** Every answer beside a place for "please change", and the reason for all of it at the end. */
export function ReviewForm({ work }: { work: ProductInWork }) {
  const answered = fieldNames.filter((name) => work.answers[name] !== undefined);
  const body = answered.map((name) => <FieldReview key={name} work={work} name={name} />);
  if (!work.can.review) return body;
  return (
    <ActionForm action={requestChanges} submitText="Ask for changes">
      <HiddenField name="productId" value={work.id} />
      <HiddenField name="slug" value={work.slug} />
      <HiddenField name="revision" value={work.revision} />
      {body}
      <TextArea
        name="reason"
        label="What should change, in one or two sentences"
        hint="The organisation reads this first, then your notes beside the fields."
        maxLength={2000}
      />
    </ActionForm>
  );
}

function FieldReview({ work, name }: { work: ProductInWork; name: FieldName }) {
  const field = fields[name];
  const label = field.label.replace(" (optional)", "");
  const earlier = work.notes.filter((note) => note.field === name);
  return (
    <section className="ix-row">
      <SectionHeading level={3}>{label}</SectionHeading>
      <p className="ix-answer__who">
        Seen by: {audienceLabels[work.audiences[name] ?? "public"].toLowerCase()}
      </p>
      <div className="ix-answer">
        <AnswerValue field={field} value={work.answers[name]} />
      </div>
      {earlier.map(({ note, resolvedAt }) => (
        <div className="ix-note" key={note}>
          <p>
            <strong>{resolvedAt ? "You asked, and it was saved again since:" : "You asked:"}</strong> {note}
          </p>
        </div>
      ))}
      {work.can.review ? (
        <TextArea name={`notes.${name}`} label={`Please change “${label}” (optional)`} rows={2} />
      ) : null}
    </section>
  );
}
