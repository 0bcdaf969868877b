import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { document } from "@/db/schema";
import type { Context } from "@/server/kernel/context";
import { isSeenBy } from "../rules";
import { type Audience, audiences } from "../status";

/** The documents of a product that a viewer may download. */
export function listVisibleDocuments(db: Context["db"], productId: string, viewer: Audience) {
  const seen = audiences.filter((audience) => isSeenBy(audience, viewer));
  return db
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
}
