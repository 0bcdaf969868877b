import { type ReactNode, useId } from "react";
import type { Axis } from "./axis";
import { AxisLines } from "./axis-lines";
import { ChartFigure } from "./chart-figure";
import { forestAxis } from "./forest-axis";
import { TextLines } from "./text-lines";
import { wrapText } from "./wrap-text";

export type ForestRow = {
  label: string;
  estimate: number;
  lower: number;
  upper: number;
  /** Per cent of the whole; unset for what is not pooled. */
  weight?: number | null;
  note: string;
};
type Summary = { label: string; estimate?: number; lower: number; upper: number };

type ForestPlotProps = {
  title: string;
  description?: ReactNode;
  rows: ForestRow[];
  /** Drawn as diamonds, or dashed where there is no estimate. */
  summaries: Summary[];
  /** The value that means no difference. */
  nothing: number | null;
  isRatio: boolean;
  text: (value: number) => string;
};

const lineHeight = 20;
const barSpace = 28;
const axisSpace = 30;

/** Every study with its interval, its square as large as its weight; below them what they say together. */
export function ForestPlot({ title, description, rows, summaries, nothing, isRatio, text }: ForestPlotProps) {
  const id = useId();
  const all = [...rows, ...summaries];
  const ends = all.flatMap(({ lower, upper }) => [lower, upper]);
  const axis = forestAxis(nothing === null ? ends : [...ends, nothing], isRatio, text);
  const placed = place(rows, summaries, text);
  const height = (placed.at(-1)?.bottom ?? 0) + axisSpace;
  return (
    <ChartFigure title={title} description={description} table={tableOf(rows, summaries, text)}>
      <div className="ix-chart__plot">
        <svg className="ix-chart__svg" height={height} role="img" aria-labelledby={`${id}-t ${id}-d`}>
          <title id={`${id}-t`}>{title}</title>
          <desc id={`${id}-d`}>{all.map((row) => `${row.label}: ${told(row, text)}`).join(". ")}</desc>
          <AxisLines axis={axis} height={height - axisSpace} />
          {nothing === null ? null : (
            <line
              className="ix-chart__target"
              x1={axis.at(nothing)}
              x2={axis.at(nothing)}
              y1={4}
              y2={height - axisSpace}
            />
          )}
          {placed.map((row) => (
            <Mark key={`${row.top}`} row={row} axis={axis} />
          ))}
        </svg>
      </div>
    </ChartFigure>
  );
}

type Placed = Summary & {
  lines: string[];
  strong: number;
  top: number;
  bar: number;
  bottom: number;
  size: number | null;
};

function place(rows: ForestRow[], summaries: Summary[], text: ForestPlotProps["text"]): Placed[] {
  const placed: Placed[] = [];
  const add = (row: Summary, size: number | null, words: string) => {
    const label = wrapText(row.label);
    const lines = [...label, ...wrapText(words, 36)];
    const top = placed.at(-1)?.bottom ?? 4;
    const bar = top + lines.length * lineHeight + 12;
    placed.push({ ...row, lines, strong: label.length, top, bar, bottom: bar + barSpace - 8, size });
  };
  for (const row of rows) add(row, row.weight ?? 0, `${told(row, text)}; ${row.note}`);
  for (const summary of summaries) add(summary, null, told(summary, text));
  return placed;
}

function Mark({ row, axis }: { row: Placed; axis: Axis }) {
  const [low, high] = [axis.at(row.lower), axis.at(row.upper)];
  const half = 5 + (row.size ?? 0) / 12;
  const dashed = row.estimate === undefined ? { strokeDasharray: "6 4" } : {};
  return (
    <g>
      <TextLines lines={row.lines} y={row.top + 16} lineHeight={lineHeight} strongLines={row.strong} />
      <line className="ix-chart__interval" x1={low} x2={high} y1={row.bar} y2={row.bar} {...dashed} />
      {row.estimate === undefined ? null : (
        <svg x={axis.at(row.estimate)} y={row.bar} overflow="visible" aria-hidden="true">
          {row.size === null ? (
            <path className="ix-chart__estimate" d="M-12 0 L0 -9 L12 0 L0 9 Z" />
          ) : (
            <rect className="ix-chart__estimate" x={-half} y={-half} width={2 * half} height={2 * half} />
          )}
        </svg>
      )}
    </g>
  );
}

function told({ estimate, lower, upper }: Summary, text: ForestPlotProps["text"]): string {
  const range = `${text(lower)} to ${text(upper)}`;
  return estimate === undefined ? range : `${text(estimate)} (${range})`;
}

function tableOf(rows: ForestRow[], summaries: Summary[], text: ForestPlotProps["text"]) {
  return {
    head: ["", "Estimate", "95% interval", "Weight", "Where and how"],
    numeric: [1, 2, 3],
    rows: [
      ...rows.map((row) => [
        row.label,
        text(row.estimate),
        `${text(row.lower)} to ${text(row.upper)}`,
        row.weight === null || row.weight === undefined ? "not pooled" : `${row.weight.toFixed(0)}%`,
        row.note,
      ]),
      ...summaries.map((one) => [
        one.label,
        one.estimate === undefined ? "–" : text(one.estimate),
        `${text(one.lower)} to ${text(one.upper)}`,
        "–",
        "All of them together",
      ]),
    ],
  };
}
