import { scaleLinear } from "d3-scale";
import { type ReactNode, useId } from "react";
import { keyed } from "@/components/ui/keyed";
import { type AxisKind, round, tickText } from "./axis";
import { ChartFigure } from "./chart-figure";

type Point = { x: number; y: number };

type XyChartProps = {
  title: string;
  description?: ReactNode;
  points: Point[];
  /** A line through the points, in their order; otherwise each stands alone. */
  line?: boolean;
  xLabel: string;
  yLabel: string;
  yAxis?: AxisKind;
  /** What a reader who does not see the picture is told. */
  spoken: string;
  table: { head: string[]; rows: ReactNode[][]; numeric?: number[] };
};

const height = 300;
const plot = { top: 30, bottom: 240 };
const left = 14;

/** Two figures against each other, as a cloud or as a line. Both axes show zero. */
export function XyChart({
  title,
  description,
  points,
  line,
  xLabel,
  yLabel,
  yAxis = "number",
  ...rest
}: XyChartProps) {
  const id = useId();
  const withZero = (values: number[]) => [Math.min(0, ...values), Math.max(0, ...values)];
  const xScale = scaleLinear(withZero(points.map(({ x }) => x)), [left, 98]).nice(3);
  const yScale = scaleLinear(withZero(points.map(({ y }) => y)), [plot.bottom, plot.top]).nice(4);
  const x = (value: number) => `${round(xScale(value))}%`;
  const y = (value: number) => round(yScale(value));
  return (
    <ChartFigure title={title} description={description} table={rest.table}>
      <div className="ix-chart__plot">
        <svg className="ix-chart__svg" height={height} role="img" aria-labelledby={`${id}-t ${id}-d`}>
          <title id={`${id}-t`}>{title}</title>
          <desc id={`${id}-d`}>{rest.spoken}</desc>
          <YTicks values={yScale.ticks(4)} y={y} kind={yAxis} />
          <XTicks values={xScale.ticks(3)} x={x} />
          <line className="ix-chart__mean" x1={`${left}%`} x2="98%" y1={y(0)} y2={y(0)} />
          <line className="ix-chart__mean" x1={x(0)} x2={x(0)} y1={plot.top} y2={plot.bottom} />
          {keyed(points).map(({ key, place, item: point }) => {
            const before = line ? points[place - 1] : undefined;
            const mark = (
              <circle className="ix-chart__estimate" cx={x(point.x)} cy={y(point.y)} r={line ? 5 : 2.5} />
            );
            return (
              <g key={key} opacity={line ? 1 : 0.55}>
                {before ? (
                  <line
                    className="ix-chart__interval"
                    x1={x(before.x)}
                    y1={y(before.y)}
                    x2={x(point.x)}
                    y2={y(point.y)}
                  />
                ) : null}
                {mark}
              </g>
            );
          })}
          <text className="ix-chart__label" x="0" y={16}>
            {yLabel}
          </text>
          <text className="ix-chart__label" x="98%" y={height - 8} textAnchor="end">
            {xLabel}
          </text>
        </svg>
      </div>
    </ChartFigure>
  );
}

const stepOf = (values: number[]) => Math.abs((values[1] ?? 1) - (values[0] ?? 0));

function YTicks({ values, y, kind }: { values: number[]; y: (value: number) => number; kind: AxisKind }) {
  return values.map((value) => (
    <g key={value}>
      <line className="ix-chart__grid" x1={`${left}%`} x2="98%" y1={y(value)} y2={y(value)} />
      <text className="ix-chart__soft" x={`${left}%`} dx={-8} y={y(value) + 5} textAnchor="end">
        {tickText(value, kind, stepOf(values))}
      </text>
    </g>
  ));
}

function XTicks({ values, x }: { values: number[]; x: (value: number) => string }) {
  return values.map((value) => (
    <text key={value} className="ix-chart__soft" x={x(value)} y={plot.bottom + 22} textAnchor="middle">
      {tickText(value, "number", stepOf(values))}
    </text>
  ));
}
