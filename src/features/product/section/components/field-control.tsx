import { Checkboxes } from "@/components/form/checkboxes";
import { DateField } from "@/components/form/date-field";
import { Radios } from "@/components/form/radios";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import type { Field } from "../field/schema";
import { RowsControl } from "./rows-control";

type FieldControlProps = {
  name: string;
  field: Field;
  value: unknown;
  /** The question of the page, where this field is its only one. */
  question?: string;
};

/** The control of a field as its definition says. */
export function FieldControl({ name, field, value, question }: FieldControlProps) {
  const { control, hint } = field;
  const posted = `answers.${name}`;
  const label = question ?? field.label;
  const common = { name: posted, hint, isPageHeading: question !== undefined };
  const text = value === undefined ? "" : String(value);
  switch (control.kind) {
    case "text":
      return <TextField {...common} label={label} defaultValue={text} />;
    case "email":
      return <TextField {...common} label={label} defaultValue={text} type="email" autoComplete="email" />;
    case "pounds":
      return (
        <TextField {...common} label={label} defaultValue={text} prefix="£" width={10} inputMode="numeric" />
      );
    case "date":
      return <DateField {...common} legend={label} defaultValue={text} />;
    case "paragraph":
      return (
        <TextArea
          {...common}
          label={label}
          defaultValue={text}
          maxLength={control.max}
          rows={control.max > 1000 ? 10 : 5}
        />
      );
    case "lines":
      return (
        <TextArea
          {...common}
          hint={`${hint ?? ""} For example, ${control.example}.`}
          label={label}
          defaultValue={Array.isArray(value) ? value.join("\n") : ""}
          rows={6}
        />
      );
    case "radios":
      return <Radios {...common} legend={label} options={optionsOf(control.options)} defaultValue={text} />;
    case "checkboxes":
      return (
        <Checkboxes
          {...common}
          legend={label}
          options={optionsOf(control.options)}
          defaultValue={Array.isArray(value) ? value.map(String) : []}
        />
      );
    case "rows":
      return <RowsControl name={posted} control={control} rows={Array.isArray(value) ? value : []} />;
  }
}

function optionsOf(words: Record<string, string>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
