"use client";

import { useField } from "@/components/form/form-context";

type GridCellProps = {
  name: string;
  label: string;
  kind?: "text" | "figure" | "date";
  options?: { value: string; label: string }[];
  /** The text of the empty choice. */
  emptyText?: string;
  /** The number of the row, for those who hear the label. */
  row: number;
};

/** One cell of the grid. Its label repeats the column's heading, for narrow screens and for those who listen. */
export function GridCell({ name, label, kind = "text", options, emptyText, row }: GridCellProps) {
  const field = useField(name);
  const shared = {
    id: field.id,
    name,
    defaultValue: field.valueOf(name),
    "aria-describedby": field.describedBy,
    "aria-invalid": field.error ? true : undefined,
  };
  const error = (block: string) => (field.error ? `${block} ${block}--error` : block);
  return (
    <>
      <label className="nhsuk-label" htmlFor={field.id}>
        {label}
        <span className="nhsuk-u-visually-hidden">, row {row}</span>
      </label>
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
