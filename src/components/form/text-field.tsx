"use client";

import type { HTMLInputTypeAttribute, InputHTMLAttributes, ReactNode } from "react";
import { useField } from "./form-context";
import { FieldLabel, FormGroup } from "./form-group";

type TextFieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  defaultValue?: string | number;
  type?: HTMLInputTypeAttribute;
  inputMode?: InputHTMLAttributes<HTMLInputElement>["inputMode"];
  autoComplete?: string;
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  prefix?: string;
  suffix?: string;
  isPageHeading?: boolean;
};

export function TextField(props: TextFieldProps) {
  const { name, label, hint, defaultValue = "", type = "text", width, prefix, suffix } = props;
  const field = useField(name, { hint });
  const className = [
    "nhsuk-input",
    width ? `nhsuk-input--width-${width}` : "",
    field.error ? "nhsuk-input--error" : "",
  ];
  const input = (
    <input
      key={field.version}
      className={className.filter(Boolean).join(" ")}
      id={field.id}
      name={name}
      type={type}
      inputMode={props.inputMode}
      autoComplete={props.autoComplete}
      defaultValue={field.valueOf(name, String(defaultValue))}
      aria-describedby={field.describedBy}
      aria-invalid={field.error ? true : undefined}
    />
  );
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
      {prefix || suffix ? <Affixed prefix={prefix} input={input} suffix={suffix} /> : input}
    </FormGroup>
  );
}

function Affixed({ prefix, input, suffix }: { prefix?: string; input: ReactNode; suffix?: string }) {
  return (
    <div className="nhsuk-input-wrapper">
      {prefix ? (
        <div className="nhsuk-input-wrapper__prefix" aria-hidden="true">
          {prefix}
        </div>
      ) : null}
      {input}
      {suffix ? (
        <div className="nhsuk-input-wrapper__suffix" aria-hidden="true">
          {suffix}
        </div>
      ) : null}
    </div>
  );
}
