"use client";

import type { ReactNode } from "react";
import { Choice, choiceId, type Option } from "./choice";
import { useField } from "./form-context";
import { FieldsetGroup } from "./form-group";

type RadiosProps = {
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  options: readonly Option[];
  defaultValue?: string;
  inline?: boolean;
  small?: boolean;
  isPageHeading?: boolean;
};

export function Radios(props: RadiosProps) {
  const { name, options, inline, small } = props;
  const field = useField(name, props);
  const chosen = field.valueOf(name, props.defaultValue);
  const className = ["nhsuk-radios", inline && "nhsuk-radios--inline", small && "nhsuk-radios--small"];
  return (
    <FieldsetGroup field={field} legend={props.legend} hint={props.hint} isPageHeading={props.isPageHeading}>
      <div key={field.version} className={className.filter(Boolean).join(" ")}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            kind="radio"
            id={choiceId(field.id, index)}
            name={name}
            option={option}
            checked={chosen === option.value}
          />
        ))}
      </div>
    </FieldsetGroup>
  );
}
