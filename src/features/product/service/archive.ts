import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { product } from "@/db/schema";
import { record } from "@/features/activity/service";
import { NotAllowedError } from "@/lib/errors";
import { authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { emit } from "@/server/kernel/events";
import { mayProduct } from "../policy";
import type { ArchiveProduct } from "../schema";
import { findProductOrThrow } from "../viewer/queries";

/** Takes a product out of the catalogue; its page stays and says why. */
export function archiveProduct(context: Context, { productId, reason }: ArchiveProduct): Promise<void> {
  return inTransaction(context, async (tx) => {
    const found = authorize(mayProduct, tx.actor, "archive", await findProductOrThrow(tx.db, productId));
    const [archived] = await tx.db
      .update(product)
      .set({ archivedAt: tx.now, archiveReason: reason })
      .where(and(eq(product.id, found.id), isNull(product.archivedAt)))
      .returning({ id: product.id });
    if (!archived) throw new NotAllowedError("This product is archived already.");
    await emit(tx, { kind: "product.archived", productId });
    await record(tx, "product.archived", found);
  });
}

export function unarchiveProduct(context: Context, { productId }: { productId: string }): Promise<void> {
  return inTransaction(context, async (tx) => {
    const found = authorize(mayProduct, tx.actor, "archive", await findProductOrThrow(tx.db, productId));
    const [offered] = await tx.db
      .update(product)
      .set({ archivedAt: null, archiveReason: null })
      .where(and(eq(product.id, found.id), isNotNull(product.archivedAt)))
      .returning({ id: product.id });
    if (!offered) throw new NotAllowedError("This product is not archived.");
    if (found.isListed) await emit(tx, { kind: "product.published", productId });
    await record(tx, "product.unarchived", found);
  });
}

/** A reaction to a suspended organisation: nothing of it is seen any more. */
export async function hideProductsOf(context: Context, organisationId: string): Promise<void> {
  const hidden = await context.db
    .update(product)
    .set({ hiddenAt: context.now })
    .where(and(eq(product.organisationId, organisationId), isNull(product.hiddenAt)))
    .returning({ id: product.id });
  for (const { id } of hidden) {
    await emit(context, { kind: "product.hidden", productId: id });
    await record(context, "product.hidden", { id });
  }
}

/** The organisation is verified again: what it lists is seen and matched again. */
export async function unhideProductsOf(context: Context, organisationId: string): Promise<void> {
  const shown = await context.db
    .update(product)
    .set({ hiddenAt: null })
    .where(and(eq(product.organisationId, organisationId), isNotNull(product.hiddenAt)))
    .returning({ id: product.id, archivedAt: product.archivedAt });
  for (const { id, archivedAt } of shown) {
    if (!archivedAt) await emit(context, { kind: "product.published", productId: id });
    await record(context, "product.unhidden", { id });
  }
}
