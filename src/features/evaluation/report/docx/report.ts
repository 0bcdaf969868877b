import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Block, Report } from "../rules";
import { chartParagraph } from "./picture/report";

const font = "Arial";

/**
 * The report as a Word document: title, language and headings as styles, tables with repeated header rows, and
 * charts that Word draws from their figures.
 */
export async function docxOf(report: Report): Promise<Uint8Array> {
  const children = [
    new Paragraph({ text: report.title, heading: HeadingLevel.TITLE }),
    paragraph(report.question),
    ...report.notices.map((notice) => paragraph(notice, true)),
    paragraph(report.citation),
    ...report.sections.flatMap(({ heading, level, blocks }) => [
      new Paragraph({
        text: heading,
        heading: level === 2 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
        keepNext: true,
      }),
      ...blocks.flatMap(writeBlock),
    ]),
  ];
  const document = new Document({
    title: report.title,
    subject: report.question,
    creator: "Innovation Exchange, Care City",
    lastModifiedBy: "Innovation Exchange, Care City",
    description: report.citation,
    styles: {
      default: {
        document: {
          run: { font, size: 22, language: { value: "en-GB" } },
          paragraph: { spacing: { after: 120 } },
        },
        title: { run: { font, size: 44, bold: true } },
        heading1: {
          run: { font, size: 30, bold: true },
          paragraph: { spacing: { before: 320, after: 120 } },
        },
        heading2: { run: { font, size: 25, bold: true }, paragraph: { spacing: { before: 240, after: 80 } } },
      },
    },
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function writeBlock(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case "text":
      return block.text.split(/\n{2,}/).map((text) => paragraph(text));
    case "facts":
      return [table(null, block.rows, []), new Paragraph({})];
    case "table":
      return [
        new Paragraph({ children: [new TextRun({ text: block.caption, italics: true })], keepNext: true }),
        table(block.head, block.rows, block.numeric),
        new Paragraph({}),
      ];
    default:
      return [chartParagraph(block, font)];
  }
}

function paragraph(text: string, bold = false): Paragraph {
  return new Paragraph({ children: [new TextRun({ text: text || "–", bold })] });
}

function table(head: string[] | null, rows: string[][], numeric: number[]): Table {
  const cell = (text: string, place: number, isHead: boolean) =>
    new TableCell({
      margins: { top: 60, bottom: 60, left: 80, right: 80 },
      children: [
        new Paragraph({
          alignment: numeric.includes(place) ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun({ text: text || "–", bold: isHead })],
        }),
      ],
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      ...(head
        ? [new TableRow({ tableHeader: true, children: head.map((text, place) => cell(text, place, true)) })]
        : []),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((text, place) => cell(text, place, head === null && place === 0)),
          }),
      ),
    ],
  });
}
