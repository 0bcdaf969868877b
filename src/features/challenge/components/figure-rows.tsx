import { Fieldset } from "@/components/form/fieldset";
import { TextField } from "@/components/form/text-field";

type Row = Record<string, string | undefined>;
type Column = { name: string; label: string; hint?: string; width?: 10 | 20 };

type FigureRowsProps = {
  name: string;
  legend: string;
  rows: readonly Row[];
  columns: Column[];
  spare?: number;
};

/** Rows of short answers, with a few empty ones to grow into; a row left empty is not saved. */
export function FigureRows({ name, legend, rows, columns, spare = 2 }: FigureRowsProps) {
  const places = Array.from({ length: rows.length + spare }, (_, place) => place);
  return places.map((place) => (
    <Fieldset key={place} legend={`${legend} ${place + 1}`}>
      {columns.map((column) => (
        <TextField
          key={column.name}
          name={`${name}.${place}.${column.name}`}
          label={column.label}
          hint={column.hint}
          width={column.width}
          defaultValue={rows[place]?.[column.name]}
        />
      ))}
    </Fieldset>
  ));
}

export const baselineColumns: Column[] = [
  { name: "measure", label: "What is counted", hint: "For example: weeks from screening to treatment" },
  { name: "value", label: "The figure today", hint: "For example: 12 weeks", width: 20 },
  { name: "source", label: "Where the figure comes from", hint: "For example: local audit, May 2026" },
  { name: "sourceUrl", label: "Link to the source (optional)" },
  { name: "note", label: "What a reader should know (optional)", hint: "For example: national, not local" },
];

export const outcomeColumns: Column[] = [
  { name: "measure", label: "What should change" },
  { name: "baseline", label: "Today (optional)", width: 20 },
  { name: "target", label: "Target (optional)", width: 20 },
];
