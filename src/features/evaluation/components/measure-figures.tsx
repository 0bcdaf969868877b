import { IntervalChart } from "@/components/chart/interval-chart";
import { FigureNumber } from "@/components/ui/figure-number";
import type { ArmFigures } from "../analysis/result/rules";

type MeasureFiguresProps = {
  name: string;
  kind: string;
  arms: ArmFigures[];
  /** How the figures came about; stands beside every one of them. */
  design: string;
  isRounded: boolean;
  target?: number | null;
};

/** The big figures of one measure, each with its interval, n and design. */
export function BigFigures({ kind, arms, design, isRounded }: MeasureFiguresProps) {
  const isShare = kind === "proportion";
  const figures = arms.map((arm) => (
    <FigureNumber
      key={arm.label}
      value={isShare ? arm.counts : arm.estimate}
      label={
        <>
          {arms.length > 1 ? `${arm.label}: ` : ""}
          {isShare ? `${arm.estimate}, ` : ""}95% interval {arm.interval}
        </>
      }
      detail={`n = ${arm.n.toLocaleString("en-GB")}${isRounded ? " (rounded)" : ""}. ${design}.`}
    />
  ));
  return arms.length > 1 ? <div className="ix-figure-numbers">{figures}</div> : figures;
}

export function MeasureChart({ name, kind, arms, design, isRounded, target }: MeasureFiguresProps) {
  if (arms.length === 0) return null;
  const isShare = kind === "proportion";
  const decimals = isShare ? decimalsOf(arms) : undefined;
  return (
    <IntervalChart
      title={name}
      description={`${design}.${isRounded ? " Computed from rounded counts." : ""}`}
      axis={isShare ? "percent" : "number"}
      decimals={decimals}
      target={target === null || target === undefined ? undefined : { value: target, label: "Target" }}
      rows={arms.map((arm) => ({
        label: arm.label,
        estimate: arm.point,
        low: arm.low,
        high: arm.high,
        n: arm.n,
      }))}
    />
  );
}

/** As many decimals as the printed estimate has: rounded counts must not look exact. */
function decimalsOf(arms: ArmFigures[]): number {
  return Math.max(...arms.map(({ estimate }) => /\.(\d+)%/.exec(estimate)?.[1]?.length ?? 0));
}
