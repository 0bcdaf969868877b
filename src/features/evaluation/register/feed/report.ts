import Papa from "papaparse";
import { type FeedItem, feedColumns, feedRows } from "./rules";

/** The register as CSV, one line for each figure. */
export function feedCsv(items: FeedItem[]): string {
  const rows = { fields: Object.keys(feedColumns), data: feedRows(items) };
  return `${Papa.unparse(rows, { escapeFormulae: true })}\r\n`;
}
