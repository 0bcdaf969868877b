import { and, eq, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import { candidate, countedProduct } from "@/db/schema";
import type { Context } from "@/server/kernel/context";
import { closeIndex } from "../engine/build-index";
import type { Corpus } from "../engine/corpus";
import { type Features, featuresOfListing } from "../engine/features";
import { IndexBuilder } from "../engine/index-builder";
import type { Likeness } from "../engine/live-index";
import { alikeOf, findNeighbours } from "../engine/neighbours";
import { packFeatures, unpackFeatures } from "../engine/packed-features";
import type { Listing } from "../engine/texts";
import { tuning } from "../engine/tuning";
import { eachListedProduct, listMatchableProducts, type VersionedProduct } from "../side/queries";
import { listingOf } from "../side/rules";
import { likeIt, listCounted, nextChange, type Pool } from "./queries";

/** One at a time, in every process: until the transaction ends, nobody else counts products or changes who is a candidate. */
export async function holdMatching(db: Context["db"]): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtext('matching'))`);
}

/** Counts the words of a product and finds those most like it; says whether it is listed and whether anything changed. */
export async function countProduct(
  tx: Context,
  pool: Pool,
  productId: string,
): Promise<{ isListed: boolean; hasChanged: boolean }> {
  const [offered] = await listMatchableProducts(tx, [productId], "public");
  const [before] = await listCounted(tx.db, [productId]);
  if (!offered) {
    if (before) await letGo(tx.db, eq(countedProduct.productId, productId));
    await unnameIn(tx.db, productId);
    return { isListed: false, hasChanged: before !== undefined };
  }
  const listing = listingOf(offered);
  const isSame =
    before?.versionId === offered.versionId &&
    before.snapshot === pool.snapshot &&
    before.name === listing.name &&
    before.text === listing.summary;
  if (isSame) return { isListed: true, hasChanged: false };
  const features = featuresOfListing(listing);
  const alike = pool.live.findAlike(productId, features);
  await keep(tx.db, [{ offered, listing, packed: packFeatures(features), alike }], pool.snapshot);
  if (before && before.name !== listing.name) await unnameIn(tx.db, productId);
  return { isListed: true, hasChanged: true };
}

type Gathered = { offered: Pick<VersionedProduct, "id" | "versionId">; listing: Listing; packed: string };

/** Every listed product with its features: those of a text that this engine counted before are taken over. */
export async function gatherListed(tx: Context, isSameEngine: boolean): Promise<Gathered[]> {
  const gathered: Gathered[] = [];
  for (let batch: VersionedProduct[] = [], each = eachListedProduct(tx); ; batch = []) {
    while (batch.length < atOnce) {
      const { value, done } = await each.next();
      if (done) break;
      batch.push(value);
    }
    const counted = await listCounted(
      tx.db,
      batch.map(({ id }) => id),
    );
    const known = new Map(counted.map((one) => [one.productId, one]));
    for (const { id, versionId, ...offered } of batch) {
      const listing = listingOf({ id, ...offered });
      const before = known.get(id);
      const isSame = isSameEngine && before?.name === listing.name && before.text === listing.summary;
      const features = isSame ? before.features : featuresOfListing(listing);
      gathered.push({ offered: { id, versionId }, listing, packed: packFeatures(features) });
    }
    if (batch.length < atOnce) return gathered;
  }
}

export function* eachFeatures(gathered: Gathered[]): Generator<Features> {
  for (const { packed } of gathered) yield unpackFeatures(packed);
}

/** Finds the most alike of every product and keeps all of them under a snapshot. */
export async function keepAll(db: Context["db"], gathered: Gathered[], corpus: Corpus): Promise<void> {
  const builder = new IndexBuilder({ corpus, tuning }, gathered.length);
  for (const { listing, packed } of gathered) builder.add(listing, unpackFeatures(packed));
  const { listings, segments } = closeIndex(builder);
  const neighbours = findNeighbours(segments, builder.heaviest);
  const rows = gathered.map((one, place) => ({
    ...one,
    alike: alikeOf(neighbours, place).map(
      (other): Likeness => ({ id: listings[other.place]?.id ?? "", likeness: other.likeness }),
    ),
  }));
  for (let first = 0; first < rows.length; first += atOnce) {
    await keep(db, rows.slice(first, first + atOnce), corpus.id);
  }
  const older = sql`${countedProduct.snapshot} <> ${corpus.id}`;
  await letGo(db, older);
  await db.update(countedProduct).set({ snapshot: corpus.id }).where(older);
}

/** What names a product as most like another is to be explained again: it bears another name by now, or none that may be read. */
function unnameIn(db: Context["db"], productId: string): Promise<unknown> {
  return db
    .update(candidate)
    .set({ isStale: true })
    .where(inArray(candidate.productId, likeIt(productId)));
}

const atOnce = 500;

async function keep(
  db: Context["db"],
  rows: (Gathered & { alike: Likeness[] })[],
  snapshot: number,
): Promise<void> {
  await db
    .insert(countedProduct)
    .values(
      rows.map(({ offered, listing, packed, alike }) => ({
        productId: offered.id,
        versionId: offered.versionId,
        snapshot,
        name: listing.name,
        text: listing.summary,
        features: packed,
        alike,
        change: nextChange,
      })),
    )
    .onConflictDoUpdate({
      target: countedProduct.productId,
      set: {
        versionId: sql`excluded.version_id`,
        snapshot: sql`excluded.snapshot`,
        name: sql`excluded.name`,
        text: sql`excluded.text`,
        features: sql`excluded.features`,
        alike: sql`excluded.alike`,
        change: sql`excluded.change`,
      },
    });
}

function letGo(db: Context["db"], which: SQL): Promise<unknown> {
  return db
    .update(countedProduct)
    .set({ versionId: null, text: "", features: "0", alike: [], change: nextChange })
    .where(and(isNotNull(countedProduct.versionId), which));
}
