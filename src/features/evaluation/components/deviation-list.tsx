import { TextArea } from "@/components/form/text-area";
import { Timeline } from "@/components/ui/timeline";
import { formatDate } from "@/lib/dates";
import { recordDeviation } from "../actions";
import { ConfirmForm } from "./confirm-form";
import { NumbersMeant } from "./numbers-meant";

type Deviation = { description: string; reason: string; at: Date | string };

export function DeviationList({ deviations }: { deviations: Deviation[] }) {
  if (deviations.length === 0) return <p>None recorded: the plan was followed as it was locked.</p>;
  return (
    <Timeline
      items={deviations.map(({ description, reason, at }) => ({
        when: formatDate(at),
        title: description,
        children: <p>Why: {reason}</p>,
      }))}
    />
  );
}

export function DeviationForm({ pilot, evaluationId }: { pilot: string; evaluationId: string }) {
  return (
    <ConfirmForm
      action={recordDeviation}
      pilot={pilot}
      evaluationId={evaluationId}
      submitText="Record the deviation"
    >
      <TextArea
        name="description"
        label="What is done differently from the plan?"
        hint="It is shown with the result for ever."
        rows={3}
        maxLength={1000}
      />
      <TextArea name="reason" label="Why?" rows={3} maxLength={1000} />
      <NumbersMeant />
    </ConfirmForm>
  );
}
