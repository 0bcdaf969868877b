import { Paragraph } from "docx";
import { ChartRun } from "docx/charts";
import {
  alternativeOf,
  endsOf,
  type IntervalPicture,
  type Picture,
  type PointPicture,
  stepsOf,
} from "../../picture/rules";

const ink = "212B32";
const quiet = "4C6272";
const width = 600;

/** A picture as a chart of Word itself, drawn from its figures, with a text alternative for those who do not see it. */
export function chartParagraph(picture: Picture, font: string): Paragraph {
  const shared = {
    title: { text: picture.title, font: { size: 11, bold: true } },
    legend: false as const,
    font: { name: font, color: ink },
    chartArea: { border: "none" as const },
    altText: { name: picture.title, title: picture.title, description: alternativeOf(picture) },
  };
  const chart =
    picture.kind === "points"
      ? new ChartRun({ ...shared, ...pointChart(picture), transformation: { width, height: 340 } })
      : new ChartRun({ ...shared, ...intervalChart(picture) });
  return new Paragraph({ children: [chart] });
}

/** A dot for each estimate with its interval and its name above it, the first row on top. */
function intervalChart(picture: IntervalPicture) {
  const { rows, axis } = picture;
  return {
    type: "scatter" as const,
    series: [
      {
        name: "Estimate",
        points: rows.map(({ estimate }, place) => ({ x: estimate, y: rows.length - place })),
        color: ink,
        xErrorBars: {
          type: "custom" as const,
          plus: rows.map(({ high, estimate }) => Math.max(0, high - estimate)),
          minus: rows.map(({ low, estimate }) => Math.max(0, estimate - low)),
          line: { color: ink, width: 1.75 },
        },
        pointLabels: rows.map(({ label }) => ({ text: label, position: "above" as const })),
      },
    ],
    markers: { shape: "circle" as const, size: 9 },
    xAxis: { ...axisOf(endsOf(picture), axis), gridlines: true },
    // The rows are named at their dots: how high each stands says nothing.
    yAxis: { minimum: 0, maximum: rows.length + 1, visible: false, gridlines: false },
    transformation: { width, height: Math.min(900, 110 + 50 * rows.length) },
  };
}

function pointChart({ points, line, xLabel, yLabel, yAxis }: PointPicture) {
  return {
    type: "scatter" as const,
    series: [{ name: yLabel, points, color: ink }],
    lines: line ? ("straight" as const) : ("none" as const),
    markers: { shape: "circle" as const, size: line ? 6 : 3 },
    xAxis: {
      ...axisOf(
        points.map(({ x }) => x),
        "number",
      ),
      title: xLabel,
      gridlines: false,
    },
    yAxis: {
      ...axisOf(
        points.map(({ y }) => y),
        yAxis,
      ),
      title: yLabel,
    },
  };
}

function axisOf(values: number[], kind: IntervalPicture["axis"]) {
  const { step, lowest, highest, decimals } = stepsOf(values, kind);
  const zeros = decimals > 0 ? `.${"0".repeat(decimals)}` : "";
  return {
    minimum: lowest,
    maximum: highest,
    interval: step,
    numberFormat: kind === "percent" ? `0${zeros}%` : `#,##0${zeros}`,
    font: { size: 9, color: quiet },
  };
}
