import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { savePlanPart } from "../actions";
import type { WorkingEvaluation } from "../queries";
import { type FormPart, type Offered, PlanPartFields } from "./plan-part-fields";

type PlanPartFormProps = { working: WorkingEvaluation; part: FormPart; offered: Offered };

/** One page of the guided plan: saved as far as it goes. */
export function PlanPartForm({ working, part, offered }: PlanPartFormProps) {
  return (
    <ActionForm action={savePlanPart} submitText={null} secondary={<SaveButtons />}>
      <HiddenField name="pilot" value={working.pilot.slug} />
      <HiddenField name="pilotId" value={working.pilot.id} />
      <HiddenField name="revision" value={working.evaluation?.revision ?? 0} />
      <HiddenField name="part" value={part} />
      <PlanPartFields working={working} part={part} offered={offered} />
    </ActionForm>
  );
}

function SaveButtons() {
  return (
    <>
      <SubmitButton name="then" value="next">
        Save and continue
      </SubmitButton>
      <SubmitButton name="then" value="list" variant="secondary">
        Save and go back
      </SubmitButton>
    </>
  );
}
