import type { ReactNode } from "react";
import { ExternalLink } from "@/components/ui/external-link";
import { keyed } from "@/components/ui/keyed";
import { formatDate } from "@/lib/dates";
import { formatPounds } from "@/lib/money";
import type { Column, Field } from "../section/field/schema";

/** An answer as a reader sees it, by the kind of its field. */
export function AnswerValue({ field, value }: { field: Field; value: unknown }) {
  const { control } = field;
  switch (control.kind) {
    case "radios":
      return control.options[String(value)] ?? String(value);
    case "checkboxes":
      return <Chips items={listOf(value).map((key) => control.options[key] ?? key)} />;
    case "lines":
      return <Lines items={listOf(value)} />;
    case "rows":
      return <Rows columns={control.columns} rows={Array.isArray(value) ? value : []} />;
    case "pounds":
      return Number(value) === 0 ? "Free" : formatPounds(Number(value));
    case "date":
      return formatDate(String(value));
    case "email":
      return <a href={`mailto:${String(value)}`}>{String(value)}</a>;
    case "paragraph":
      return <Paragraphs text={String(value)} />;
    default:
      return String(value);
  }
}

export function Chips({ items }: { items: string[] }) {
  return (
    <ul className="ix-chips">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

export function Paragraphs({ text }: { text: string }) {
  return keyed(text.split(/\n\s*\n|\r\n\s*\r\n/)).map(({ key, item }) => <p key={key}>{item}</p>);
}

function Lines({ items }: { items: string[] }) {
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {items.map((item) => (
        <li key={item}>
          {/^https?:\/\//.test(item) ? <ExternalLink href={item}>{hostOf(item)}</ExternalLink> : item}
        </li>
      ))}
    </ul>
  );
}

type Row = Record<string, unknown>;

function Rows({ columns, rows }: { columns: Record<string, Column>; rows: Row[] }) {
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {keyed(rows).map(({ key, item }) => (
        <li key={key}>
          <RowValue columns={columns} row={item} />
        </li>
      ))}
    </ul>
  );
}

function RowValue({ columns, row }: { columns: Record<string, Column>; row: Row }) {
  const filled = Object.entries(columns).filter(([name]) => row[name] !== undefined && row[name] !== "");
  const [first, ...rest] = filled.map(([name, column]) => cell(column, row[name]));
  return (
    <>
      <strong>{first}</strong>
      {keyed(rest).map(({ key, item }) => (
        <span key={key}>
          {" – "}
          {item}
        </span>
      ))}
    </>
  );
}

function cell({ control }: Column, value: unknown): ReactNode {
  const text = String(value);
  return control === "link" ? <ExternalLink href={text}>{hostOf(text)}</ExternalLink> : text;
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** Where a link leads, short enough to read. */
function hostOf(address: string): string {
  return address.replace(/^https?:\/\/(www\.)?/, "").replace(/\/.*$/, "");
}
