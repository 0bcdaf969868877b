"use client";

import type { ReactNode } from "react";
import { useField } from "./form-context";
import { FieldLabel, FormGroup } from "./form-group";

type SelectProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  options: readonly { value: string; label: string }[];
  defaultValue?: string;
  /** The text of an empty first choice, such as "Choose one". */
  emptyText?: string;
};

export function Select({ name, label, hint, options, defaultValue, emptyText }: SelectProps) {
  const field = useField(name, { hint });
  return (
    <FormGroup field={field} hint={hint} label={<FieldLabel htmlFor={field.id}>{label}</FieldLabel>}>
      <select
        key={field.version}
        className={field.error ? "nhsuk-select nhsuk-select--error" : "nhsuk-select"}
        id={field.id}
        name={name}
        defaultValue={field.valueOf(name, defaultValue)}
        aria-describedby={field.describedBy}
        aria-invalid={field.error ? true : undefined}
      >
        {emptyText ? <option value="">{emptyText}</option> : null}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FormGroup>
  );
}
