import { useId } from "react";
import { ChartFigure } from "@/components/chart/chart-figure";
import type { FunnelStep } from "../reach/rules";
import { reachStepLabels } from "../status";

const rowHeight = 64;

/** How many people of those eligible came how far: bars on one scale, each with its share in words. */
export function ReachFunnel({ steps }: { steps: FunnelStep[] }) {
  const id = useId();
  const most = Math.max(...steps.map(({ value }) => value), 1);
  const title = "Reach: from eligible to completed";
  return (
    <ChartFigure
      title={title}
      description="Totals of all sites and periods so far. A share is of the step before."
      table={{
        head: ["Step", "Measure", "People", "Of the step before", "Of the first step"],
        numeric: [2, 3, 4],
        rows: steps.map((one) => [
          reachStepLabels[one.step],
          one.measure,
          one.value.toLocaleString("en-GB"),
          percent(one.ofBefore),
          percent(one.ofFirst),
        ]),
      }}
    >
      <div className="ix-chart__plot">
        <svg
          className="ix-chart__svg"
          height={steps.length * rowHeight}
          role="img"
          aria-labelledby={`${id}-t ${id}-d`}
        >
          <title id={`${id}-t`}>{title}</title>
          <desc id={`${id}-d`}>{steps.map(textOf).join(". ")}</desc>
          {steps.map((one, place) => (
            <g key={one.step}>
              <text className="ix-chart__label" x="0" y={place * rowHeight + 16}>
                {textOf(one)}
              </text>
              <rect
                className="ix-chart__positive"
                x={`${50 - (50 * one.value) / most}%`}
                y={place * rowHeight + 24}
                width={`${(100 * one.value) / most}%`}
                height="26"
              />
            </g>
          ))}
        </svg>
      </div>
    </ChartFigure>
  );
}

function textOf({ step, value, ofBefore }: FunnelStep): string {
  const share = ofBefore === null ? "" : ` (${percent(ofBefore)})`;
  return `${reachStepLabels[step]}: ${value.toLocaleString("en-GB")}${share}`;
}

function percent(share: number | null): string {
  return share === null ? "–" : `${(share * 100).toLocaleString("en-GB", { maximumFractionDigits: 1 })}%`;
}
