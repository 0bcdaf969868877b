import type { ReactNode } from "react";
import { keyed } from "./keyed";

export type SummaryRow = {
  key: ReactNode;
  value: ReactNode;
  /** `hidden` finishes the link for screen readers: "Change" + "price". */
  action?: { href: string; text: string; hidden: string };
};

export function SummaryList({ rows }: { rows: SummaryRow[] }) {
  const hasActions = rows.some((row) => row.action);
  return (
    <dl className="nhsuk-summary-list">
      {keyed(rows).map(({ key, item }) => (
        <Row key={key} row={item} hasActions={hasActions} />
      ))}
    </dl>
  );
}

function Row({ row, hasActions }: { row: SummaryRow; hasActions: boolean }) {
  const bare = hasActions && !row.action;
  return (
    <div
      className={
        bare ? "nhsuk-summary-list__row nhsuk-summary-list__row--no-actions" : "nhsuk-summary-list__row"
      }
    >
      <dt className="nhsuk-summary-list__key">{row.key}</dt>
      <dd className="nhsuk-summary-list__value">{row.value}</dd>
      {row.action ? (
        <dd className="nhsuk-summary-list__actions">
          <a href={row.action.href}>
            {row.action.text}
            <span className="nhsuk-u-visually-hidden"> {row.action.hidden}</span>
          </a>
        </dd>
      ) : null}
    </div>
  );
}
