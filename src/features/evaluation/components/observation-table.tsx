import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { formatDate } from "@/lib/dates";
import type { BegunEvaluation } from "../queries";
import { armLabels } from "../status";
import { figureLabels, figuresOf } from "./kind-figures";

/** Every row that stands now; a corrected row says why it replaced another. */
export function ObservationTable({ working }: { working: BegunEvaluation }) {
  const { observations, measures, evaluation, can, pilot } = working;
  const figures = figuresOf(measures.map(({ kind }) => kind));
  const lockedDay = evaluation.lockedAt?.toISOString().slice(0, 10) ?? "";
  const first = can.collect ? 6 : 5;
  return (
    <Table
      caption="Recorded totals"
      hideCaption
      head={[
        "Measure",
        ...(can.collect ? ["Correct"] : []),
        "Site",
        "Group",
        "Period",
        "Subgroup",
        ...figures.map((figure) => figureLabels[figure]),
        "Recorded",
      ]}
      numeric={figures.map((_, place) => place + first)}
      rows={observations.map((row) => [
        row.measure,
        ...(can.collect
          ? [
              <a key="correct" href={`/pilots/${pilot.slug}/evaluation/data/${row.id}`}>
                Correct<span className="nhsuk-u-visually-hidden"> this row of {row.measure}</span>
              </a>,
            ]
          : []),
        row.site,
        armLabels[row.arm],
        <Period key="period" row={row} isKnown={row.periodEnd < lockedDay} />,
        row.subgroup || "–",
        ...figures.map((figure) => row[figure]?.toLocaleString("en-GB") ?? "–"),
        row.correctionReason
          ? `${formatDate(row.recordedAt)}, corrected: ${row.correctionReason}`
          : formatDate(row.recordedAt),
      ])}
    />
  );
}

function Period({ row, isKnown }: { row: { periodStart: string; periodEnd: string }; isKnown: boolean }) {
  return (
    <>
      {formatDate(row.periodStart)} to {formatDate(row.periodEnd)}{" "}
      {isKnown ? <Tag colour="grey">Known before the lock</Tag> : null}
    </>
  );
}
