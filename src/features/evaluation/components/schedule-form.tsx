import { ActionForm } from "@/components/form/action-form";
import { DateField } from "@/components/form/date-field";
import { HiddenField } from "@/components/form/hidden-field";
import { Radios } from "@/components/form/radios";
import { setSchedule } from "../actions";
import type { BegunEvaluation } from "../queries";
import { periodLengthLabels, periodLengths } from "../schedule/status";

export function ScheduleForm({ working }: { working: BegunEvaluation }) {
  const { evaluation, pilot } = working;
  return (
    <ActionForm action={setSchedule} submitText="Save the periods">
      <HiddenField name="pilot" value={pilot.slug} />
      <HiddenField name="evaluationId" value={evaluation.id} />
      <Radios
        name="every"
        legend="How often does each site send totals?"
        options={periodLengths.map((value) => ({ value, label: periodLengthLabels[value] }))}
        defaultValue={evaluation.collectEvery ?? "month"}
      />
      <DateField
        name="from"
        legend="In which period does it begin?"
        hint="Any day of the first period. Include the time before the change, where the plan compares with it."
        defaultValue={evaluation.collectFrom ?? pilot.startsOn ?? ""}
      />
      <DateField
        name="until"
        legend="In which period does it end?"
        hint="Any day of the last period."
        defaultValue={evaluation.collectUntil ?? pilot.endsOn ?? ""}
      />
    </ActionForm>
  );
}
