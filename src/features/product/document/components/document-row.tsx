import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { audienceLabels } from "../../status";
import { changeAudience, removeDocument } from "../actions";
import { DocumentList, type ShownDocument } from "./document-list";

/** One document for those who keep the product: download it, decide who sees it, take it away. */
export function DocumentRow({ document, slug }: { document: ShownDocument; slug: string }) {
  const ids = (
    <>
      <HiddenField name="documentId" value={document.id} />
      <HiddenField name="slug" value={slug} />
    </>
  );
  return (
    <section className="ix-row">
      <DocumentList documents={[document]} showAudience={false} />
      <ActionForm action={changeAudience} submitText="Save who sees it">
        {ids}
        <Select
          name="audience"
          label={`Who sees ${document.name}`}
          options={Object.entries(audienceLabels).map(([value, label]) => ({ value, label }))}
          defaultValue={document.audience}
        />
      </ActionForm>
      <ActionForm
        action={removeDocument}
        submitText={null}
        secondary={<SubmitButton variant="secondary">{`Remove ${document.name}`}</SubmitButton>}
      >
        {ids}
      </ActionForm>
    </section>
  );
}
