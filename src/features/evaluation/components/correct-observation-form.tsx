import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { correctObservation } from "../actions";
import { figureLabels, kindFigures } from "../figure/rules";
import type { RecordedRow } from "../observation/queries";
import { FindingsFields } from "./findings-form";

type CorrectObservationFormProps = {
  pilot: string;
  row: RecordedRow;
  /** Given once the result is public, whose words may no longer fit the figure. */
  words?: Parameters<typeof FindingsFields>[0]["evaluation"];
};

export function CorrectObservationForm({ pilot, row, words }: CorrectObservationFormProps) {
  return (
    <ActionForm
      action={correctObservation}
      submitText={words ? "Publish the correction" : "Record the correction"}
    >
      <HiddenField name="pilot" value={pilot} />
      <HiddenField name="observationId" value={row.id} />
      {kindFigures[row.kind].map((figure) => (
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
      {words ? <FindingsFields evaluation={words} /> : null}
    </ActionForm>
  );
}
