import { keyed } from "@/components/ui/keyed";

type TextLinesProps = { lines: string[]; y: number; lineHeight: number; strongLines?: number };

/** Several lines of SVG text; the first ones stand out. */
export function TextLines({ lines, y, lineHeight, strongLines = 0 }: TextLinesProps) {
  return (
    <text x="0" y={y}>
      {keyed(lines).map(({ key, place, item }) => (
        <tspan
          key={key}
          x="0"
          y={y + place * lineHeight}
          className={place < strongLines ? "ix-chart__label" : "ix-chart__soft"}
        >
          {item}
        </tspan>
      ))}
    </text>
  );
}
