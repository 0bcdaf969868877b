import PDFDocument from "pdfkit";
import type { Block, Report, Section } from "../rules";
import { drawPicture } from "./picture/report";
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
} from "./sheet/report";

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
    default:
      drawPicture(doc, part, block);
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
