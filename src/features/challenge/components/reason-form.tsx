import type { ReactNode } from "react";
import { ActionForm } from "@/components/form/action-form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import type { withdrawChallenge } from "../actions";

type ReasonFormProps = {
  challengeId: string;
  /** What was read, where the verb must not meet a later text. */
  revision?: number;
  action: typeof withdrawChallenge;
  heading: string;
  label: string;
  hint: string;
  button: string;
  isFinal?: boolean;
  /** Questions before the reason. */
  children?: ReactNode;
};

/** A verb that needs a reason which others read. */
export function ReasonForm(props: ReasonFormProps) {
  const { challengeId, revision, action, heading, label, hint, button, isFinal } = props;
  return (
    <section>
      <h2 className="nhsuk-heading-m">{heading}</h2>
      <ActionForm
        action={action}
        submitText={null}
        secondary={<SubmitButton variant={isFinal ? "warning" : "secondary"}>{button}</SubmitButton>}
      >
        <HiddenField name="challengeId" value={challengeId} />
        {revision === undefined ? null : <HiddenField name="revision" value={revision} />}
        {props.children}
        <TextArea name="reason" label={label} hint={hint} maxLength={2000} rows={5} />
      </ActionForm>
    </section>
  );
}
