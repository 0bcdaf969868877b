import type { Axis } from "./axis";

export function AxisLines({ axis, height }: { axis: Axis; height: number }) {
  const last = axis.ticks.length - 1;
  return (
    <g>
      {axis.ticks.map(({ value, x, text }, index) => (
        <g key={value}>
          <line
            className={value === 0 ? "ix-chart__axis" : "ix-chart__grid"}
            x1={x}
            x2={x}
            y1={0}
            y2={height}
          />
          <text
            className="ix-chart__soft"
            x={x}
            y={height + 20}
            textAnchor={index === last ? "end" : index === 0 ? "start" : "middle"}
          >
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}
