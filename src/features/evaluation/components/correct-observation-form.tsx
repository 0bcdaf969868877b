import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { correctObservation } from "../actions";
import type { BegunEvaluation } from "../queries";
import type { MeasureKind } from "../status";
import { figureLabels, kindFigures } from "./kind-figures";

type CorrectObservationFormProps = {
  pilot: string;
  kind: MeasureKind;
  row: BegunEvaluation["observations"][number];
};

export function CorrectObservationForm({ pilot, kind, row }: CorrectObservationFormProps) {
  return (
    <ActionForm action={correctObservation} submitText="Record the correction">
      <HiddenField name="pilot" value={pilot} />
      <HiddenField name="observationId" value={row.id} />
      {kindFigures[kind].map((figure) => (
        <TextField
          key={figure}
          name={figure}
          label={figureLabels[figure]}
          defaultValue={row[figure] ?? ""}
          inputMode="decimal"
          width={10}
        />
      ))}
      <TextArea name="reason" label="What was wrong?" rows={3} maxLength={500} />
    </ActionForm>
  );
}
