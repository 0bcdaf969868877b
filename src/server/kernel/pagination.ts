import { z } from "zod";

/**
 * Pages are cut by a cursor, not by an offset, so that they stay in place while rows are added: the cursor holds the sort
 * value and the id of the last row shown. It comes from the address bar, so anything unreadable means "from the start".
 */
const cursorSchema = z.tuple([z.string(), z.uuid()]);

export const pageSize = 20;

export type Page<Row> = { items: Row[]; next: string | null };

function encodeCursor(sortValue: string, rowId: string): string {
  return Buffer.from(JSON.stringify([sortValue, rowId])).toString("base64url");
}

export function decodeCursor(cursor: string | undefined): { sortValue: string; id: string } | null {
  if (!cursor) return null;
  try {
    const [sortValue, id] = cursorSchema.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    return { sortValue, id };
  } catch {
    return null;
  }
}

/** Takes one row more than a page holds and turns the surplus into the cursor of the next page. */
export function toPage<Row extends { id: string }>(
  rows: Row[],
  sortValue: (row: Row) => string,
  size = pageSize,
): Page<Row> {
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items, next: rows.length > size && last ? encodeCursor(sortValue(last), last.id) : null };
}

/** For lists sorted by a moment: a sort value that is no moment means "from the start", like anything unreadable. */
export function decodeMomentCursor(cursor: string | undefined): { sortValue: string; id: string } | null {
  const decoded = decodeCursor(cursor);
  return decoded && !Number.isNaN(Date.parse(decoded.sortValue)) ? decoded : null;
}
