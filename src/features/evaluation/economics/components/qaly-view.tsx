import { XyChart } from "@/components/chart/xy-chart";
import { FigureNumber } from "@/components/ui/figure-number";
import { SectionHeading } from "@/components/ui/heading";
import { Table } from "@/components/ui/table";
import { formatPercent } from "../../statistics/format";
import { costPerQaly, type QalyInputs } from "../rules";
import {
  tellDifference,
  tellPounds,
  tellQuadrant,
  tellRatio,
  tellUncertainty,
  thresholdNote,
  thresholdTable,
} from "../telling/rules";

/** As many draws as a picture can hold. */
const shownDraws = 400;

/** Cost per quality-adjusted life year with its uncertainty: the plane, the curve, and four thresholds. */
export function QalyView({ inputs, seed, source }: { inputs: QalyInputs; seed: number; source: string }) {
  const told = costPerQaly(inputs, seed);
  return (
    <>
      <SectionHeading level={3}>Cost for each year in good health</SectionHeading>
      <FigureNumber
        value={tellRatio(told)}
        label={tellDifference(told)}
        detail={tellUncertainty(told, seed)}
        source={source || undefined}
      />
      <Table {...thresholdTable(told)} />
      <p>{thresholdNote}</p>
      <XyChart
        title="Cost-effectiveness plane"
        description={`Each dot is one of the first ${shownDraws} draws. Above the line costs more; right of it brings more health.`}
        points={told.plane
          .slice(0, shownDraws)
          .map(({ deltaQalys, deltaCost }) => ({ x: deltaQalys, y: deltaCost }))}
        xLabel="QALYs gained"
        yLabel="Extra cost in pounds"
        spoken={Object.entries(told.quadrants)
          .map(
            ([quadrant, share]) =>
              `${tellQuadrant(quadrant)}: ${formatPercent(Math.min(1, share), 0)} of draws`,
          )
          .join(". ")}
        table={{
          head: ["Where", "Share of draws"],
          numeric: [1],
          rows: Object.entries(told.quadrants).map(([quadrant, share]) => [
            tellQuadrant(quadrant),
            formatPercent(Math.min(1, share), 0),
          ]),
        }}
      />
      <XyChart
        title="Acceptability curve"
        description="The share of draws in which the change is worth its money, by what a QALY is taken to be worth."
        line
        points={told.curve.map(({ threshold, share }) => ({ x: threshold, y: share }))}
        xLabel="Pounds per QALY"
        yLabel="Share of draws"
        yAxis="percent"
        spoken={told.curve
          .map(({ threshold, share }) => `${tellPounds(threshold)}: ${formatPercent(share, 0)}`)
          .join(". ")}
        table={{
          head: ["Pounds per QALY", "Share of draws"],
          numeric: [1],
          rows: told.curve.map(({ threshold, share }) => [tellPounds(threshold), formatPercent(share, 0)]),
        }}
      />
    </>
  );
}
