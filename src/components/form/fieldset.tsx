import type { ReactNode } from "react";

type FieldsetProps = { legend: ReactNode; children: ReactNode; isPageHeading?: boolean };

/** Groups several fields that answer one question. */
export function Fieldset({ legend, children, isPageHeading }: FieldsetProps) {
  return (
    <fieldset className="nhsuk-fieldset nhsuk-u-margin-bottom-5">
      <legend className={`nhsuk-fieldset__legend nhsuk-fieldset__legend--${isPageHeading ? "l" : "m"}`}>
        {isPageHeading ? <h1 className="nhsuk-fieldset__heading">{legend}</h1> : legend}
      </legend>
      {children}
    </fieldset>
  );
}
