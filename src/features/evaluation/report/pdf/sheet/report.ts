import { createRequire } from "node:module";

const fonts = createRequire(import.meta.url);
export const regular = fonts.resolve("@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf");
export const bold = fonts.resolve("@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf");

export const ink = "#212b32";
export const quiet = "#4c6272";
export const line = "#aeb7bd";
export const margin = 56;

export type Document = PDFKit.PDFDocument;
export type Element = PDFKit.PDFStructureElement;

export function keepTogether(doc: Document, height: number): void {
  if (doc.y + height > doc.page.height - doc.page.margins.bottom) doc.addPage();
}

export function widthOf(doc: Document): number {
  return doc.page.width - 2 * margin;
}
