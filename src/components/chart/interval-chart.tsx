import { type ReactNode, useId } from "react";
import { type Axis, type AxisKind, horizontalAxis, valueText } from "./axis";
import { AxisLines } from "./axis-lines";
import { ChartFigure } from "./chart-figure";
import { TextLines } from "./text-lines";
import { wrapText } from "./wrap-text";

type IntervalRow = {
  label: string;
  /** Leave out where only a bound is known, as in "at most 6.9%". */
  estimate?: number;
  low: number;
  high: number;
  n?: number;
  note?: string;
};

type IntervalChartProps = {
  title: string;
  description?: ReactNode;
  rows: IntervalRow[];
  target?: { value: number; label: string };
  /** A percent axis takes proportions: 0.016 is drawn as 1.6%. */
  axis?: AxisKind;
  decimals?: number;
  /** What the bars are; "95% interval" unless said otherwise. */
  intervalLabel?: string;
  source?: ReactNode;
};

const lineHeight = 20;
const barSpace = 34;
const axisSpace = 30;

/** Estimates with their intervals under one another, on one axis that includes zero. */
export function IntervalChart(props: IntervalChartProps) {
  const { title, rows, target, axis: kind = "percent", decimals, intervalLabel = "95% interval" } = props;
  const id = useId();
  const axis = horizontalAxis([...rows.flatMap((row) => [row.low, row.high]), target?.value ?? 0], kind);
  const placed = placeRows(rows, kind, decimals, target ? 24 : 4);
  const height = (placed.at(-1)?.bottom ?? 0) + axisSpace;
  return (
    <ChartFigure
      title={title}
      description={props.description}
      source={props.source}
      table={tableOf(rows, kind, decimals, intervalLabel)}
    >
      <div className="ix-chart__plot">
        <svg className="ix-chart__svg" height={height} role="img" aria-labelledby={`${id}-t ${id}-d`}>
          <title id={`${id}-t`}>{title}</title>
          <desc id={`${id}-d`}>{rows.map((row) => spoken(row, kind, decimals)).join(". ")}</desc>
          <AxisLines axis={axis} height={height - axisSpace} />
          {target ? <Target target={target} axis={axis} height={height - axisSpace} /> : null}
          {placed.map((row) => (
            <IntervalMark key={row.label} row={row} axis={axis} />
          ))}
        </svg>
      </div>
    </ChartFigure>
  );
}

type PlacedRow = IntervalRow & { lines: string[]; top: number; bar: number; bottom: number };

function placeRows(rows: IntervalRow[], kind: AxisKind, decimals: number | undefined, start: number) {
  const placed: PlacedRow[] = [];
  for (const row of rows) {
    const lines = [...wrapText(row.label), ...wrapText(figures(row, kind, decimals), 32)];
    const top = placed.at(-1)?.bottom ?? start;
    const bar = top + lines.length * lineHeight + 12;
    placed.push({ ...row, lines, top, bar, bottom: bar + barSpace - 12 });
  }
  return placed;
}

function IntervalMark({ row, axis }: { row: PlacedRow; axis: Axis }) {
  const labelLines = wrapText(row.label).length;
  const [low, high] = [axis.at(row.low), axis.at(row.high)];
  return (
    <g>
      <TextLines lines={row.lines} y={row.top + 16} lineHeight={lineHeight} strongLines={labelLines} />
      <line className="ix-chart__interval" x1={low} x2={high} y1={row.bar} y2={row.bar} />
      <line className="ix-chart__interval" x1={low} x2={low} y1={row.bar - 6} y2={row.bar + 6} />
      <line className="ix-chart__interval" x1={high} x2={high} y1={row.bar - 6} y2={row.bar + 6} />
      {row.estimate === undefined ? null : (
        <circle className="ix-chart__estimate" cx={axis.at(row.estimate)} cy={row.bar} r="7" />
      )}
    </g>
  );
}

function Target({
  target,
  axis,
  height,
}: {
  target: { value: number; label: string };
  axis: Axis;
  height: number;
}) {
  const x = axis.at(target.value);
  const rightHalf = Number.parseFloat(x) > 50;
  return (
    <g>
      <line className="ix-chart__target" x1={x} x2={x} y1={4} y2={height} />
      <text
        className="ix-chart__target-text"
        x={x}
        y={14}
        dx={rightHalf ? -8 : 8}
        textAnchor={rightHalf ? "end" : "start"}
      >
        {target.label}
      </text>
    </g>
  );
}

function figures(row: IntervalRow, kind: AxisKind, decimals?: number) {
  const range = `${valueText(row.low, kind, decimals)} to ${valueText(row.high, kind, decimals)}`;
  const value = row.estimate === undefined ? range : `${valueText(row.estimate, kind, decimals)} (${range})`;
  const n = row.n === undefined ? "" : `, n\u00a0=\u00a0${row.n.toLocaleString("en-GB")}`;
  return `${value}${n}${row.note ? `; ${row.note}` : ""}`;
}

function spoken(row: IntervalRow, kind: AxisKind, decimals?: number) {
  return `${row.label}: ${figures(row, kind, decimals)}`;
}

function tableOf(rows: IntervalRow[], kind: AxisKind, decimals: number | undefined, intervalLabel: string) {
  return {
    head: ["", "Estimate", intervalLabel, "n"],
    numeric: [1, 2, 3],
    rows: rows.map((row) => [
      row.note ? `${row.label} (${row.note})` : row.label,
      row.estimate === undefined ? "not known" : valueText(row.estimate, kind, decimals),
      `${valueText(row.low, kind, decimals)} to ${valueText(row.high, kind, decimals)}`,
      row.n === undefined ? "not stated" : row.n.toLocaleString("en-GB"),
    ]),
  };
}
