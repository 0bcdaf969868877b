import { type ReactNode, useId } from "react";
import { type Axis, type AxisKind, horizontalAxis, valueText } from "./axis";
import { AxisLines } from "./axis-lines";
import { ChartFigure } from "./chart-figure";
import { TextLines } from "./text-lines";
import { wrapText } from "./wrap-text";

type BarRow = { label: string; value: number; note?: string };

type BarChartProps = {
  title: string;
  description?: ReactNode;
  rows: BarRow[];
  /** Adds a last bar with the sum: contributions that add up show that they do. */
  totalLabel?: string;
  axis?: AxisKind;
  decimals?: number;
  source?: ReactNode;
};

const lineHeight = 20;
const barHeight = 18;
const axisSpace = 30;

type Bar = BarRow & { lines: string[]; top: number; bottom: number; kind: "positive" | "negative" | "total" };

/** Bars from zero; what lowers the sum runs to the left. */
export function BarChart(props: BarChartProps) {
  const { title, rows, totalLabel, axis: kind = "number", decimals } = props;
  const id = useId();
  const total = { label: totalLabel ?? "", value: rows.reduce((sum, row) => sum + row.value, 0) };
  const shown = totalLabel ? [...rows, total] : rows;
  const axis = horizontalAxis(
    shown.map((row) => row.value),
    kind,
  );
  const bars = placeBars(rows, totalLabel ? total : undefined, (value) => signed(value, kind, decimals));
  const height = (bars.at(-1)?.bottom ?? 0) + axisSpace;
  return (
    <ChartFigure
      title={title}
      description={props.description}
      source={props.source}
      table={{
        head: ["", "Value"],
        numeric: [1],
        rows: shown.map((row) => [row.label, signed(row.value, kind, decimals)]),
      }}
    >
      <div className="ix-chart__plot">
        <svg className="ix-chart__svg" height={height} role="img" aria-labelledby={`${id}-t ${id}-d`}>
          <title id={`${id}-t`}>{title}</title>
          <desc id={`${id}-d`}>
            {shown.map((row) => `${row.label}: ${signed(row.value, kind, decimals)}`).join(". ")}
          </desc>
          <AxisLines axis={axis} height={height - axisSpace} />
          {bars.map((bar) => (
            <BarMark key={bar.label} bar={bar} axis={axis} />
          ))}
        </svg>
      </div>
    </ChartFigure>
  );
}

function placeBars(rows: BarRow[], total: BarRow | undefined, written: (value: number) => string) {
  const bars: Bar[] = [];
  const add = (row: BarRow, kind: Bar["kind"]) => {
    const lines = wrapText([`${row.label}: ${written(row.value)}`, row.note].filter(Boolean).join(" – "), 27);
    const top = bars.at(-1)?.bottom ?? 4;
    bars.push({ ...row, kind, lines, top, bottom: top + lines.length * lineHeight + barHeight + 16 });
  };
  for (const row of rows) add(row, row.value < 0 ? "negative" : "positive");
  if (total) add(total, "total");
  return bars;
}

function BarMark({ bar, axis }: { bar: Bar; axis: Axis }) {
  const [zero, end] = [Number.parseFloat(axis.at(0)), Number.parseFloat(axis.at(bar.value))];
  return (
    <g>
      <TextLines lines={bar.lines} y={bar.top + 16} lineHeight={lineHeight} strongLines={bar.lines.length} />
      <rect
        className={`ix-chart__${bar.kind}`}
        x={`${Math.min(zero, end)}%`}
        y={bar.top + bar.lines.length * lineHeight + 4}
        width={`${Math.abs(end - zero)}%`}
        height={barHeight}
        rx="3"
      />
    </g>
  );
}

function signed(value: number, kind: AxisKind, decimals?: number) {
  const text = valueText(Math.abs(value), kind, decimals);
  return value < 0 ? `−${text}` : text;
}
