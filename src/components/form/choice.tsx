import type { ReactNode } from "react";

export type Option = { value: string; label: ReactNode; hint?: ReactNode };

type ChoiceProps = {
  kind: "radio" | "checkbox";
  id: string;
  name: string;
  option: Option;
  checked: boolean;
};

/** One radio or checkbox with its label and hint. */
export function Choice({ kind, id, name, option, checked }: ChoiceProps) {
  const block = kind === "radio" ? "nhsuk-radios" : "nhsuk-checkboxes";
  return (
    <div className={`${block}__item`}>
      <input
        className={`${block}__input`}
        id={id}
        name={name}
        type={kind}
        value={option.value}
        defaultChecked={checked}
        aria-describedby={option.hint ? `${id}-item-hint` : undefined}
      />
      <label className={`nhsuk-label ${block}__label`} htmlFor={id}>
        {option.label}
      </label>
      {option.hint ? (
        <div className={`nhsuk-hint ${block}__hint`} id={`${id}-item-hint`}>
          {option.hint}
        </div>
      ) : null}
    </div>
  );
}

/** The first choice takes the plain id, so that the error summary's link lands on it. */
export function choiceId(id: string, index: number) {
  return index === 0 ? id : `${id}-${index + 1}`;
}
