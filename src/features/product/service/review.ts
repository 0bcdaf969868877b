import { and, eq, isNull } from "drizzle-orm";
import { productVersion, versionNote } from "@/db/schema";
import { record } from "@/features/activity/service";
import { notify } from "@/features/notification/service";
import { findOrganisationOrThrow, listBrokerIds, listOwnerIds } from "@/features/organisation/queries";
import type { Person } from "@/lib/actor";
import { ConflictError, InvalidError, NotAllowedError } from "@/lib/errors";
import { type Authorized, authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { emit } from "@/server/kernel/events";
import { mover } from "@/server/kernel/move";
import { mayProduct, type ProductAction } from "../policy";
import { answersOf, missingSections } from "../rules";
import type { PublishProduct, RequestChanges } from "../schema";
import { sections } from "../section/schema";
import { versionLabels, versionMoves, versionTransitions } from "../status";
import { findVersion, findVersionInWorkOrThrow, type Version } from "../version/queries";
import { findProductOrThrow, type Product } from "../viewer/queries";

const moveVersion = mover(productVersion, {
  noun: "version",
  transitions: versionTransitions,
  moves: versionMoves,
  labels: versionLabels,
});

type Loaded<Action extends ProductAction> = {
  found: Product;
  version: Authorized<Version & Product, Action>;
};

/** The version in work, carrying the proof that its product's policy allowed this action. */
async function loadInWork<Action extends ProductAction>(
  { db, actor }: Context,
  action: Action,
  productId: string,
): Promise<Loaded<Action>> {
  const found = await findProductOrThrow(db, productId);
  authorize(mayProduct, actor, action, found);
  const version = await findVersionInWorkOrThrow(db, productId);
  return { found, version: authorize(mayProduct, actor, action, { ...found, ...version }) };
}

/** An owner hands the version in work to a broker. */
export function submitProduct(context: Context, productId: string): Promise<Version> {
  return inTransaction(context, async (tx) => {
    const { found, version } = await loadInWork(tx, "submit", productId);
    if (found.archivedAt) throw new NotAllowedError("This product is archived. Offer it again first.");
    if (found.draftedOnBehalf && !found.confirmedAt) {
      throw new NotAllowedError("A broker drafted this for you. Confirm that you want it, then submit it.");
    }
    const missing = missingSections(answersOf(version));
    if (missing.length > 0) {
      const titles = missing.map((key) => `“${sections[key].title}”`).join(", ");
      throw new InvalidError(`Answer these questions first: ${titles}.`);
    }
    const submitted = await moveVersion(tx.db, version, "submitted", { submittedAt: tx.now });
    const { name: organisationName } = await findOrganisationOrThrow(tx.db, found.organisationId);
    await notify(tx, {
      to: await listBrokerIds(tx.db),
      topic: "reviews",
      title: `${organisationName} asks you to review “${submitted.name}”`,
      href: `/products/${found.slug}/review`,
      once: `product-submitted:${submitted.id}:${submitted.revision}:${tx.now.toISOString()}`,
    });
    await record(tx, "product.submitted", found, { number: submitted.number });
    return submitted;
  });
}

export function takeBackProduct(context: Context, productId: string): Promise<Version> {
  return inTransaction(context, async (tx) => {
    const { found, version } = await loadInWork(tx, "takeBack", productId);
    const taken = await moveVersion(tx.db, version, "draft");
    await record(tx, "product.taken-back", found, { number: taken.number });
    return taken;
  });
}

/** A broker sends the version back with a reason and notes on single fields. */
export function requestChanges(
  context: Context & { actor: Person },
  { productId, revision, reason, notes }: RequestChanges,
): Promise<Version> {
  return inTransaction(context, async (tx) => {
    const { found, version } = await loadInWork(tx, "review", productId);
    const asked = await moveVersion(tx.db, version, "changes_requested", { reviewReason: reason });
    assertRead(asked, revision);
    const open = and(eq(versionNote.versionId, asked.id), isNull(versionNote.resolvedAt));
    await tx.db.update(versionNote).set({ resolvedAt: tx.now }).where(open);
    if (notes.length > 0) {
      const written = { versionId: asked.id, writtenBy: context.actor.personId, writtenAt: tx.now };
      await tx.db.insert(versionNote).values(notes.map((note) => ({ ...note, ...written })));
    }
    await tellOwners(tx, found, asked, `Please change “${asked.name}”: a broker says what`, "edit");
    await record(tx, "product.changes-requested", found, { number: asked.number, notes: notes.length });
    return asked;
  });
}

/** Makes the version in work the live one, in place of the one before. */
export function publishProduct(context: Context, { productId, revision }: PublishProduct): Promise<Version> {
  return inTransaction(context, async (tx) => {
    const { found, version } = await loadInWork(tx, "review", productId);
    const { status } = await findOrganisationOrThrow(tx.db, found.organisationId);
    if (status !== "verified" || found.hiddenAt) {
      throw new NotAllowedError("Its organisation is not verified now, so nothing of it can be published.");
    }
    if (found.archivedAt) throw new NotAllowedError("This product is archived, so it cannot be published.");
    const live = await findVersion(tx.db, productId, ["published"]);
    if (live) {
      const earlier = authorize(mayProduct, tx.actor, "review", { ...found, ...live });
      await moveVersion(tx.db, earlier, "superseded");
    }
    const published = await moveVersion(tx.db, version, "published", { publishedAt: tx.now });
    assertRead(published, revision);
    await emit(tx, { kind: "product.published", productId });
    await tellOwners(tx, found, published, `“${published.name}” is published`, "");
    await record(tx, "product.published", found, { number: published.number });
    return published;
  });
}

/** Compared once the row is held: nobody can change it between the look and the move. */
function assertRead(held: Version, revision: number): void {
  if (held.revision !== revision) {
    throw new ConflictError("This version has changed since you read it. Read it again, then decide.");
  }
}

async function tellOwners(
  context: Context,
  found: Product,
  version: Version,
  title: string,
  page: "edit" | "",
): Promise<void> {
  await notify(context, {
    to: await listOwnerIds(context.db, found.organisationId),
    topic: "reviews",
    title,
    href: page ? `/products/${found.slug}/${page}` : `/products/${found.slug}`,
    once: `product-reviewed:${version.id}:${version.status}:${context.now.toISOString()}`,
  });
}
