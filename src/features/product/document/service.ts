import { and, eq, isNull } from "drizzle-orm";
import { document } from "@/db/schema";
import { record } from "@/features/activity/service";
import type { Person } from "@/lib/actor";
import { NotFoundError } from "@/lib/errors";
import { authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { storeDocument } from "@/server/kernel/documents";
import { limit } from "@/server/kernel/rate-limit";
import { mayProduct } from "../policy";
import { findProductOrThrow } from "../viewer/queries";
import type { AddDocument, RemoveDocument } from "./schema";

export async function addDocument(
  context: Context & { actor: Person },
  { productId, file, audience }: AddDocument,
): Promise<{ id: string }> {
  await limit(context, "upload", context.actor.personId);
  return inTransaction(context, async (tx) => {
    const found = authorize(mayProduct, tx.actor, "edit", await findProductOrThrow(tx.db, productId));
    const { id } = await storeDocument(tx, { owner: { productId }, file, audience });
    await record(tx, "product.document-added", found, { documentId: id });
    return { id };
  });
}

/** Nobody can download it any more; a passport line that names it keeps its name. */
export function removeDocument(context: Context, { documentId }: RemoveDocument): Promise<void> {
  return inTransaction(context, async (tx) => {
    const [row] = await tx.db.select().from(document).where(eq(document.id, documentId));
    if (!row?.productId) throw new NotFoundError("We could not find this document.");
    const found = authorize(mayProduct, tx.actor, "edit", await findProductOrThrow(tx.db, row.productId));
    await tx.db
      .update(document)
      .set({ removedAt: tx.now })
      .where(and(eq(document.id, documentId), isNull(document.removedAt)));
    await record(tx, "product.document-removed", found, { documentId });
  });
}
