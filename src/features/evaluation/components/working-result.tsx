import { SectionHeading } from "@/components/ui/heading";
import { Tag } from "@/components/ui/tag";
import type { Result } from "../analysis/queries";
import { type EvaluationDesign, evaluationDesignLabels } from "../status";
import { BigFigures, MeasureChart } from "./measure-figures";
import { SeriesChart } from "./series-chart";
import { VerdictTag } from "./verdict-tag";

type WorkingResultProps = { design: EvaluationDesign; entry: Result };

/** One measure as the pilot's own people see it: the raw figures, nothing hidden or rounded. */
export function WorkingResult({ design, entry }: WorkingResultProps) {
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
      <MeasureChart {...figures} />
      {series ? <SeriesChart name={measure.name} series={series} /> : null}
    </>
  );
}
