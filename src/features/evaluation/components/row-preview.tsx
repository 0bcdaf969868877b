import { Table } from "@/components/ui/table";
import { formatDate } from "@/lib/dates";
import { type FigureName, figureLabels } from "../figure/rules";
import type { FoundImport } from "../import/queries";
import { armLabels } from "../status";

/** What a file holds, as it was understood. */
export function RowPreview({ rows }: { rows: FoundImport["rows"] }) {
  const names = (Object.keys(figureLabels) as FigureName[]).filter((name) =>
    rows.some((row) => typeof row[name] === "number"),
  );
  return (
    <Table
      caption="Rows that were read"
      hideCaption
      head={["Measure", "Site", "Group", "Period", "Subgroup", ...names.map((name) => figureLabels[name])]}
      numeric={names.map((_, place) => place + 5)}
      rows={rows.map((row) => [
        row.measure,
        row.site,
        armLabels[row.arm],
        `${formatDate(row.periodStart)} to ${formatDate(row.periodEnd)}`,
        row.subgroup || "–",
        ...names.map((name) => row[name]?.toLocaleString("en-GB") ?? "–"),
      ])}
    />
  );
}
