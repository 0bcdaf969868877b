import { eq } from "drizzle-orm";
import { organisation } from "@/db/schema";
import { NotFoundError } from "@/lib/errors";
import type { Context } from "@/server/kernel/context";
import { listVisibleDocuments } from "./document/queries";
import { listAssurance } from "./passport/queries";
import { mayProduct } from "./policy";
import { findVersion, findVersionInWork, listVersions, shownVersion } from "./version/queries";
import { findAudience, findReadableProduct } from "./viewer/queries";

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
