import { XyChart } from "@/components/chart/xy-chart";
import { FigureNumber } from "@/components/ui/figure-number";
import { SectionHeading } from "@/components/ui/heading";
import { Table } from "@/components/ui/table";
import { formatPounds } from "@/lib/money";
import { formatNumber, formatPercent } from "../../statistics/format";
import { costPerQaly, type QalyInputs, thresholds } from "../rules";

const money = (pounds: number) => formatPounds(Math.round(pounds)).replace("-", "−");
/** As many draws as a picture can hold. */
const shownDraws = 400;

/** Cost per quality-adjusted life year with its uncertainty: the plane, the curve, and four thresholds. */
export function QalyView({ inputs, seed, source }: { inputs: QalyInputs; seed: number; source: string }) {
  const told = costPerQaly(inputs, seed);
  return (
    <>
      <SectionHeading level={4}>Cost for each year in good health</SectionHeading>
      <FigureNumber
        value={told.ratio === null ? quadrantWords(told.quadrant) : `${money(told.ratio)} per QALY`}
        label={`${money(told.deltaCost)} and ${formatNumber(told.deltaQalys, 4)} QALYs more per person`}
        detail={`Cost 95% interval ${money(told.cost.lower)} to ${money(told.cost.upper)}; QALYs ${formatNumber(told.qalys.lower, 4)} to ${formatNumber(told.qalys.upper, 4)}. ${told.draws.toLocaleString("en-GB")} draws, seed ${seed}; not discounted.`}
        source={source || undefined}
      />
      <Table
        caption="Worth its money at four thresholds"
        head={["Pounds per QALY", "Net benefit per person", "Share of draws in which it is worth it"]}
        numeric={[1, 2]}
        rows={told.byThreshold.map(({ threshold, netBenefit, share }) => [
          money(threshold),
          money(netBenefit),
          formatPercent(share, 0),
        ])}
      />
      <p>
        NICE judges digital and health technology at {money(thresholds[0])} to {money(thresholds[2])}. The
        range of {money(thresholds[1])} to {money(thresholds[3])} is for medicines, from April 2026.
      </p>
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
              `${quadrantWords(quadrant)}: ${formatPercent(Math.min(1, share), 0)} of draws`,
          )
          .join(". ")}
        table={{
          head: ["Where", "Share of draws"],
          numeric: [1],
          rows: Object.entries(told.quadrants).map(([quadrant, share]) => [
            quadrantWords(quadrant),
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
          .map(({ threshold, share }) => `${money(threshold)}: ${formatPercent(share, 0)}`)
          .join(". ")}
        table={{
          head: ["Pounds per QALY", "Share of draws"],
          numeric: [1],
          rows: told.curve.map(({ threshold, share }) => [money(threshold), formatPercent(share, 0)]),
        }}
      />
    </>
  );
}

const words: Record<string, string> = {
  "NE trade-off": "More health for more money",
  "SE dominant": "As good or better, and no dearer",
  "NW dominated": "No better, and as dear or dearer",
  "SW trade-off": "Less health for less money",
  "no difference": "No difference",
};

function quadrantWords(quadrant: string): string {
  return words[quadrant] ?? quadrant;
}
