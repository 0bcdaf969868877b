import { ActionForm } from "@/components/form/action-form";
import { DateField } from "@/components/form/date-field";
import { HiddenField } from "@/components/form/hidden-field";
import { Select } from "@/components/form/select";
import { TextField } from "@/components/form/text-field";
import { claimAssurance } from "../actions";
import { assuranceKindLabels } from "../status";

type ClaimFormProps = { product: { id: string; slug: string; documents: { id: string; name: string }[] } };

/** One more line for the passport. A buyer relies on what stands behind it, so it asks for a document or a link. */
export function ClaimForm({ product }: ClaimFormProps) {
  return (
    <ActionForm action={claimAssurance} submitText="Add to the passport">
      <HiddenField name="productId" value={product.id} />
      <HiddenField name="slug" value={product.slug} />
      <Select
        name="kind"
        label="What is it?"
        emptyText="Choose one"
        options={Object.entries(assuranceKindLabels).map(([value, label]) => ({ value, label }))}
      />
      <TextField
        name="detail"
        label="Detail"
        hint="A DTAC form: the version of the form, like version 2.0. A marking: regime and class. NICE evidence standards: the tier."
      />
      <TextField
        name="productVersionLabel"
        label="Product version it was made for"
        hint="A DTAC form belongs to one version of the product."
        width={10}
      />
      <DateField name="issuedOn" legend="Date on it (optional)" />
      <DateField name="expiresOn" legend="Last day it is valid (optional)" />
      {product.documents.length > 0 ? (
        <Select
          name="documentId"
          label="Document (optional)"
          emptyText="No document"
          options={product.documents.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <TextField name="sourceUrl" label="Public link (optional)" type="url" />
    </ActionForm>
  );
}
