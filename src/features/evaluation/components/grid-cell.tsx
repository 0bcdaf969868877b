"use client";

import { useField } from "@/components/form/form-context";

type GridCellProps = {
  name: string;
  label: string;
  kind?: "text" | "figure" | "date";
  options?: { value: string; label: string }[];
  /** The text of the empty choice. */
  emptyText?: string;
};

/** One cell of the grid: its label is the column's heading, read aloud with the row. */
export function GridCell({ name, label, kind = "text", options, emptyText }: GridCellProps) {
  const field = useField(name);
  const shared = {
    id: field.id,
    name,
    defaultValue: field.valueOf(name),
    "aria-label": label,
    "aria-describedby": field.describedBy,
    "aria-invalid": field.error ? true : undefined,
  };
  const error = (block: string) => (field.error ? `${block} ${block}--error` : block);
  return (
    <>
      {field.error ? (
        <span className="nhsuk-error-message" id={`${field.id}-error`}>
          <span className="nhsuk-u-visually-hidden">Error: </span>
          {field.error}
        </span>
      ) : null}
      {options ? (
        <select key={field.version} className={error("nhsuk-select")} {...shared}>
          <option value="">{emptyText}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          key={field.version}
          className={error("nhsuk-input")}
          type={kind === "date" ? "date" : "text"}
          inputMode={kind === "figure" ? "decimal" : undefined}
          size={kind === "figure" ? 7 : 12}
          {...shared}
        />
      )}
    </>
  );
}
