import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { TextArea } from "@/components/form/text-area";
import type { FormState } from "@/lib/form-state";

type Props = {
  organisationId: string;
  action: (state: FormState, form: FormData) => Promise<FormState>;
  submitText: string;
};

export function ReasonForm({ organisationId, action, submitText }: Props) {
  return (
    <ActionForm action={action} submitText={submitText}>
      <HiddenField name="organisationId" value={organisationId} />
      <TextArea name="reason" label="Reason" hint="The owners of the organisation read this." rows={4} />
    </ActionForm>
  );
}
