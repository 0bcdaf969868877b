import { Table } from "@/components/ui/table";
import { formatDate } from "@/lib/dates";
import type { ObservationRow } from "../observation/schema";
import { armLabels } from "../status";
import { type FigureName, figureLabels } from "./kind-figures";

const most = 100;

/** What a file holds, as it was understood. */
export function RowPreview({ rows }: { rows: ObservationRow[] }) {
  const names = (Object.keys(figureLabels) as FigureName[]).filter((name) =>
    rows.some((row) => row[name] !== undefined),
  );
  return (
    <>
      <Table
        caption="Rows that were read"
        hideCaption
        head={["Measure", "Site", "Group", "Period", "Subgroup", ...names.map((name) => figureLabels[name])]}
        numeric={names.map((_, place) => place + 5)}
        rows={rows
          .slice(0, most)
          .map((row) => [
            row.measure,
            row.site,
            armLabels[row.arm],
            `${formatDate(row.periodStart)} to ${formatDate(row.periodEnd)}`,
            row.subgroup || "–",
            ...names.map((name) => row[name]?.toLocaleString("en-GB") ?? "–"),
          ])}
      />
      {rows.length > most ? <p>And {(rows.length - most).toLocaleString("en-GB")} more rows.</p> : null}
    </>
  );
}
