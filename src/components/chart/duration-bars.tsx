import { type ReactNode, useId } from "react";
import { type Axis, horizontalAxis } from "./axis";
import { AxisLines } from "./axis-lines";
import { ChartFigure } from "./chart-figure";
import { TextLines } from "./text-lines";
import { wrapText } from "./wrap-text";

type Duration = {
  label: string;
  /** The length in words, with how it is known: "2 to 3 weeks (planned, not measured)". */
  text: string;
  from: number;
  to: number;
};

type DurationBarsProps = {
  title: string;
  description?: ReactNode;
  unit: string;
  rows: Duration[];
  source?: ReactNode;
};

const lineHeight = 20;
const barHeight = 22;
const axisSpace = 30;

/** How long each takes, one under the other; where the length is a range, its end is drawn lighter. */
export function DurationBars({ title, description, unit, rows, source }: DurationBarsProps) {
  const id = useId();
  const axis = horizontalAxis(
    rows.map(({ to }) => to),
    "number",
  );
  const bars = placeBars(rows);
  const height = (bars.at(-1)?.bottom ?? 0) + axisSpace;
  return (
    <ChartFigure
      title={title}
      description={description}
      source={source}
      table={{ head: ["", `Time in ${unit}`], rows: rows.map(({ label, text }) => [label, text]) }}
    >
      <div className="ix-chart__plot">
        <svg className="ix-chart__svg" height={height} role="img" aria-labelledby={`${id}-t ${id}-d`}>
          <title id={`${id}-t`}>{title}</title>
          <desc id={`${id}-d`}>{rows.map(({ label, text }) => `${label}: ${text}`).join(". ")}</desc>
          <AxisLines axis={axis} height={height - axisSpace} />
          {bars.map((bar) => (
            <Bar key={bar.label} bar={bar} axis={axis} />
          ))}
        </svg>
      </div>
    </ChartFigure>
  );
}

type PlacedBar = Duration & { lines: string[]; top: number; bottom: number };

function placeBars(rows: Duration[]): PlacedBar[] {
  const bars: PlacedBar[] = [];
  for (const row of rows) {
    const lines = wrapText(`${row.label}: ${row.text}`, 29);
    const top = bars.at(-1)?.bottom ?? 4;
    bars.push({ ...row, lines, top, bottom: top + lines.length * lineHeight + barHeight + 18 });
  }
  return bars;
}

function Bar({ bar, axis }: { bar: PlacedBar; axis: Axis }) {
  const y = bar.top + bar.lines.length * lineHeight + 4;
  const end = Number.parseFloat(axis.at(bar.to)) - Number.parseFloat(axis.at(bar.from));
  return (
    <g>
      <TextLines lines={bar.lines} y={bar.top + 16} lineHeight={lineHeight} strongLines={bar.lines.length} />
      <rect className="ix-chart__positive" x="0" y={y} width={axis.at(bar.from)} height={barHeight} />
      {bar.to > bar.from ? (
        <rect className="ix-chart__range" x={axis.at(bar.from)} y={y} width={`${end}%`} height={barHeight} />
      ) : null}
    </g>
  );
}
