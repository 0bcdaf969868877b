import { ActionForm } from "@/components/form/action-form";
import { Checkboxes } from "@/components/form/checkboxes";
import { HiddenField } from "@/components/form/hidden-field";
import { Radios } from "@/components/form/radios";
import { Select } from "@/components/form/select";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { addMeasure } from "../actions";
import {
  measureDirectionLabels,
  measureDirections,
  measureDomainLabels,
  measureDomains,
  measureKindLabels,
  measureKinds,
} from "../status";

type MeasureFormProps = { pilot: string; evaluationId: string; isFirst: boolean };

export function MeasureForm({ pilot, evaluationId, isFirst }: MeasureFormProps) {
  return (
    <ActionForm action={addMeasure} submitText="Add the measure">
      <HiddenField name="pilot" value={pilot} />
      <HiddenField name="evaluationId" value={evaluationId} />
      <TextField
        name="name"
        label="Measure"
        hint="As it will be printed, such as: atrial fibrillation diagnosed"
      />
      <Select
        name="domain"
        label="What it is about"
        emptyText="Choose one"
        options={measureDomains.map((value) => ({ value, label: measureDomainLabels[value] }))}
      />
      <Radios
        name="kind"
        legend="How it is measured"
        options={measureKinds.map((value) => ({ value, label: measureKindLabels[value] }))}
      />
      <Radios
        name="direction"
        legend="Which direction is better"
        options={measureDirections.map((value) => ({ value, label: measureDirectionLabels[value] }))}
      />
      <TextArea
        name="caseDefinition"
        label="What counts as one (optional)"
        hint="Who is counted, who is not, and what the denominator is."
        rows={3}
        maxLength={500}
      />
      <Figures />
      <Checkboxes
        name="isPrimary"
        legend="Primary measure"
        hint="The one measure that answers the question. Choosing it here takes the place of an earlier one."
        options={[{ value: "true", label: "This is the primary measure" }]}
        defaultValue={isFirst ? ["true"] : []}
      />
    </ActionForm>
  );
}

function Figures() {
  return (
    <>
      <TextField name="unit" label="Unit (optional)" hint="Such as days, points or £" width={10} />
      <TextField
        name="baseline"
        label="Today’s value (optional)"
        hint="A proportion is entered as a percentage, here and below."
        inputMode="decimal"
        width={10}
      />
      <TextField name="target" label="Target (optional)" inputMode="decimal" width={10} />
      <TextField
        name="minimalImportantDifference"
        label="The smallest change that matters (optional)"
        hint="Percentage points for a proportion, otherwise in the unit."
        inputMode="decimal"
        width={10}
      />
    </>
  );
}
