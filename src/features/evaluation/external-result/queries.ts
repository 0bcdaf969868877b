import { asc, eq } from "drizzle-orm";
import { externalResult, extrapolation } from "@/db/schema";
import type { Context } from "@/server/kernel/context";
import { tellExternal } from "./rules";

/** Figures published elsewhere about a product, good and bad in the order they were entered. */
export async function listExternalResults({ db }: Pick<Context, "db">, productId: string) {
  const rows = await db
    .select()
    .from(externalResult)
    .where(eq(externalResult.productId, productId))
    .orderBy(asc(externalResult.position))
    .limit(100);
  return rows.map((row) => ({ ...row, told: tellExternal(row) }));
}
export type ExternalResult = Awaited<ReturnType<typeof listExternalResults>>[number];

export function listExtrapolations({ db }: Pick<Context, "db">, productId: string) {
  return db.select().from(extrapolation).where(eq(extrapolation.productId, productId)).limit(20);
}
export type Extrapolation = Awaited<ReturnType<typeof listExtrapolations>>[number];
