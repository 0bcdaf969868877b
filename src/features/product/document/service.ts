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
import type { AddDocument, ChangeAudience, RemoveDocument } from "./schema";

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

/** Holds from the next download on; search never reads documents. */
export function changeAudience(context: Context, { documentId, audience }: ChangeAudience): Promise<void> {
  return inTransaction(context, async (tx) => {
    const found = await findEditable(tx, documentId);
    await tx.db.update(document).set({ audience }).where(stillThere(documentId));
    await record(tx, "product.document-shared", found, { documentId, audience });
  });
}

/** Nobody can download it any more; a passport line that names it keeps its name. */
export function removeDocument(context: Context, { documentId }: RemoveDocument): Promise<void> {
  return inTransaction(context, async (tx) => {
    const found = await findEditable(tx, documentId);
    await tx.db.update(document).set({ removedAt: tx.now }).where(stillThere(documentId));
    await record(tx, "product.document-removed", found, { documentId });
  });
}

function stillThere(documentId: string) {
  return and(eq(document.id, documentId), isNull(document.removedAt));
}

async function findEditable({ db, actor }: Context, documentId: string) {
  const [row] = await db.select().from(document).where(stillThere(documentId));
  if (!row?.productId) throw new NotFoundError("We could not find this document.");
  return authorize(mayProduct, actor, "edit", await findProductOrThrow(db, row.productId));
}
