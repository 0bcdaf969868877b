import { scaleLinear } from "d3-scale";
import { type ReactNode, useId } from "react";
import { type AxisKind, round, tickText, valueText } from "./axis";
import { ChartFigure } from "./chart-figure";

export type XmrPoint = {
  label: string;
  /** The label where there is little room: on the axis. */
  short?: string;
  value: number;
  /** The rules that this point breaks, in words a reader knows: "above the upper limit". */
  flags?: string[];
};

type XmrChartProps = {
  title: string;
  description?: ReactNode;
  points: XmrPoint[];
  /** The mean; the median where there are too few points for limits. */
  centre: number;
  /** Left out, it is a run chart. */
  limits?: { lower: number; upper: number };
  target?: { value: number; label?: string };
  /** What changed on the way: a numbered line after so many points, explained below. */
  marks?: { after: number; text: string }[];
  axis?: AxisKind;
  decimals?: number;
  source?: ReactNode;
};

const height = 260;
const plot = { top: 24, bottom: 220 };
const left = 12;

/** A series over time with its centre, its process limits, and the points that need explaining marked. */
export function XmrChart(props: XmrChartProps) {
  const { title, points, centre, limits, axis: kind = "number", decimals } = props;
  const id = useId();
  const values = [...points.map((point) => point.value), ...(limits ? [limits.lower, limits.upper] : [])];
  if (props.target) values.push(props.target.value);
  const scale = scaleLinear([Math.min(...values), Math.max(...values)], [plot.bottom, plot.top]).nice(4);
  const y = (value: number) => round(scale(value));
  const written = (value: number) => valueText(value, kind, decimals);
  return (
    <ChartFigure
      title={title}
      description={props.description}
      source={props.source}
      table={{
        head: ["Period", "Value", "What it signals"],
        numeric: [1],
        rows: points.map((point) => [point.label, written(point.value), point.flags?.join(", ") || "–"]),
      }}
    >
      <div className="ix-chart__plot">
        <svg className="ix-chart__svg" height={height} role="img" aria-labelledby={`${id}-t ${id}-d`}>
          <title id={`${id}-t`}>{title}</title>
          <desc id={`${id}-d`}>{spoken(props, written)}</desc>
          <Ticks values={scale.ticks(4)} y={y} kind={kind} />
          <Level className="ix-chart__mean" y={y(centre)} />
          {limits ? <Level className="ix-chart__limit" y={y(limits.upper)} /> : null}
          {limits ? <Level className="ix-chart__limit" y={y(limits.lower)} /> : null}
          {props.target ? <Level className="ix-chart__target" y={y(props.target.value)} /> : null}
          <Marks marks={props.marks ?? []} count={points.length} />
          <Series points={points} y={y} />
        </svg>
      </div>
      <p className="ix-chart__text">
        Solid line: {limits ? "mean" : "median"} {written(centre)}.
        {limits ? ` Dotted lines: process limits ${written(limits.lower)} to ${written(limits.upper)}.` : ""}
        {props.target
          ? ` Dashed line: ${props.target.label ?? "target"} ${written(props.target.value)}.`
          : ""}
        {points.some((point) => point.flags?.length)
          ? " Larger points with a dark edge signal a change."
          : ""}
      </p>
      {props.marks?.length ? (
        <ol className="ix-chart__text">
          {props.marks.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
      ) : null}
    </ChartFigure>
  );
}

const across = (index: number, count: number) =>
  `${count < 2 ? 50 : round(left + (index / (count - 1)) * (100 - left))}%`;

function Level({ className, y }: { className: string; y: number }) {
  return <line className={className} x1={`${left}%`} x2="100%" y1={y} y2={y} />;
}

function Ticks({ values, y, kind }: { values: number[]; y: (value: number) => number; kind: AxisKind }) {
  const step = Math.abs((values[1] ?? 1) - (values[0] ?? 0));
  return values.map((value) => (
    <g key={value}>
      <line className="ix-chart__grid" x1={`${left}%`} x2="100%" y1={y(value)} y2={y(value)} />
      <text className="ix-chart__soft" x={`${left}%`} dx={-8} y={y(value) + 5} textAnchor="end">
        {tickText(value, kind, step)}
      </text>
    </g>
  ));
}

/** What changed within one period shares a line, under all its numbers. */
function Marks({ marks, count }: { marks: { after: number; text: string }[]; count: number }) {
  return [...new Set(marks.map(({ after }) => after))].map((after) => {
    const numbers = marks.flatMap((mark, place) => (mark.after === after ? [place + 1] : []));
    const x = across(Math.min(count - 1, Math.max(0, after - 0.5)), count);
    return (
      <g key={after}>
        <line className="ix-chart__change" x1={x} x2={x} y1={plot.top - 6} y2={plot.bottom} />
        <text className="ix-chart__label" x={x} y={plot.top - 10} textAnchor="middle">
          {numbers.join(", ")}
        </text>
      </g>
    );
  });
}

function Series({ points, y }: { points: XmrPoint[]; y: (value: number) => number }) {
  const count = points.length;
  const placed = points.map((point, index) => ({
    ...point,
    index,
    x: across(index, count),
    y: y(point.value),
  }));
  const ends: Record<number, "start" | "end"> = { [count - 1]: "end", 0: "start" };
  const labelled = new Set([0, Math.floor((count - 1) / 2), count - 1]);
  return (
    <>
      {placed.slice(1).map((point) => {
        const before = placed[point.index - 1] ?? point;
        return (
          <line
            key={point.label}
            className="ix-chart__interval"
            x1={before.x}
            y1={before.y}
            x2={point.x}
            y2={point.y}
          />
        );
      })}
      {placed.map((point) => (
        <g key={point.label}>
          <circle
            className={point.flags?.length ? "ix-chart__flag" : "ix-chart__estimate"}
            cx={point.x}
            cy={point.y}
            r={point.flags?.length ? 8 : 5}
          />
          {labelled.has(point.index) ? (
            <text
              className={`ix-chart__soft${ends[point.index] ? "" : " ix-chart__between"}`}
              x={point.x}
              y={height - 12}
              textAnchor={ends[point.index] ?? "middle"}
            >
              {point.short ?? point.label}
            </text>
          ) : null}
        </g>
      ))}
    </>
  );
}

function spoken(props: XmrChartProps, written: (value: number) => string) {
  const flagged = props.points.filter((point) => point.flags?.length);
  const signals =
    flagged.length === 0
      ? "No point signals a change"
      : flagged.map((point) => `${point.label}: ${point.flags?.join(", ")}`).join("; ");
  const lines = props.limits
    ? `mean ${written(props.centre)}, limits ${written(props.limits.lower)} to ${written(props.limits.upper)}`
    : `median ${written(props.centre)}`;
  return `${props.points.length} points, ${lines}. ${signals}.`;
}
