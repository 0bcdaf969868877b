import { asc, eq, inArray } from "drizzle-orm";
import { assuranceItem, person } from "@/db/schema";
import { calendarDay } from "@/lib/dates";
import { NotFoundError } from "@/lib/errors";
import type { Context } from "@/server/kernel/context";
import { shownStatus } from "./rules";

export type AssuranceRow = typeof assuranceItem.$inferSelect;

export async function findAssuranceOrThrow(db: Context["db"], itemId: string): Promise<AssuranceRow> {
  const [found] = await db.select().from(assuranceItem).where(eq(assuranceItem.id, itemId));
  if (!found) throw new NotFoundError("We could not find this line of the passport.");
  return found;
}

/** A product's passport as it stands on this day. */
export async function listAssurance(db: Context["db"], productId: string, now: Date) {
  const rows = await db
    .select({ item: assuranceItem, checkedByName: person.name })
    .from(assuranceItem)
    .leftJoin(person, eq(person.id, assuranceItem.checkedBy))
    .where(eq(assuranceItem.productId, productId))
    .orderBy(asc(assuranceItem.kind), asc(assuranceItem.createdAt))
    .limit(100);
  return rows.map(({ item, checkedByName }) => ({
    ...item,
    checkedByName,
    shown: shownStatus(item, calendarDay(now)),
  }));
}

export async function listAssuranceOfMany(db: Context["db"], productIds: string[], now: Date) {
  if (productIds.length === 0) return [];
  const rows = await db.select().from(assuranceItem).where(inArray(assuranceItem.productId, productIds));
  return rows.map((item) => ({ ...item, shown: shownStatus(item, calendarDay(now)) }));
}
