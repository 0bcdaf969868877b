import { wrapText } from "./wrap-text";

export type LogicStage = { heading: string; lines: readonly string[] };

export type PlacedBox = {
  heading: string;
  x: number;
  y: number;
  width: number;
  height: number;
  texts: { text: string; x: number; y: number }[];
};

export type LogicPlace = {
  width: number;
  height: number;
  boxes: PlacedBox[];
  /** From the end of one box to the start of the next. */
  arrows: { x1: number; y1: number; x2: number; y2: number }[];
  foundation: PlacedBox | null;
};

const lineHeight = 21;
const headSpace = 44;
const padding = 14;
const gap = 44;
const itemGap = 9;
/** The average width of a letter at 16 pixels, a little above the font's own, so that no line leaves its box. */
const letter = 8.4;

/** Boxes beside each other with arrows to the right, and what they all rest on beneath. */
export function placeAcross(stages: readonly LogicStage[], foundation: LogicStage, width = 1000): LogicPlace {
  const boxWidth = (width - gap * (stages.length - 1)) / stages.length;
  const boxes = stages.map((stage, place) => box(stage, place * (boxWidth + gap), 0, boxWidth));
  const height = Math.max(...boxes.map((one) => one.height));
  const base = foundation.lines.length > 0 ? box(foundation, 0, height + gap / 2, width) : null;
  return {
    width,
    height: base ? base.y + base.height : height,
    boxes: boxes.map((one) => ({ ...one, height })),
    arrows: boxes.slice(1).map((one) => ({ x1: one.x - gap, y1: 22, x2: one.x, y2: 22 })),
    foundation: base,
  };
}

/** The same boxes under each other with arrows down, for a narrow screen. */
export function placeDown(stages: readonly LogicStage[], foundation: LogicStage, width = 300): LogicPlace {
  const boxes: PlacedBox[] = [];
  for (const stage of stages) {
    const last = boxes.at(-1);
    boxes.push(box(stage, 0, last ? last.y + last.height + gap : 0, width));
  }
  const end = boxes.at(-1);
  const bottom = end ? end.y + end.height : 0;
  const base = foundation.lines.length > 0 ? box(foundation, 0, bottom + gap / 2, width) : null;
  return {
    width,
    height: base ? base.y + base.height : bottom,
    boxes,
    arrows: boxes.slice(1).map((one) => ({ x1: width / 2, y1: one.y - gap, x2: width / 2, y2: one.y })),
    foundation: base,
  };
}

function box({ heading, lines }: LogicStage, x: number, y: number, width: number): PlacedBox {
  const letters = Math.floor((width - 2 * padding) / letter);
  const texts: PlacedBox["texts"] = [];
  let at = y + headSpace + lineHeight;
  for (const line of lines.length > 0 ? lines : ["Not written yet"]) {
    for (const text of wrapText(line, letters).flatMap((part) => chopped(part, letters))) {
      texts.push({ text, x: x + padding, y: at });
      at += lineHeight;
    }
    at += itemGap;
  }
  return { heading, x, y, width, height: at - y - lineHeight + padding - itemGap / 2, texts };
}

/** A word that is longer than a line goes on in the next. */
function chopped(text: string, letters: number): string[] {
  const parts = text.match(new RegExp(`.{1,${Math.max(letters, 8)}}`, "g"));
  return parts ?? [text];
}
