import { eq, like, or } from "drizzle-orm";
import { product, productVersion } from "@/db/schema";
import { record } from "@/features/activity/service";
import { notify } from "@/features/notification/service";
import { findOrganisationOrThrow, listOwnerIds } from "@/features/organisation/queries";
import type { Person } from "@/lib/actor";
import { ConflictError, NotAllowedError } from "@/lib/errors";
import { slugify } from "@/lib/slug";
import { authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { mayProduct } from "../policy";
import { answersOf, rowOf } from "../rules";
import type { DraftProduct } from "../schema";
import { findVersion } from "../version/queries";
import { findProductOrThrow, type Product } from "../viewer/queries";

type PersonContext = Context & { actor: Person };

/** Starts a product for the actor's organisation, or by a broker for another one, which then confirms it. */
export function draftProduct(context: PersonContext, input: DraftProduct): Promise<Product> {
  return inTransaction(context, async (tx) => {
    const { actor } = context;
    const own = actor.membership?.organisationId;
    const organisationId = input.organisationId ?? own;
    if (!organisationId)
      throw new NotAllowedError("Found or join an organisation first: products belong to one.");
    const { name: organisationName } = await findOrganisationOrThrow(tx.db, organisationId);
    const draftedOnBehalf = organisationId !== own;
    const isListed = false;
    const nothingYet = { organisationId, draftedOnBehalf, confirmedAt: null, hiddenAt: null, isListed };
    authorize(mayProduct, actor, "draft", nothingYet);
    const [drafted] = await tx.db
      .insert(product)
      .values({
        slug: await freeSlug(tx, input.name),
        organisationId,
        createdBy: actor.personId,
        draftedOnBehalf,
        createdAt: tx.now,
      })
      .onConflictDoNothing()
      .returning();
    if (!drafted) throw new ConflictError("Somebody listed something of this name just now. Try again.");
    await tx.db.insert(productVersion).values({
      productId: drafted.id,
      number: 1,
      ...rowOf({ name: input.name, kind: input.kind }, {}),
      createdAt: tx.now,
      updatedAt: tx.now,
      updatedBy: actor.personId,
    });
    if (draftedOnBehalf) {
      await notify(tx, {
        to: await listOwnerIds(tx.db, organisationId),
        topic: "reviews",
        title: `A broker drafted “${input.name}” for ${organisationName}. Confirm that you want it.`,
        href: `/products/${drafted.slug}/edit`,
        once: `product-on-behalf:${drafted.id}`,
      });
    }
    await record(tx, "product.drafted", drafted);
    return { ...drafted, isListed };
  });
}

/** The organisation takes over what a broker drafted for it; only then can it be submitted. */
export function confirmProduct(context: Context, productId: string): Promise<Product> {
  return inTransaction(context, async (tx) => {
    const found = authorize(mayProduct, tx.actor, "confirm", await findProductOrThrow(tx.db, productId));
    if (!found.draftedOnBehalf || found.confirmedAt) {
      throw new NotAllowedError("There is nothing to confirm: this product is yours already.");
    }
    await tx.db.update(product).set({ confirmedAt: tx.now }).where(eq(product.id, productId));
    await record(tx, "product.confirmed", found);
    return { ...found, confirmedAt: tx.now };
  });
}

/** Opens a version beside the live one, with the live one's answers to begin from. */
export function startNewVersion(context: Context, productId: string): Promise<Product> {
  return inTransaction(context, async (tx) => {
    const found = authorize(mayProduct, tx.actor, "edit", await findProductOrThrow(tx.db, productId));
    const live = await findVersion(tx.db, productId, ["published"]);
    if (!live || found.archivedAt) {
      throw new NotAllowedError("Only what is listed now can have a new version.");
    }
    const [started] = await tx.db
      .insert(productVersion)
      .values({
        productId,
        number: live.number + 1,
        ...rowOf(answersOf(live), live.audiences),
        audiences: live.audiences,
        createdAt: tx.now,
        updatedAt: tx.now,
        updatedBy: tx.actor.is === "person" ? tx.actor.personId : null,
      })
      .onConflictDoNothing()
      .returning();
    if (!started) throw new ConflictError("A new version has been started already. Carry on with that one.");
    await record(tx, "product.version-started", found, { number: started.number });
    return found;
  });
}

async function freeSlug({ db }: Context, name: string): Promise<string> {
  const wanted = slugify(name);
  const taken = await db
    .select({ slug: product.slug })
    .from(product)
    .where(or(eq(product.slug, wanted), like(product.slug, `${wanted}-%`)));
  const slugs = new Set(taken.map(({ slug }) => slug));
  // Addresses of other pages under /products.
  if (!slugs.has(wanted) && !["new", "mine", "review"].includes(wanted)) return wanted;
  let number = 2;
  while (slugs.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}
