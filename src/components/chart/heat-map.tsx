import { type ReactNode, useId } from "react";
import { keyed } from "@/components/ui/keyed";
import { ChartFigure } from "./chart-figure";

/** From nothing to most; null where nothing is expected yet. */
export type HeatLevel = 0 | 1 | 2 | 3 | 4 | null;
type HeatCell = { level: HeatLevel; text: string };

type HeatMapProps = {
  title: string;
  description?: ReactNode;
  /** The columns in order, such as the first days of periods. */
  columns: string[];
  rows: { label: string; cells: HeatCell[] }[];
  /** What each level means, for those that occur. */
  legend: { level: HeatLevel; text: string }[];
  source?: ReactNode;
};

const cellHeight = 22;
const rowHeight = 48;
const axisHeight = 22;

/**
 * Rows by columns as shades. Every level has a mark of its own besides its shade, so that it reads in greyscale and in
 * print; each row's name stands above its strip, so that it fits a narrow screen.
 */
export function HeatMap({ title, description, columns, rows, legend, source }: HeatMapProps) {
  const id = useId();
  const height = rows.length * rowHeight + axisHeight;
  return (
    <ChartFigure title={title} description={description} source={source} table={tableOf(columns, rows)}>
      <ul className="ix-heat__legend">
        {legend.map(({ level, text }) => (
          <li key={text}>
            <svg width="26" height={cellHeight} aria-hidden="true">
              <Cell level={level} x="1px" width="24px" top={0} />
            </svg>{" "}
            {text}
          </li>
        ))}
      </ul>
      <div className="ix-chart__plot">
        <svg className="ix-chart__svg" height={height} role="img" aria-labelledby={`${id}-t ${id}-d`}>
          <title id={`${id}-t`}>{title}</title>
          <desc id={`${id}-d`}>{spoken(rows, legend)}</desc>
          {keyed(rows).map(({ key, place, item }) => (
            <g key={key}>
              <text className="ix-chart__label" x="0" y={place * rowHeight + 16}>
                {item.label}
              </text>
              {keyed(item.cells).map((cell) => (
                <Cell
                  key={cell.key}
                  level={cell.item.level}
                  x={`${(cell.place / columns.length) * 100}%`}
                  width={`${100 / columns.length}%`}
                  top={place * rowHeight + 22}
                />
              ))}
            </g>
          ))}
          <text className="ix-chart__soft" x="0" y={height - 4}>
            {columns[0]}
          </text>
          <text className="ix-chart__soft" x="100%" y={height - 4} textAnchor="end">
            {columns.length > 1 ? columns.at(-1) : ""}
          </text>
        </svg>
      </div>
    </ChartFigure>
  );
}

/** Turned on its side where that makes it narrower, because paper cannot be scrolled. */
function tableOf(columns: string[], rows: HeatMapProps["rows"]) {
  return columns.length <= rows.length
    ? {
        head: ["", ...columns],
        rows: rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)]),
      }
    : {
        head: ["", ...rows.map(({ label }) => label)],
        rows: columns.map((column, place) => [column, ...rows.map(({ cells }) => cells[place]?.text ?? "")]),
      };
}

type CellProps = { level: HeatLevel; x: string; width: string; top: number };

/** Height tells the level as the shade does: a fuller box is a higher one; nothing expected is a dot, nothing there a cross-line. */
function Cell({ level, x, width, top }: CellProps) {
  const middle = top + cellHeight / 2;
  const fill = level === null ? 0 : (level / 4) * cellHeight;
  return (
    <svg x={x} width={width} height="100%" overflow="visible" aria-hidden="true">
      <rect className="ix-heat__box" x="0" y={top} width="100%" height={cellHeight} />
      {level ? (
        <rect
          className={`ix-heat__fill ix-heat__fill--${level}`}
          x="0"
          y={top + cellHeight - fill}
          width="100%"
          height={fill}
        />
      ) : null}
      {level === 0 ? <line className="ix-heat__none" x1="15%" x2="85%" y1={middle} y2={middle} /> : null}
      {level === null ? <circle className="ix-heat__later" cx="50%" cy={middle} r="1.5" /> : null}
    </svg>
  );
}

function spoken(rows: HeatMapProps["rows"], legend: HeatMapProps["legend"]): string {
  return rows
    .map(({ label, cells }) => {
      const counts = legend.map(({ level, text }) => ({
        text,
        count: cells.filter((cell) => cell.level === level).length,
      }));
      const said = counts.filter(({ count }) => count > 0).map(({ text, count }) => `${text}: ${count}`);
      return `${label}: ${said.join(", ")}`;
    })
    .join(". ");
}
