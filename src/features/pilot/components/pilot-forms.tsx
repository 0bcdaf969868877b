import { DateField } from "@/components/form/date-field";
import { Select } from "@/components/form/select";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { addProduct, editPilot, preparePilot } from "../actions";
import type { PilotPage } from "../workspace/queries";
import { ActForm } from "./act-form";

export function PreparePilotForm({ matchId }: { matchId: string }) {
  return (
    <ActForm action={preparePilot} ids={{ matchId }} button="Open the pilot">
      <TextField
        name="title"
        label="Title (optional)"
        hint="Without one, it is called after the product and the need."
      />
      <TextArea
        name="summary"
        label="What will be tested, where and with whom? (optional)"
        hint="Without it, the problem of the need stands here."
        maxLength={2000}
      />
    </ActForm>
  );
}

export function EditPilotForm({ pilot }: { pilot: PilotPage }) {
  return (
    <ActForm action={editPilot} ids={{ pilotId: pilot.id }} button="Save">
      <TextField name="title" label="Title" defaultValue={pilot.title} />
      <TextArea
        name="summary"
        label="What is tested, where and with whom?"
        maxLength={2000}
        defaultValue={pilot.summary}
      />
      <DateField name="startsOn" legend="First day (optional)" defaultValue={pilot.startsOn ?? ""} />
      <DateField name="endsOn" legend="Last day (optional)" defaultValue={pilot.endsOn ?? ""} />
    </ActForm>
  );
}

type AddProductFormProps = { pilot: PilotPage; matches: { id: string; productName: string }[] };

export function AddProductForm({ pilot, matches }: AddProductFormProps) {
  return (
    <ActForm action={addProduct} ids={{ pilotId: pilot.id }} button="Add the product">
      <Select
        name="matchId"
        label="Agreed match"
        emptyText="Choose one"
        options={matches.map(({ id, productName }) => ({ value: id, label: productName }))}
      />
    </ActForm>
  );
}
