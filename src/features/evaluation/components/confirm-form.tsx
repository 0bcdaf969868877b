import type { ReactNode } from "react";
import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import type { FormState } from "@/lib/form-state";

type ConfirmFormProps = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  pilot: string;
  evaluationId: string;
  submitText: string;
  children?: ReactNode;
};

/** A step of the evaluation that asks nothing, or only what the children ask. */
export function ConfirmForm({ action, pilot, evaluationId, submitText, children }: ConfirmFormProps) {
  return (
    <ActionForm action={action} submitText={submitText}>
      <HiddenField name="pilot" value={pilot} />
      <HiddenField name="evaluationId" value={evaluationId} />
      {children}
    </ActionForm>
  );
}
