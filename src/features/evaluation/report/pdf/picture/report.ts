import {
  alternativeOf,
  endsOf,
  type IntervalPicture,
  type Picture,
  type PointPicture,
  stepsOf,
  tickOf,
} from "../../picture/rules";
import {
  bold,
  type Document,
  type Element,
  ink,
  keepTogether,
  line,
  margin,
  quiet,
  regular,
  widthOf,
} from "../sheet/report";

const rowHeight = 46;
const plotHeight = 190;
const yRoom = 54;

/** A picture as vectors, with its text alternative in the structure tree; nothing is told by colour alone. */
export function drawPicture(doc: Document, part: Element, picture: Picture): void {
  keepTogether(doc, heightOf(picture));
  const figure = doc.struct("Figure", { alt: alternativeOf(picture) }, () => {
    if (picture.kind === "points") drawPoints(doc, picture);
    else drawIntervals(doc, picture);
  });
  part.add(figure);
  figure.end();
  doc.x = margin;
}

function heightOf(picture: Picture): number {
  return picture.kind === "points" ? plotHeight + 70 : Math.min(500, picture.rows.length * rowHeight + 40);
}

/** Each row with its words above its interval. */
function drawIntervals(doc: Document, picture: IntervalPicture): void {
  const { rows, axis } = picture;
  const scale = scaleOf(endsOf(picture), axis, [margin + 10, margin + widthOf(doc) - 10]);
  const top = doc.y;
  const bars = rows.map((_, place) => top + place * rowHeight + 32);
  drawBarAxis(doc, bars, scale);
  for (const [place, row] of rows.entries()) drawRow(doc, row, bars[place] ?? top, scale.at);
  doc.y = top + rows.length * rowHeight + 22;
}

type Scale = { at: (value: number) => number; ticks: { value: number; text: string }[] };

function drawRow(doc: Document, row: IntervalPicture["rows"][number], bar: number, at: Scale["at"]): void {
  doc.font(bold).fontSize(9).fillColor(ink);
  doc.text(`${row.label}: `, margin, bar - 28, { continued: true, lineBreak: false });
  doc.font(regular).text(row.words, { lineBreak: false });
  const [low, middle, high] = [at(row.low), at(row.estimate), at(row.high)];
  doc.lineWidth(2).strokeColor(ink);
  stroke(doc, [low, bar], [high, bar]);
  for (const end of [low, high]) stroke(doc, [end, bar - 5], [end, bar + 5]);
  doc.circle(middle, bar, 4.5).fill(ink);
}

/** Lines stand behind the bars only, so that none runs through words. */
function drawBarAxis(doc: Document, bars: number[], { at, ticks }: Scale): void {
  const bottom = Math.max(...bars) + 14;
  for (const { value, text } of ticks) {
    doc.lineWidth(0.5).strokeColor(line);
    for (const bar of bars) stroke(doc, [at(value), bar - 10], [at(value), bar + 10]);
    label(doc, text, at(value) - 30, bottom, 60, "center");
  }
}

/** The title, what the upright axis shows, the points over a grid, and what the level axis shows. */
function drawPoints(
  doc: Document,
  { title, points, line: isLine, xLabel, yLabel, yAxis }: PointPicture,
): void {
  const start = doc.y;
  doc.font(bold).fontSize(10).fillColor(ink).text(title, margin, start, { lineBreak: false });
  label(doc, yLabel, margin, start + 16, widthOf(doc), "left");
  const [top, bottom, left, right] = [
    start + 36,
    start + 36 + plotHeight,
    margin + yRoom,
    margin + widthOf(doc) - 16,
  ];
  const across = scaleOf(
    points.map(({ x }) => x),
    "number",
    [left, right],
  );
  const up = scaleOf(
    points.map(({ y }) => y),
    yAxis,
    [bottom, top],
  );
  doc.lineWidth(0.5).strokeColor(line);
  for (const { value, text } of up.ticks) {
    stroke(doc, [left, up.at(value)], [right, up.at(value)]);
    label(doc, text, margin, up.at(value) - 6, yRoom - 6, "right");
  }
  for (const { value, text } of across.ticks)
    label(doc, text, across.at(value) - 30, bottom + 5, 60, "center");
  doc.lineWidth(1).strokeColor(quiet);
  stroke(doc, [left, up.at(0)], [right, up.at(0)]);
  stroke(doc, [across.at(0), bottom], [across.at(0), top]);
  label(doc, xLabel, margin, bottom + 18, widthOf(doc), "right");
  const marks = points.map(({ x, y }): Place => [across.at(x), up.at(y)]);
  doc.lineWidth(1.5).strokeColor(ink);
  if (isLine) for (const [place, mark] of marks.entries()) stroke(doc, marks[place - 1] ?? mark, mark);
  doc.fillColor(ink, isLine ? 1 : 0.5);
  for (const [x, y] of marks) doc.circle(x, y, isLine ? 3 : 1.8).fill();
  doc.fillColor(ink, 1);
  doc.y = bottom + 38;
}

type Place = [x: number, y: number];

function stroke(doc: Document, from: Place, to: Place): void {
  doc
    .moveTo(...from)
    .lineTo(...to)
    .stroke();
}

function label(
  doc: Document,
  text: string,
  x: number,
  y: number,
  width: number,
  align: "left" | "center" | "right",
) {
  doc.font(regular).fontSize(8).fillColor(quiet);
  doc.text(text, x, y, { width, align, lineBreak: false });
}

function scaleOf(values: number[], kind: IntervalPicture["axis"], [from, to]: [number, number]): Scale {
  const { ticks, decimals, lowest, highest } = stepsOf(values, kind);
  return {
    at: (value) => from + ((value - lowest) / (highest - lowest)) * (to - from),
    ticks: ticks.map((value) => ({ value, text: tickOf(value, kind, decimals) })),
  };
}
