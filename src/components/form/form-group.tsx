import type { ReactNode } from "react";
import type { Field } from "./form-context";

type FormGroupProps = { field: Field; hint?: ReactNode; label?: ReactNode; children: ReactNode };

/** The frame of a field with one control: label, hint, error, control. */
export function FormGroup({ field, hint, label, children }: FormGroupProps) {
  return (
    <div className={groupClass(field)}>
      {label}
      <HintAndError field={field} hint={hint} />
      {children}
    </div>
  );
}

function groupClass(field: Field) {
  return field.error ? "nhsuk-form-group nhsuk-form-group--error" : "nhsuk-form-group";
}

function HintAndError({ field, hint }: { field: Field; hint?: ReactNode }) {
  return (
    <>
      {hint ? (
        <div className="nhsuk-hint" id={`${field.id}-hint`}>
          {hint}
        </div>
      ) : null}
      {field.error ? (
        <span className="nhsuk-error-message" id={`${field.id}-error`}>
          <span className="nhsuk-u-visually-hidden">Error: </span>
          {field.error}
        </span>
      ) : null}
    </>
  );
}

type FieldLabelProps = { htmlFor: string; children: ReactNode; isPageHeading?: boolean };

export function FieldLabel({ htmlFor, children, isPageHeading }: FieldLabelProps) {
  if (isPageHeading) {
    return (
      <h1 className="nhsuk-label-wrapper">
        <label className="nhsuk-label nhsuk-label--l" htmlFor={htmlFor}>
          {children}
        </label>
      </h1>
    );
  }
  return (
    <label className="nhsuk-label nhsuk-label--s" htmlFor={htmlFor}>
      {children}
    </label>
  );
}

/** The frame of a field with several controls: legend, hint, error, controls. */
export function FieldsetGroup({
  field,
  legend,
  hint,
  children,
  isPageHeading,
}: {
  field: Field;
  legend: ReactNode;
  hint?: ReactNode;
  children: ReactNode;
  isPageHeading?: boolean;
}) {
  return (
    <div className={groupClass(field)}>
      <fieldset className="nhsuk-fieldset" aria-describedby={field.describedBy}>
        <legend className={`nhsuk-fieldset__legend nhsuk-fieldset__legend--${isPageHeading ? "l" : "s"}`}>
          {isPageHeading ? <h1 className="nhsuk-fieldset__heading">{legend}</h1> : legend}
        </legend>
        <HintAndError field={field} hint={hint} />
        {children}
      </fieldset>
    </div>
  );
}
