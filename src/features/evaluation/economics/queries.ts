import { asc, eq } from "drizzle-orm";
import { economicCase, ledgerEntry } from "@/db/schema";
import type { Context } from "@/server/kernel/context";
import { openAccount } from "../account/queries";
import { type EconomicsTold, economicsForAll, referenceRate } from "./rules";

/** The ledger of an evaluation and what it is counted for, for its own people. */
export async function findEconomics(context: Context, evaluationId: string) {
  const { found, can } = await openAccount(context, evaluationId);
  return { ...(await gatherEconomics(context.db, found.id, true)), can };
}
export type WorkingEconomics = Awaited<ReturnType<typeof findEconomics>>;

/** What is published of it: money is not about people, but how many it covers is, unless that stands in a public source. */
export async function gatherEconomics(
  db: Context["db"],
  evaluationId: string,
  exact: boolean,
): Promise<EconomicsTold> {
  const [entries, [about]] = await Promise.all([
    db
      .select({
        id: ledgerEntry.id,
        side: ledgerEntry.side,
        organisation: ledgerEntry.organisation,
        what: ledgerEntry.what,
        sector: ledgerEntry.sector,
        isCash: ledgerEntry.isCash,
        year: ledgerEntry.year,
        amountPence: ledgerEntry.amountPence,
        lowPence: ledgerEntry.lowPence,
        highPence: ledgerEntry.highPence,
        priceYear: ledgerEntry.priceYear,
        source: ledgerEntry.source,
        sourceUrl: ledgerEntry.sourceUrl,
      })
      .from(ledgerEntry)
      .where(eq(ledgerEntry.evaluationId, evaluationId))
      .orderBy(asc(ledgerEntry.createdAt), asc(ledgerEntry.id))
      .limit(200),
    db.select().from(economicCase).where(eq(economicCase.evaluationId, evaluationId)),
  ]);
  const told = { entries, about: about ? withoutId(about) : null };
  return exact ? told : economicsForAll(told);
}

function withoutId({ evaluationId: _, ...about }: typeof economicCase.$inferSelect) {
  return { ...about, discountRate: referenceRate };
}
