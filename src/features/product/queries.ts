import { and, eq, inArray } from "drizzle-orm";
import { challenge, match, organisation, product } from "@/db/schema";
import { NotFoundError } from "@/lib/errors";
import type { Context } from "@/server/kernel/context";
import { listVisibleDocuments } from "./document/queries";
import { listAssurance } from "./passport/queries";
import { mayProduct, seesAllOf } from "./policy";
import type { Audience } from "./status";
import { findVersion, findVersionInWork, listVersions, shownVersion } from "./version/queries";

export type Product = typeof product.$inferSelect & { isListed: boolean };

export async function findProductOrThrow(db: Context["db"], address: string): Promise<Product> {
  const byId = /^[0-9a-f-]{36}$/.test(address);
  const [found] = await db
    .select()
    .from(product)
    .where(byId ? eq(product.id, address) : eq(product.slug, address));
  if (!found) throw new NotFoundError("We could not find this product.");
  const live = await findVersion(db, found.id, ["published"]);
  return { ...found, isListed: live !== undefined };
}

/** How much of a product this actor may see; an introduction opens more to the leader's side. */
export async function findAudience(
  { db, actor }: Pick<Context, "db" | "actor">,
  found: Product,
): Promise<Audience> {
  if (seesAllOf(actor, found.organisationId)) return "own";
  const works = actor.is === "person" ? actor.membership : null;
  if (works?.status !== "verified") return "public";
  const [introduced] = await db
    .select({ id: match.id })
    .from(match)
    .innerJoin(challenge, eq(challenge.id, match.challengeId))
    .where(
      and(
        eq(match.productId, found.id),
        eq(challenge.organisationId, works.organisationId),
        inArray(match.status, ["introduced", "agreed", "piloting", "closed"]),
      ),
    )
    .limit(1);
  return introduced ? "match" : "public";
}

export async function findReadableProduct(context: Pick<Context, "db" | "actor">, address: string) {
  const found = await findProductOrThrow(context.db, address);
  if (!mayProduct(context.actor, "read", found)) throw new NotFoundError("We could not find this product.");
  return found;
}

/** A product as its page shows it: the live version, cut to what this person may see. */
export async function findProduct(context: Context, address: string) {
  const { db, actor, now } = context;
  const found = await findReadableProduct(context, address);
  const viewer = await findAudience(context, found);
  const [live, work, [owner], assurance, documents, versions] = await Promise.all([
    findVersion(db, found.id, ["published"]),
    viewer === "own" ? findVersionInWork(db, found.id) : undefined,
    db.select().from(organisation).where(eq(organisation.id, found.organisationId)),
    listAssurance(db, found.id, now),
    listVisibleDocuments(db, found.id, viewer),
    listVersions(db, found.id, viewer),
  ]);
  if (!owner) throw new NotFoundError("We could not find this product.");
  const shown = live ?? work;
  return {
    id: found.id,
    slug: found.slug,
    name: shown?.name ?? "",
    organisation: {
      id: owner.id,
      name: owner.name,
      kind: owner.kind,
      place: owner.place,
      website: owner.website,
    },
    archived: found.archivedAt ? { at: found.archivedAt, reason: found.archiveReason ?? "" } : null,
    isHidden: found.hiddenAt !== null,
    isListed: found.isListed,
    awaitsConfirmation: found.draftedOnBehalf && found.confirmedAt === null,
    viewer,
    live: live && { number: live.number, publishedAt: live.publishedAt, ...shownVersion(live, viewer) },
    inWork: work && { number: work.number, status: work.status, ...shownVersion(work, viewer) },
    assurance,
    documents,
    versions,
    can: {
      edit: mayProduct(actor, "edit", found) && !found.archivedAt && work !== undefined,
      startNewVersion:
        mayProduct(actor, "edit", found) && !found.archivedAt && live !== undefined && work === undefined,
      archive: mayProduct(actor, "archive", found) && !found.archivedAt,
      unarchive: mayProduct(actor, "archive", found) && found.archivedAt !== null,
      claimAssurance: mayProduct(actor, "edit", found),
      checkAssurance: mayProduct(actor, "review", found),
      review: mayProduct(actor, "review", found) && work?.status === "submitted",
    },
  };
}
