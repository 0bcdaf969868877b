import { ActionForm } from "@/components/form/action-form";
import { FileField } from "@/components/form/file-field";
import { HiddenField } from "@/components/form/hidden-field";
import { Radios } from "@/components/form/radios";
import { audienceLabels } from "../../status";
import { addDocument } from "../actions";

type AddDocumentFormProps = { product: { id: string; slug: string }; accept: string };

export function AddDocumentForm({ product, accept }: AddDocumentFormProps) {
  return (
    <ActionForm action={addDocument} submitText="Add document">
      <HiddenField name="productId" value={product.id} />
      <HiddenField name="slug" value={product.slug} />
      <FileField
        name="file"
        label="Document"
        hint="A PDF, an Office or OpenDocument file, an image, a CSV or plain text, up to 25 MB."
        accept={accept}
      />
      <Radios
        name="audience"
        legend="Who sees it?"
        options={Object.entries(audienceLabels).map(([value, label]) => ({ value, label }))}
        defaultValue="match"
      />
    </ActionForm>
  );
}
