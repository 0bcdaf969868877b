import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { document } from "@/db/schema";
import type { Context } from "@/server/kernel/context";
import { type Document, documentTypeLabel } from "@/server/kernel/documents";
import { mayProduct } from "../policy";
import { isSeenBy } from "../rules";
import { type Audience, audiences } from "../status";
import { findAudience, findProductOrThrow } from "../viewer/queries";

/** The documents of a product that a viewer may download. */
export async function listVisibleDocuments(db: Context["db"], productId: string, viewer: Audience) {
  const seen = audiences.filter((audience) => isSeenBy(audience, viewer));
  const rows = await db
    .select({
      id: document.id,
      name: document.name,
      contentType: document.contentType,
      size: document.size,
      audience: document.audience,
      uploadedAt: document.uploadedAt,
    })
    .from(document)
    .where(
      and(eq(document.productId, productId), isNull(document.removedAt), inArray(document.audience, seen)),
    )
    .orderBy(asc(document.uploadedAt))
    .limit(100);
  return rows.map((row) => ({ ...row, type: documentTypeLabel(row.contentType) }));
}

/** A document follows its product: it is not found where the product is not, and its audience must hold. */
export async function mayDownloadProductDocument(context: Context, document: Document): Promise<boolean> {
  if (!document.productId) return false;
  const found = await findProductOrThrow(context.db, document.productId);
  if (!mayProduct(context.actor, "read", found)) return false;
  return isSeenBy(document.audience, await findAudience(context, found));
}
