import { XyChart } from "@/components/chart/xy-chart";
import { FigureNumber } from "@/components/ui/figure-number";
import { SectionHeading } from "@/components/ui/heading";
import { Table } from "@/components/ui/table";
import { costPerQaly, type EconomicsTold, type QalyInputs } from "../rules";
import {
  curveChart,
  planeChart,
  tellDifference,
  tellDiscounting,
  tellRatio,
  tellUncertainty,
  thresholdNote,
  thresholdTable,
} from "../telling/rules";

type QalyViewProps = { inputs: QalyInputs; about: NonNullable<EconomicsTold["about"]> };

/** Cost per quality-adjusted life year with its uncertainty: the plane, the curve, and four thresholds. */
export function QalyView({ inputs, about }: QalyViewProps) {
  const told = costPerQaly(inputs, about.seed, about);
  return (
    <>
      <SectionHeading level={3}>Cost for each year in good health</SectionHeading>
      <FigureNumber
        value={tellRatio(told)}
        label={tellDifference(told)}
        detail={tellUncertainty(told, about.seed)}
        source={about.qalySource || undefined}
      />
      <p>{tellDiscounting(told)}</p>
      <Table {...thresholdTable(told)} />
      <p>{thresholdNote}</p>
      <XyChart {...planeChart(told)} />
      <XyChart {...curveChart(told)} />
    </>
  );
}
