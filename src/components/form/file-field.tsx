"use client";

import type { ReactNode } from "react";
import { useField } from "./form-context";
import { FieldLabel, FormGroup } from "./form-group";

type FileFieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** File endings or media types that the browser's chooser offers first; the server checks for itself. */
  accept?: string;
  multiple?: boolean;
};

export function FileField({ name, label, hint, accept, multiple }: FileFieldProps) {
  const field = useField(name, { hint });
  return (
    <FormGroup field={field} hint={hint} label={<FieldLabel htmlFor={field.id}>{label}</FieldLabel>}>
      <input
        className="nhsuk-file-upload__input"
        id={field.id}
        name={name}
        type="file"
        accept={accept}
        multiple={multiple}
        aria-describedby={field.describedBy}
        aria-invalid={field.error ? true : undefined}
      />
    </FormGroup>
  );
}
