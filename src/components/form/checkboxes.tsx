"use client";

import type { ReactNode } from "react";
import { Choice, choiceId, type Option } from "./choice";
import { useField } from "./form-context";
import { FieldsetGroup } from "./form-group";

type CheckboxesProps = {
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  options: readonly Option[];
  defaultValue?: readonly string[];
  small?: boolean;
  isPageHeading?: boolean;
};

/** Posts one field per ticked box, all under `name[]`. Errors and values may come back with or without the []. */
export function Checkboxes(props: CheckboxesProps) {
  const plain = props.name.replace(/\[\]$/, "");
  const posted = `${plain}[]`;
  const underPlain = useField(plain, props);
  const underPosted = useField(posted, props);
  const field = underPosted.error ? underPosted : underPlain;
  const fallback = [...(props.defaultValue ?? [])];
  const ticked = new Set([...field.valuesOf(posted, fallback), ...field.valuesOf(plain, fallback)]);
  return (
    <FieldsetGroup field={field} legend={props.legend} hint={props.hint} isPageHeading={props.isPageHeading}>
      <div
        key={field.version}
        className={props.small ? "nhsuk-checkboxes nhsuk-checkboxes--small" : "nhsuk-checkboxes"}
      >
        {props.options.map((option, index) => (
          <Choice
            key={option.value}
            kind="checkbox"
            id={choiceId(field.id, index)}
            name={posted}
            option={option}
            checked={ticked.has(option.value)}
          />
        ))}
      </div>
    </FieldsetGroup>
  );
}
