import { ActionForm } from "@/components/form/action-form";
import { Radios } from "@/components/form/radios";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { foundOrganisation } from "../actions";
import { foundableKinds } from "../schema";
import { organisationKindLabels } from "../status";

export function FoundForm() {
  return (
    <ActionForm action={foundOrganisation} submitText="Add organisation">
      <TextField name="name" label="Name of the organisation" autoComplete="organization" />
      <Radios
        name="kind"
        legend="What kind of organisation is it?"
        options={foundableKinds.map((kind) => ({ value: kind, label: organisationKindLabels[kind] }))}
      />
      <TextField name="place" label="Where is it?" hint="A town, borough or area, like Barking" width={20} />
      <TextField name="website" label="Website (optional)" type="url" hint="Like https://www.example.org" />
      <TextArea name="summary" label="What does it do? (optional)" rows={3} />
      <TextField name="odsCode" label="ODS code (optional)" hint="Like R1H" width={10} />
      <TextField
        name="companiesHouseNumber"
        label="Companies House number (optional)"
        hint="Like 01234567 or SC123456"
        width={10}
      />
      <TextField name="charityNumber" label="Charity number (optional)" hint="Like 1234567" width={10} />
    </ActionForm>
  );
}
