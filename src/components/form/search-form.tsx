import { type ReactNode, useId } from "react";
import { Button } from "@/components/ui/button";

type SearchFormProps = {
  action: string;
  name?: string;
  defaultValue?: string;
  label: string;
  buttonText?: string;
  /** More fields of the same form, such as a FilterPanel. */
  children?: ReactNode;
};

/** A GET form: the answer has an address that can be shared. */
export function SearchForm({
  action,
  name = "q",
  defaultValue,
  label,
  buttonText = "Search",
  children,
}: SearchFormProps) {
  const id = useId();
  return (
    <search>
      <form action={action} method="get" className="ix-search">
        <label className="nhsuk-label nhsuk-label--s" htmlFor={id}>
          {label}
        </label>
        <div className="ix-search__row">
          <input className="nhsuk-input" id={id} name={name} type="search" defaultValue={defaultValue} />
          <Button variant="secondary">{buttonText}</Button>
        </div>
        {children}
      </form>
    </search>
  );
}
