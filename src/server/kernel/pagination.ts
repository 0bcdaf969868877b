import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { z } from "zod";

/**
 * Pages are cut by a cursor, not by an offset, so that they stay in place while rows are added: the cursor holds the sort
 * value and the id of the last row shown. It comes from the address bar, so anything unreadable means "from the start".
 */
const cursorSchema = z.tuple([z.string(), z.uuid()]);
/** PostgreSQL has no year 0, and nothing here is that old. */
const momentSchema = z.iso.datetime().refine((moment) => moment > "1000");
const scoreSchema = z.coerce.number();

export const pageSize = 20;

export type Page<Row> = { items: Row[]; next: string | null };

function encodeCursor(sortValue: string | Date | null, rowId: string): string {
  const text = sortValue instanceof Date ? sortValue.toISOString() : (sortValue ?? "");
  return Buffer.from(JSON.stringify([text, rowId])).toString("base64url");
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

/** What follows the cursor in a list with the latest moment first. */
export function olderThan(cursor: string | undefined, moment: AnyColumn, id: AnyColumn): SQL | undefined {
  const last = decodeCursor(cursor);
  if (!last || !momentSchema.safeParse(last.sortValue).success) return undefined;
  return sql`(${moment}, ${id}) < (${last.sortValue}::timestamptz, ${last.id}::uuid)`;
}

/** What follows the cursor in a list with the earliest moment first. */
export function newerThan(cursor: string | undefined, moment: AnyColumn, id: AnyColumn): SQL | undefined {
  const last = decodeCursor(cursor);
  if (!last || !momentSchema.safeParse(last.sortValue).success) return undefined;
  return sql`(${moment}, ${id}) > (${last.sortValue}::timestamptz, ${last.id}::uuid)`;
}

/** What follows the cursor in a list with the highest score first; the score is a float8, whose text form is exact. */
export function lowerThan(cursor: string | undefined, score: SQL, id: AnyColumn): SQL | undefined {
  const last = decodeCursor(cursor);
  if (!last || !scoreSchema.safeParse(last.sortValue).success) return undefined;
  return sql`(${score}, ${id}) < (${Number(last.sortValue)}::float8, ${last.id}::uuid)`;
}

/** Takes one row more than a page holds and turns the surplus into the cursor of the next page. */
export function toPage<Row extends { id: string }>(
  rows: Row[],
  sortValue: (row: Row) => string | Date | null,
  size = pageSize,
): Page<Row> {
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items, next: rows.length > size && last ? encodeCursor(sortValue(last), last.id) : null };
}
