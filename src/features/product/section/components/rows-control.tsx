import { Fieldset } from "@/components/form/fieldset";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { keyed } from "@/components/ui/keyed";
import type { Column, Control } from "../field/schema";

type Rows = Extract<Control, { kind: "rows" }>;
type RowsControlProps = { name: string; control: Rows; rows: Record<string, unknown>[] };

const spare = 2;

/** The rows that are there and a few empty ones; saving brings more. An emptied row is dropped. */
export function RowsControl({ name, control, rows }: RowsControlProps) {
  const shown = [...rows, ...Array.from({ length: spare }, () => ({}))];
  return keyed<Record<string, unknown>>(shown).map(({ key, place, item }) => (
    <div className="ix-row" key={key}>
      <Fieldset legend={`${control.singular} ${place + 1}`}>
        {Object.entries(control.columns).map(([column, definition]) => (
          <Cell
            key={column}
            name={`${name}.${place}.${column}`}
            column={definition}
            value={item[column] === undefined ? "" : String(item[column])}
          />
        ))}
      </Fieldset>
    </div>
  ));
}

function Cell({ name, column, value }: { name: string; column: Column; value: string }) {
  const { label, control } = column;
  if (control === "paragraph") return <TextArea name={name} label={label} defaultValue={value} rows={3} />;
  if (control === "year") {
    return <TextField name={name} label={label} defaultValue={value} width={4} inputMode="numeric" />;
  }
  return (
    <TextField name={name} label={label} defaultValue={value} type={control === "link" ? "url" : "text"} />
  );
}
