"use client";

import type { ReactNode } from "react";
import { type Field, useField } from "./form-context";
import { FieldsetGroup } from "./form-group";

type DateFieldProps = {
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  /** YYYY-MM-DD */
  defaultValue?: string;
  isPageHeading?: boolean;
};

const parts = [
  { part: "day", label: "Day", width: 2 },
  { part: "month", label: "Month", width: 2 },
  { part: "year", label: "Year", width: 4 },
] as const;

/** Posts `name.day`, `name.month` and `name.year`; its error stands under the plain name. */
export function DateField({
  name,
  legend,
  hint = "For example, 3 11 2027",
  defaultValue = "",
  isPageHeading,
}: DateFieldProps) {
  const field = useField(name, { hint });
  const [year = "", month = "", day = ""] = defaultValue.slice(0, 10).split("-");
  const defaults = { day: withoutZero(day), month: withoutZero(month), year };
  return (
    <FieldsetGroup field={field} legend={legend} hint={hint} isPageHeading={isPageHeading}>
      <div className="nhsuk-date-input" key={field.version}>
        {parts.map(({ part, label, width }, index) => (
          <DatePart
            key={part}
            field={field}
            // The first box takes the plain id, so that the error summary's link lands on it.
            id={index === 0 ? field.id : `${field.id}-${part}`}
            name={`${name}.${part}`}
            label={label}
            width={width}
            defaultValue={defaults[part]}
          />
        ))}
      </div>
    </FieldsetGroup>
  );
}

type DatePartProps = {
  field: Field;
  id: string;
  name: string;
  label: string;
  width: number;
  defaultValue: string;
};

function DatePart({ field, id, name, label, width, defaultValue }: DatePartProps) {
  const error = field.error ? " nhsuk-input--error" : "";
  return (
    <div className="nhsuk-date-input__item">
      <div className="nhsuk-form-group">
        <label className="nhsuk-label nhsuk-date-input__label" htmlFor={id}>
          {label}
        </label>
        <input
          className={`nhsuk-input nhsuk-date-input__input nhsuk-input--width-${width}${error}`}
          id={id}
          name={name}
          type="text"
          inputMode="numeric"
          defaultValue={field.valueOf(name, defaultValue)}
          aria-invalid={field.error ? true : undefined}
        />
      </div>
    </div>
  );
}

function withoutZero(digits: string) {
  return digits.replace(/^0/, "");
}
