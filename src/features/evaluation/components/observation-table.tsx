import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { formatDate } from "@/lib/dates";
import { isKnownBeforeLock } from "../observation/rules";
import type { BegunEvaluation } from "../queries";
import { armLabels } from "../status";
import { type FigureName, figureLabels } from "./kind-figures";

type Row = BegunEvaluation["observations"][number];

/** Every row that stands now; a corrected row says why it replaced another. */
export function ObservationTable({ working }: { working: BegunEvaluation }) {
  const { observations, evaluation, can, pilot } = working;
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
      rows={observations.map((row) => [
        row.subgroup ? `${row.measure} (${row.subgroup})` : row.measure,
        figuresText(row),
        <Period key="period" row={row} isKnown={isKnownBeforeLock(row, evaluation.lockedAt)} />,
        row.site,
        armLabels[row.arm],
        row.correctionReason
          ? `${formatDate(row.recordedAt)}, corrected: ${row.correctionReason}`
          : formatDate(row.recordedAt),
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

/** "28 of 1,737", "n 39, mean 62.5, standard deviation 14.2". */
function figuresText(row: Row): string {
  const said = (name: FigureName) => row[name]?.toLocaleString("en-GB") ?? "–";
  if (row.denominator !== null) return `${said("numerator")} of ${said("denominator")}`;
  const given = (Object.keys(figureLabels) as FigureName[]).filter((name) => row[name] !== null);
  return given
    .map((name) => `${name === "sampleSize" ? "n" : figureLabels[name].toLowerCase()} ${said(name)}`)
    .join(", ");
}

function Period({ row, isKnown }: { row: Row; isKnown: boolean }) {
  return (
    <>
      {formatDate(row.periodStart)} to {formatDate(row.periodEnd)}{" "}
      {isKnown ? <Tag colour="grey">Known before the lock</Tag> : null}
    </>
  );
}
