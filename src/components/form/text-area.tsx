"use client";

import type { ReactNode } from "react";
import { useField } from "./form-context";
import { FieldLabel, FormGroup } from "./form-group";

type TextAreaProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  defaultValue?: string;
  rows?: number;
  maxLength?: number;
  isPageHeading?: boolean;
};

/** `maxLength` is said, never enforced by the browser: cutting somebody off in mid-sentence loses their text. */
export function TextArea(props: TextAreaProps) {
  const { name, label, defaultValue, rows = 5, maxLength } = props;
  const limit = maxLength ? `Up to ${maxLength.toLocaleString("en-GB")} characters.` : "";
  const hint = props.hint && limit ? [props.hint, " ", limit] : props.hint || limit;
  const field = useField(name, { hint });
  return (
    <FormGroup
      field={field}
      hint={hint}
      label={
        <FieldLabel htmlFor={field.id} isPageHeading={props.isPageHeading}>
          {label}
        </FieldLabel>
      }
    >
      <textarea
        key={field.version}
        className={field.error ? "nhsuk-textarea nhsuk-textarea--error" : "nhsuk-textarea"}
        id={field.id}
        name={name}
        rows={rows}
        defaultValue={field.valueOf(name, defaultValue)}
        aria-describedby={field.describedBy}
        aria-invalid={field.error ? true : undefined}
      />
    </FormGroup>
  );
}
