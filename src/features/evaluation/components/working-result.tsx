import { SectionHeading } from "@/components/ui/heading";
import { Tag } from "@/components/ui/tag";
import type { TurningPoint } from "@/features/pilot/activity/queries";
import type { Result } from "../analysis/queries";
import { type EvaluationDesign, evaluationDesignLabels } from "../status";
import { MeasureComparison } from "./measure-comparison";
import { BigFigures, MeasureChart } from "./measure-figures";
import { SeriesChart } from "./series-chart";
import { VerdictTag } from "./verdict-tag";

type WorkingResultProps = {
  design: EvaluationDesign;
  comparator: string;
  entry: Result;
  pilot: string;
  turningPoints: TurningPoint[];
};

/** One measure as the pilot's own people see it: the raw figures, nothing hidden or rounded. */
export function WorkingResult({ design, comparator, entry, pilot, turningPoints }: WorkingResultProps) {
  const { measure, result, series } = entry;
  const heading = (
    <SectionHeading>
      {measure.name} {measure.isPrimary ? <Tag colour="blue">Primary</Tag> : null}
    </SectionHeading>
  );
  if (!result) {
    return (
      <>
        {heading}
        <p>No figures yet.</p>
      </>
    );
  }
  const figures = {
    name: measure.name,
    kind: measure.kind,
    arms: result.arms,
    design: evaluationDesignLabels[design],
    isRounded: false,
    target: measure.target === null || measure.kind !== "proportion" ? measure.target : measure.target / 100,
  };
  return (
    <>
      {heading}
      <BigFigures {...figures} />
      <p>
        <VerdictTag verdict={result.verdict} />
      </p>
      <p>{result.sentence}</p>
      <MeasureComparison {...result} design={figures.design} comparator={comparator} />
      <MeasureChart {...figures} />
      {series ? <SeriesChart name={measure.name} series={series} turningPoints={turningPoints} /> : null}
      <p>
        <a href={`/pilots/${pilot}/evaluation/analysis/${measure.id}`}>
          Groups, sites and sensitivity<span className="nhsuk-u-visually-hidden">: {measure.name}</span>
        </a>
      </p>
    </>
  );
}
