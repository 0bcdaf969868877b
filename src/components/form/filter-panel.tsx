import { type ReactNode, useId } from "react";
import { Button } from "@/components/ui/button";
import { Choice } from "./choice";

type FilterGroup = {
  name: string;
  legend: string;
  options: { value: string; label: string; count?: number }[];
  chosen?: readonly string[];
};

type FilterPanelProps = {
  groups: FilterGroup[];
  /** The same list without any filter. */
  clearHref?: string;
  applyText?: string;
  /** The form's address, where the panel stands alone; leave out inside a SearchForm. */
  action?: string;
  /** What the form must carry besides, such as the search words. */
  hidden?: Record<string, string | undefined>;
  children?: ReactNode;
};

/** Facets as checkboxes; a group with something chosen starts open. */
export function FilterPanel({ action, hidden = {}, ...panel }: FilterPanelProps) {
  if (!action) return <Panel {...panel} />;
  return (
    <form action={action} method="get">
      {Object.entries(hidden).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <Panel {...panel} />
    </form>
  );
}

function Panel({
  groups,
  clearHref,
  applyText = "Apply filters",
  children,
}: Omit<FilterPanelProps, "action" | "hidden">) {
  return (
    <div className="ix-filter">
      {groups.map((group) => (
        <Group key={group.name} group={group} />
      ))}
      {children}
      <div className="ix-filter__actions">
        <Button variant="secondary">{applyText}</Button>
        {clearHref ? <a href={clearHref}>Clear filters</a> : null}
      </div>
    </div>
  );
}

function Group({ group }: { group: FilterGroup }) {
  const id = useId();
  const chosen = group.chosen ?? [];
  return (
    <details className="ix-filter__group" open={chosen.length > 0}>
      <summary>
        {group.legend}
        {chosen.length > 0 ? <span className="ix-filter__count"> ({chosen.length} chosen)</span> : null}
      </summary>
      <fieldset className="nhsuk-fieldset">
        <legend className="nhsuk-u-visually-hidden">{group.legend}</legend>
        <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
          {group.options.map((option, index) => (
            <Choice
              key={option.value}
              kind="checkbox"
              id={`${id}-${index}`}
              name={group.name}
              option={{
                value: option.value,
                label: option.count === undefined ? option.label : `${option.label} (${option.count})`,
              }}
              checked={chosen.includes(option.value)}
            />
          ))}
        </div>
      </fieldset>
    </details>
  );
}
