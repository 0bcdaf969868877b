import { and, asc, eq, gt, isNull, or } from "drizzle-orm";
import { externalResult, extrapolation, product, productVersion } from "@/db/schema";
import type { Context } from "@/server/kernel/context";
import { pageSize } from "@/server/kernel/pagination";
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

/** Figures published elsewhere about anything listed here, good and bad in the order they were entered. */
export async function listPublishedElsewhere({ db }: Pick<Context, "db">, after = -1) {
  const rows = await db
    .select({ result: externalResult, productSlug: product.slug, productName: productVersion.name })
    .from(externalResult)
    .leftJoin(
      product,
      and(eq(product.id, externalResult.productId), isNull(product.archivedAt), isNull(product.hiddenAt)),
    )
    .leftJoin(
      productVersion,
      and(eq(productVersion.productId, product.id), eq(productVersion.status, "published")),
    )
    .where(
      and(gt(externalResult.position, after), or(isNull(externalResult.productId), isNull(product.hiddenAt))),
    )
    .orderBy(asc(externalResult.position))
    .limit(pageSize + 1);
  const items = rows.slice(0, pageSize).map(({ result, productSlug, productName }) => ({
    ...result,
    productSlug,
    productName,
    told: tellExternal(result),
  }));
  return { items, next: rows.length > pageSize ? (items.at(-1)?.position ?? null) : null };
}
export type PublishedElsewhere = Awaited<ReturnType<typeof listPublishedElsewhere>>["items"][number];
