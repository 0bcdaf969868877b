import { and, asc, eq, gt, isNull, sql } from "drizzle-orm";
import { externalResult, extrapolation, product, productVersion } from "@/db/schema";
import { NotFoundError } from "@/lib/errors";
import type { Context } from "@/server/kernel/context";
import { pageSize } from "@/server/kernel/pagination";
import { filtersElsewhere } from "../register/filter/queries";
import type { Register } from "../register/schema";
import { mayExternalResult } from "./policy";
import { reviewExternal, tellExternal } from "./rules";

/** Figures published elsewhere about a product, good and bad in the order they were entered. */
export async function listExternalResults({ db }: Pick<Context, "db">, productId: string) {
  const rows = await db
    .select()
    .from(externalResult)
    .where(eq(externalResult.productId, productId))
    .orderBy(asc(externalResult.position))
    .limit(100);
  return rows.map((row) => ({ ...row, told: tellExternal(row), review: reviewExternal(row) }));
}
export type ExternalResult = Awaited<ReturnType<typeof listExternalResults>>[number];

export function listExtrapolations({ db }: Pick<Context, "db">, productId: string) {
  return db.select().from(extrapolation).where(eq(extrapolation.productId, productId)).limit(20);
}
export type Extrapolation = Awaited<ReturnType<typeof listExtrapolations>>[number];

/** Figures published elsewhere about anything listed here, good and bad in the order they were entered. */
export async function listPublishedElsewhere(
  { db, actor }: Pick<Context, "db" | "actor">,
  { after, ...chosen }: Register,
  size = pageSize,
) {
  const rows = await db
    .select({ result: externalResult, productSlug: product.slug, productName: productVersion.name })
    .from(externalResult)
    .leftJoin(product, eq(product.id, externalResult.productId))
    .leftJoin(
      productVersion,
      and(
        eq(productVersion.productId, product.id),
        eq(productVersion.status, "published"),
        isNull(product.archivedAt),
      ),
    )
    .where(
      and(
        gt(externalResult.position, after),
        // What is about no product here has none that could be hidden.
        isNull(product.hiddenAt),
        ...filtersElsewhere(chosen),
      ),
    )
    .orderBy(asc(externalResult.position))
    .limit(size + 1);
  const items = rows.slice(0, size).map(({ result, productSlug, productName }) => ({
    ...result,
    // A product that was never published, or is archived, has no page, and its address is nobody's business yet.
    productSlug: productName === null ? null : productSlug,
    productName,
    told: tellExternal(result),
    review: reviewExternal(result),
  }));
  return {
    items,
    next: rows.length > size ? (items.at(-1)?.position ?? null) : null,
    can: { enter: mayExternalResult(actor, "enter", {}) },
  };
}
export type PublishedElsewhere = Awaited<ReturnType<typeof listPublishedElsewhere>>["items"][number];

/** Changes with whatever is put right, so that the slower of two brokers is told. */
export const revisionOf = sql<string>`md5(${externalResult}::text)`;

/** One figure published elsewhere, at an address of its own. */
export async function findExternalResult({ db, actor }: Context, slug: string) {
  const [found] = await db
    .select({
      result: externalResult,
      revision: revisionOf,
      productSlug: product.slug,
      hiddenAt: product.hiddenAt,
      publishedId: productVersion.id,
    })
    .from(externalResult)
    .leftJoin(product, eq(product.id, externalResult.productId))
    .leftJoin(
      productVersion,
      and(eq(productVersion.productId, product.id), eq(productVersion.status, "published")),
    )
    .where(eq(externalResult.slug, slug));
  const canEdit = mayExternalResult(actor, "enter", {});
  if (!found || (found.hiddenAt && !canEdit)) throw new NotFoundError("We could not find this figure.");
  const { result, revision, publishedId } = found;
  return {
    ...result,
    revision,
    productSlug: publishedId === null ? null : found.productSlug,
    /** Whoever puts the figure right must not lose the product by it, published or not. */
    attachedTo: canEdit ? found.productSlug : null,
    told: tellExternal(result),
    review: reviewExternal(result),
    can: { edit: canEdit },
  };
}
export type ExternalResultPage = Awaited<ReturnType<typeof findExternalResult>>;
