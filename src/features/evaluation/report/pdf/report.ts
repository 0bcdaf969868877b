import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import type { Block, IntervalPicture, Report, Section } from "../rules";

const fonts = createRequire(import.meta.url);
const regular = fonts.resolve("@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf");
const bold = fonts.resolve("@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf");

const ink = "#212b32";
const quiet = "#4c6272";
const line = "#aeb7bd";
const margin = 56;
const rowHeight = 46;

type Document = PDFKit.PDFDocument;
type Element = PDFKit.PDFStructureElement;
type Progress = (share: number) => Promise<void> | void;

/**
 * The report as a tagged PDF: title and language set, headings, paragraphs, tables with header cells and charts with a
 * text alternative in one structure tree, page numbers as artifacts, fonts embedded. `progress` hears the share that is done.
 */
export async function pdfOf(
  report: Report,
  madeAt: Date,
  progress: Progress = () => {},
): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: "A4",
    margins: { top: margin, bottom: margin + 16, left: margin, right: margin },
    pdfVersion: "1.7",
    // pdfkit writes PDF/UA; its published types do not know so yet.
    subset: "PDF/UA" as "PDF/A-1",
    tagged: true,
    lang: "en-GB",
    displayTitle: true,
    bufferPages: true,
    font: regular,
    info: {
      Title: report.title,
      Author: "Innovation Exchange, Care City",
      Subject: report.question,
      CreationDate: madeAt,
      ModDate: madeAt,
    },
  });
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const finished = new Promise<void>((resolve, reject) => {
    doc.on("end", resolve);
    doc.on("error", reject);
  });
  const root = doc.struct("Document", { title: report.title });
  doc.addStructure(root);
  writeHead(doc, root, report);
  for (const [place, section] of report.sections.entries()) {
    writeSection(doc, root, section);
    await progress((place + 1) / (report.sections.length + 1));
  }
  root.end();
  numberPages(doc, report);
  doc.end();
  await finished;
  await progress(1);
  return new Uint8Array(Buffer.concat(chunks));
}

function writeHead(doc: Document, root: Element, report: Report): void {
  write(doc, root, "P", "Test-bed result of the Innovation Exchange", { size: 10, colour: quiet });
  write(doc, root, "H1", report.title, { size: 22, font: bold, after: 6 });
  write(doc, root, "P", report.question, { size: 13, after: 8 });
  for (const notice of report.notices) write(doc, root, "P", notice, { font: bold, after: 6 });
  write(doc, root, "P", report.citation, { size: 9, colour: quiet, after: 8 });
}

function writeSection(doc: Document, root: Element, section: Section): void {
  const part = doc.struct("Sect", { title: section.heading });
  root.add(part);
  keepTogether(doc, section.level === 2 ? 90 : 150);
  doc.moveDown(0.6);
  const size = section.level === 2 ? 15 : 12;
  write(doc, part, section.level === 2 ? "H2" : "H3", section.heading, { size, font: bold, after: 4 });
  if (section.level === 2) doc.outline.addItem(section.heading);
  for (const block of section.blocks) writeBlock(doc, part, block);
  part.end();
}

function writeBlock(doc: Document, part: Element, block: Block): void {
  switch (block.kind) {
    case "text":
      for (const paragraph of block.text.split(/\n{2,}/)) write(doc, part, "P", paragraph, { after: 5 });
      return;
    case "facts":
      writeTable(doc, part, { head: null, rows: block.rows, numeric: [], widths: [150, "*"] });
      return;
    case "table":
      keepTogether(doc, 70);
      write(doc, part, "P", block.caption, { size: 9, colour: quiet, after: 2 });
      writeTable(doc, part, { ...block, widths: widthsOf(block) });
      return;
    case "intervals":
      drawIntervals(doc, part, block);
  }
}

type Style = { size?: number; font?: string; colour?: string; after?: number };

function write(
  doc: Document,
  parent: Element,
  tag: "P" | "H1" | "H2" | "H3",
  text: string,
  style: Style,
): void {
  const element = doc.struct(tag, {}, () => {
    doc
      .font(style.font ?? regular)
      .fontSize(style.size ?? 10.5)
      .fillColor(style.colour ?? ink);
    doc.text(text || "–", margin, doc.y, { width: widthOf(doc), lineGap: 1.5 });
  });
  parent.add(element);
  element.end();
  doc.y += style.after ?? 2;
}

type TableParts = {
  head: string[] | null;
  rows: string[][];
  numeric: number[];
  widths: (number | "*")[];
};

/** Without a head the first cell of each row is its header. */
function writeTable(doc: Document, part: Element, { head, rows, numeric, widths }: TableParts): void {
  const cell = (text: string, place: number) => ({
    text: text || "–",
    align: numeric.includes(place) ? ("right" as const) : ("left" as const),
    ...(head === null && place === 0
      ? { type: "TH" as const, scope: "Row" as const, font: { src: bold } }
      : { type: "TD" as const, font: { src: regular } }),
  });
  const headCell = (text: string, place: number) => ({
    text: text || " ",
    type: "TH" as const,
    scope: "Column" as const,
    font: { src: bold },
    align: numeric.includes(place) ? ("right" as const) : ("left" as const),
  });
  doc.font(regular).fontSize(9.5).fillColor(ink);
  // The published types of pdfkit know neither structParent nor scope yet.
  const options = {
    position: { x: margin, y: doc.y },
    maxWidth: widthOf(doc),
    columnStyles: widths.map((width) => ({ width })),
    defaultStyle: {
      border: { bottom: 0.5, top: 0, left: 0, right: 0 },
      borderColor: line,
      padding: { top: 4, right: 6, bottom: 4, left: 0 },
    },
    structParent: part,
    data: [...(head ? [head.map(headCell)] : []), ...rows.map((row) => row.map(cell))],
  };
  doc.table(options);
  doc.x = margin;
  doc.y += 8;
}

/** Columns as wide as their longest words ask for, within the page. */
function widthsOf({ head, rows }: { head: string[]; rows: string[][] }): number[] {
  const room = 595.28 - 2 * margin;
  const longest = head.map((text, place) => {
    const texts = [text, ...rows.map((row) => row[place] ?? "")];
    return Math.min(40, Math.max(11, ...texts.map(({ length }) => length)));
  });
  const all = longest.reduce((sum, one) => sum + one, 0);
  return longest.map((one) => (room * one) / all);
}

/** Each row with its words above its interval; nothing is told by colour alone. */
function drawIntervals(doc: Document, part: Element, picture: IntervalPicture): void {
  const { rows, title } = picture;
  keepTogether(doc, Math.min(500, rows.length * rowHeight + 40));
  const alt = `Chart of ${title}. ${rows.map(({ label, words }) => `${label}: ${words}`).join(". ")}.`;
  const figure = doc.struct("Figure", { alt }, () => {
    const ends = rows.flatMap(({ low, high, estimate }) => [low, high, estimate]);
    const scale = scaleOf(Math.min(0, ...ends), Math.max(0, ...ends), widthOf(doc) - 20);
    const top = doc.y;
    const bars = rows.map((_, place) => top + place * rowHeight + 32);
    drawAxis(doc, picture.axis, bars, scale);
    for (const [place, row] of rows.entries()) drawRow(doc, row, bars[place] ?? top, scale.at);
    doc.y = top + rows.length * rowHeight + 22;
  });
  part.add(figure);
  figure.end();
  doc.x = margin;
}

type Scale = { at: (value: number) => number; ticks: number[] };

function drawRow(doc: Document, row: IntervalPicture["rows"][number], bar: number, at: Scale["at"]): void {
  doc.font(bold).fontSize(9).fillColor(ink);
  doc.text(`${row.label}: `, margin, bar - 28, { continued: true, lineBreak: false });
  doc.font(regular).text(row.words, { lineBreak: false });
  const [low, middle, high] = [at(row.low), at(row.estimate), at(row.high)];
  doc.lineWidth(2).strokeColor(ink).moveTo(low, bar).lineTo(high, bar).stroke();
  for (const end of [low, high])
    doc
      .moveTo(end, bar - 5)
      .lineTo(end, bar + 5)
      .stroke();
  doc.circle(middle, bar, 4.5).fill(ink);
}

/** Lines stand behind the bars only, so that none runs through words. */
function drawAxis(doc: Document, kind: IntervalPicture["axis"], bars: number[], { at, ticks }: Scale) {
  const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0));
  const shown = kind === "percent" ? 100 : 1;
  const decimals = Math.max(0, -Math.floor(Math.log10(step * shown) + 1e-9));
  const bottom = Math.max(...bars) + 14;
  for (const tick of ticks) {
    const text = `${(tick * shown).toFixed(decimals).replace("-", "−")}${kind === "percent" ? "%" : ""}`;
    doc.lineWidth(0.5).strokeColor(line);
    for (const bar of bars)
      doc
        .moveTo(at(tick), bar - 10)
        .lineTo(at(tick), bar + 10)
        .stroke();
    doc.font(regular).fontSize(8).fillColor(quiet);
    doc.text(text, at(tick) - 30, bottom, { width: 60, align: "center", lineBreak: false });
  }
}

/** About four round steps from the lowest to the highest value, which include zero. */
function scaleOf(low: number, high: number, width: number): Scale {
  const span = high - low || 1;
  const rough = span / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? rough;
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step));
  const ticks = Array.from({ length: last - first + 1 }, (_, place) => (first + place) * step);
  const at = (value: number) => margin + 10 + ((value - first * step) / ((last - first) * step)) * width;
  return { at, ticks };
}

function keepTogether(doc: Document, height: number): void {
  if (doc.y + height > doc.page.height - doc.page.margins.bottom) doc.addPage();
}

function numberPages(doc: Document, { address }: Report): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    // Below the bottom margin a text would otherwise open a page of its own.
    doc.page.margins.bottom = 0;
    doc.markContent("Artifact", { type: "Pagination" });
    doc.font(regular).fontSize(8).fillColor(quiet);
    const y = doc.page.height - 40;
    doc.text(address, margin, y, { width: widthOf(doc) - 90, lineBreak: false });
    doc.text(`Page ${page + 1} of ${count}`, margin, y, {
      width: widthOf(doc),
      align: "right",
      lineBreak: false,
    });
    doc.endMarkedContent();
  }
}

function widthOf(doc: Document): number {
  return doc.page.width - 2 * margin;
}
