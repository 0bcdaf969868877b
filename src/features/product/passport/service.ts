import { and, eq, isNull } from "drizzle-orm";
import { assuranceItem, document } from "@/db/schema";
import { record } from "@/features/activity/service";
import { notify } from "@/features/notification/service";
import { listOwnerIds } from "@/features/organisation/queries";
import type { Person } from "@/lib/actor";
import { InvalidError, NotAllowedError } from "@/lib/errors";
import { authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { emit } from "@/server/kernel/events";
import { mover } from "@/server/kernel/move";
import { mayProduct } from "../policy";
import { findProductOrThrow, type Product } from "../viewer/queries";
import { type AssuranceRow, findAssuranceOrThrow } from "./queries";
import type { CheckAssurance, ClaimAssurance } from "./schema";
import {
  type AssuranceStatus,
  assuranceKindLabels,
  assuranceLabels,
  assuranceMoves,
  assuranceTransitions,
} from "./status";

const labels: Record<AssuranceStatus, string> = assuranceLabels;

const moveAssurance = mover(assuranceItem, {
  noun: "line of the passport",
  transitions: assuranceTransitions,
  moves: assuranceMoves,
  labels,
});

/** The supplier says that it holds this; nobody has looked yet. */
export function claimAssurance(context: Context, input: ClaimAssurance): Promise<AssuranceRow> {
  return inTransaction(context, async (tx) => {
    const found = authorize(mayProduct, tx.actor, "edit", await findProductOrThrow(tx.db, input.productId));
    if (input.documentId) await refuseForeignDocument(tx, input.documentId, found.id);
    const [claimed] = await tx.db
      .insert(assuranceItem)
      .values({ ...input, createdAt: tx.now })
      .returning();
    if (!claimed) throw new Error("The line was not recorded.");
    await changed(tx, found);
    await record(tx, "product.assurance-claimed", found, { itemId: claimed.id, kind: claimed.kind });
    return claimed;
  });
}

/** A broker has seen the document. */
export function seeAssurance(context: Context & { actor: Person }, input: CheckAssurance) {
  return checkAssurance(context, input, "seen");
}

/** A broker has checked it with whoever issued it, and says how deeply. */
export function verifyAssurance(context: Context & { actor: Person }, input: CheckAssurance) {
  return checkAssurance(context, input, "verified");
}

function checkAssurance(
  context: Context & { actor: Person },
  { itemId, depth }: CheckAssurance,
  to: "seen" | "verified",
): Promise<AssuranceRow> {
  return inTransaction(context, async (tx) => {
    const { found, item } = await loadItem(tx, itemId);
    const checking = authorize(mayProduct, tx.actor, "review", { ...found, ...item });
    if (!item.documentId && !item.sourceUrl) {
      throw new NotAllowedError(
        "There is neither a document nor a link to look at. Ask the supplier for one.",
      );
    }
    const checked = await moveAssurance(tx.db, checking, to, {
      checkedBy: context.actor.personId,
      checkedAt: tx.now,
      checkDepth: depth,
    });
    await changed(tx, found);
    await notify(tx, {
      to: await listOwnerIds(tx.db, found.organisationId),
      topic: "reviews",
      title: `${assuranceKindLabels[item.kind]}: ${assuranceLabels[to].toLowerCase()} by a broker`,
      href: `/products/${found.slug}#assurance`,
      once: `assurance-${to}:${itemId}`,
    });
    await record(tx, `product.assurance-${to}`, found, { itemId });
    return checked;
  });
}

/** Takes back what was claimed; a check that was made goes with it, its record stays in the activity. */
export function removeAssurance(context: Context, { itemId }: { itemId: string }): Promise<void> {
  return inTransaction(context, async (tx) => {
    const { found, item } = await loadItem(tx, itemId);
    authorize(mayProduct, tx.actor, "edit", found);
    await tx.db.delete(assuranceItem).where(eq(assuranceItem.id, itemId));
    await changed(tx, found);
    await record(tx, "product.assurance-removed", found, { itemId, kind: item.kind });
  });
}

async function loadItem({ db }: Context, itemId: string): Promise<{ found: Product; item: AssuranceRow }> {
  const item = await findAssuranceOrThrow(db, itemId);
  return { found: await findProductOrThrow(db, item.productId), item };
}

/** A passport changes what must-haves are met, so whatever watches the product looks again. */
async function changed(context: Context, { id, isListed }: Product): Promise<void> {
  if (isListed) await emit(context, { kind: "product.published", productId: id });
}

async function refuseForeignDocument({ db }: Context, documentId: string, productId: string): Promise<void> {
  const [own] = await db
    .select({ id: document.id })
    .from(document)
    .where(and(eq(document.id, documentId), eq(document.productId, productId), isNull(document.removedAt)));
  if (!own) {
    throw new InvalidError("Choose a document of this product.", {
      documentId: ["Choose a document of this product"],
    });
  }
}
