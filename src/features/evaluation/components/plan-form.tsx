import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { Radios } from "@/components/form/radios";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { savePlan } from "../actions";
import type { EvaluationRow } from "../queries";
import { evaluationDesignLabels, evaluationDesigns } from "../status";

type PlanFormProps = { pilot: { id: string; slug: string }; plan: EvaluationRow | null };

export function PlanForm({ pilot, plan }: PlanFormProps) {
  return (
    <ActionForm action={savePlan} submitText="Save the plan">
      <HiddenField name="pilot" value={pilot.slug} />
      <HiddenField name="pilotId" value={pilot.id} />
      <HiddenField name="revision" value={plan?.revision ?? 0} />
      <TextArea
        name="question"
        label="What do you want to find out?"
        hint="One question, such as: of the people who are checked in a pharmacy, how many have atrial fibrillation?"
        defaultValue={plan?.question}
        rows={3}
        maxLength={1000}
      />
      <Radios
        name="design"
        legend="How will you find out?"
        hint="The design decides what a result can say about cause."
        options={evaluationDesigns.map((value) => ({ value, label: evaluationDesignLabels[value] }))}
        defaultValue={plan?.design}
      />
      <TextArea
        name="comparator"
        label="What are the results compared with?"
        hint="Who or when it is, or “no comparison”."
        defaultValue={plan?.comparator}
        rows={2}
        maxLength={500}
      />
      <TextField
        name="plannedSampleSize"
        label="How many people or events do you plan to count?"
        hint="You can leave this open for now. The plan cannot be locked without it."
        defaultValue={plan?.plannedSampleSize ?? ""}
        inputMode="numeric"
        width={10}
      />
      <Thresholds plan={plan} />
      <TextField
        name="publicSourceUrl"
        label="Public source of the counts (optional)"
        hint="Only if all the counts of this plan already stand in public. Every one of them is then shown exactly, with this link. Otherwise small numbers are hidden and others rounded."
        defaultValue={plan?.publicSourceUrl ?? ""}
        type="url"
      />
    </ActionForm>
  );
}

function Thresholds({ plan }: { plan: EvaluationRow | null }) {
  return (
    <>
      <TextArea
        name="scaleIf"
        label="What would make you scale?"
        hint="Decide now, so that the result cannot move the goalposts."
        defaultValue={plan?.scaleIf}
        rows={2}
        maxLength={500}
      />
      <TextArea
        name="adaptIf"
        label="What would make you adapt?"
        defaultValue={plan?.adaptIf}
        rows={2}
        maxLength={500}
      />
      <TextArea
        name="stopIf"
        label="What would make you stop?"
        defaultValue={plan?.stopIf}
        rows={2}
        maxLength={500}
      />
    </>
  );
}
