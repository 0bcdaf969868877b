import type { ReactNode } from "react";
import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import type { FormState } from "@/lib/form-state";

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

type ActFormProps = {
  action: FormAction;
  ids: Record<string, string>;
  button: string;
  /** Finishes the button for screen readers: "Done" + "Order the devices". */
  about?: string;
  variant?: "primary" | "secondary" | "warning" | "link";
  children?: ReactNode;
};

/** A form of the workspace: the ids it is about, its questions, and one button. */
export function ActForm({ action, ids, button, about, variant, children }: ActFormProps) {
  return (
    <ActionForm
      action={action}
      submitText={null}
      className={children ? undefined : "ix-act"}
      secondary={
        <SubmitButton variant={variant}>
          {button}
          {about ? <span className="nhsuk-u-visually-hidden"> {about}</span> : null}
        </SubmitButton>
      }
    >
      {Object.entries(ids).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      {children}
    </ActionForm>
  );
}
