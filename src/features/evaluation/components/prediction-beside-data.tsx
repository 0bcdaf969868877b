import { SectionHeading } from "@/components/ui/heading";
import { Table } from "@/components/ui/table";
import { Tag, type TagColour } from "@/components/ui/tag";
import type { TurningPoint } from "@/features/pilot/activity/queries";
import type { Predictions } from "../prediction/queries";
import type { HeldSide } from "../prediction/rules";
import { type PredictionVerdict, predictionVerdictLabels } from "../prediction/status";
import { CAUTION, INDEPENDENCE } from "../statistics/sentence";
import { SeriesChart } from "./series-chart";

type PredictionBesideDataProps = {
  prediction: Predictions["predictions"][number];
  turningPoints: TurningPoint[];
};

/** None of them is better news than another: a prediction that fails teaches as much. */
const colours: Record<PredictionVerdict, TagColour> = {
  as_predicted: "blue",
  not_as_predicted: "orange",
  cannot_tell: "grey",
};

/** What a cycle predicted of a measure, beside what the measure did before it began and since; nothing before it has begun. */
export function PredictionBesideData({ prediction, turningPoints }: PredictionBesideDataProps) {
  const { held, measure, number, words } = prediction;
  if (!held) return null;
  const notes = [
    CAUTION["before and after"],
    ...(held.basis === "interval" && held.difference ? [INDEPENDENCE] : []),
    ...(held.beside.length > 0 ? [`In the time compared, also: ${held.beside.join("; ")}.`] : []),
    ...(held.across > 0 ? [acrossNote(held.across)] : []),
  ];
  return (
    <>
      <SectionHeading level={4}>The prediction beside the data</SectionHeading>
      <p>
        <Tag colour={colours[held.verdict]}>{predictionVerdictLabels[held.verdict]}</Tag> Predicted: “
        {measure}” {words}. {held.reason}
      </p>
      <Table
        caption={`${measure}, before cycle ${number} began and since`}
        hideCaption
        head={["", "Value", "From"]}
        rows={[rowOf("Before it began", held.before), rowOf("Since it began", held.after)]}
      />
      {held.difference ? <p>Since, against before: {held.difference}.</p> : null}
      {held.series ? (
        <SeriesChart name={measure} series={held.series} turningPoints={turningPoints} />
      ) : (
        <p>A chart over time appears here from 3 periods on.</p>
      )}
      <p className="nhsuk-hint">{notes.join(" ")}</p>
    </>
  );
}

function rowOf(label: string, { value, from }: HeldSide) {
  return [label, value, from];
}

function acrossNote(periods: number): string {
  return periods === 1
    ? "One period into which the day of the beginning falls was left out of both."
    : `${periods} periods into which the day of the beginning falls were left out of both.`;
}
