import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { formatDate } from "@/lib/dates";
import { type FigureName, figureLabels } from "../figure/rules";
import type { RecordedRow } from "../observation/queries";
import { isKnownBeforeLock } from "../observation/rules";
import type { BegunEvaluation } from "../queries";
import { armLabels } from "../status";

type ObservationTableProps = { working: BegunEvaluation; rows: RecordedRow[] };

/** Rows that stand now, each with where it came from; a corrected row says why it replaced another. */
export function ObservationTable({ working, rows }: ObservationTableProps) {
  const { evaluation, can, pilot } = working;
  return (
    <Table
      caption="Recorded totals"
      hideCaption
      head={[
        "Measure",
        "Figures",
        "Period",
        "Site",
        "Group",
        "Recorded",
        ...(can.correctFigures ? ["Correct"] : []),
      ]}
      rows={rows.map((row) => [
        row.subgroup ? `${row.measure} (${row.subgroup})` : row.measure,
        figuresText(row),
        <Period key="period" row={row} isKnown={isKnownBeforeLock(row, evaluation.lockedAt)} />,
        row.site,
        armLabels[row.arm],
        <Origin key="origin" row={row} />,
        ...(can.correctFigures
          ? [
              <a key="correct" href={`/pilots/${pilot.slug}/evaluation/data/${row.id}`}>
                Correct<span className="nhsuk-u-visually-hidden"> this row of {row.measure}</span>
              </a>,
            ]
          : []),
      ])}
    />
  );
}

/** Who entered a row, when, and from which file. */
function Origin({ row }: { row: RecordedRow }) {
  const how = row.correctionReason
    ? `, corrected: ${row.correctionReason}`
    : row.fileName
      ? `, from ${row.fileName} (${row.fileHash?.slice(0, 8)})`
      : ", typed";
  return (
    <>
      {formatDate(row.recordedAt)} by {row.recordedBy}
      {how}
    </>
  );
}

/** "28 of 1,737", "n 39, mean 62.5, standard deviation 14.2". */
function figuresText(row: RecordedRow): string {
  const said = (name: FigureName) => row[name]?.toLocaleString("en-GB") ?? "–";
  if (row.denominator !== null) return `${said("numerator")} of ${said("denominator")}`;
  const given = (Object.keys(figureLabels) as FigureName[]).filter((name) => row[name] !== null);
  return given
    .map((name) => `${name === "sampleSize" ? "n" : figureLabels[name].toLowerCase()} ${said(name)}`)
    .join(", ");
}

function Period({ row, isKnown }: { row: RecordedRow; isKnown: boolean }) {
  return (
    <>
      {formatDate(row.periodStart)} to {formatDate(row.periodEnd)}{" "}
      {isKnown ? <Tag colour="grey">Known before the lock</Tag> : null}
    </>
  );
}
