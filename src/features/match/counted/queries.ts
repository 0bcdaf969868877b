import { and, asc, eq, gt, inArray, isNull, max, sql } from "drizzle-orm";
import { countedProduct, product, productVersion } from "@/db/schema";
import type { Context } from "@/server/kernel/context";
import type { Features } from "../engine/features";
import type { Measures } from "../engine/index-builder";
import { type Counted, type Likeness, LiveIndex } from "../engine/live-index";
import { unpackFeatures } from "../engine/packed-features";
import type { Query } from "../engine/query";
import { tuning } from "../engine/tuning";
import { findCorpus, type LatestSnapshot } from "../snapshot/queries";

/** All listed products in memory, ready to be ranked, as they stood at one change. */
export type Pool = {
  key: string;
  snapshot: number;
  measures: Measures;
  live: LiveIndex;
  owners: Map<string, string>;
  change: number;
  /** The weights of challenges, by id and revision. */
  queries: Map<string, Query>;
};

/** Beyond this the few that changed are no longer few, and all are packed anew. */
const mostChanged = 2_000;
const batch = 5_000;
let pool: Pool | undefined;

/** The pool of this process, brought up to date. */
export async function findPool(db: Context["db"], snapshot: LatestSnapshot): Promise<Pool> {
  const key = `${snapshot.database}:${snapshot.number}`;
  if (pool?.key !== key || pool.live.changedSince > mostChanged) pool = await loadPool(db, snapshot, key);
  await catchUp(db, pool);
  return pool;
}

async function loadPool(db: Context["db"], snapshot: LatestSnapshot, key: string): Promise<Pool> {
  const corpus = await findCorpus(db, snapshot);
  const [latest] = await db.select({ change: max(countedProduct.change) }).from(countedProduct);
  const measures = { corpus, tuning };
  const owners = new Map<string, string>();
  const rows: Row[] = [];
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const some = await selectCounted(db)
      .where(gt(countedProduct.productId, after))
      .orderBy(asc(countedProduct.productId))
      .limit(batch);
    rows.push(...some.filter(({ versionId }) => versionId !== null));
    if (some.length < batch) break;
    after = some.at(-1)?.productId ?? after;
  }
  const live = new LiveIndex(measures, countedEach(rows));
  for (const { productId, organisationId } of rows) owners.set(productId, organisationId);
  return {
    key,
    snapshot: snapshot.number,
    measures,
    live,
    owners,
    change: latest?.change ?? 0,
    queries: new Map(),
  };
}

async function catchUp(db: Context["db"], behind: Pool): Promise<void> {
  const rows = await selectCounted(db)
    .where(gt(countedProduct.change, behind.change))
    .orderBy(asc(countedProduct.change));
  const listed = rows.filter(({ versionId }) => versionId !== null);
  const gone = rows.filter(({ versionId }) => versionId === null).map(({ productId }) => productId);
  behind.live.change([...countedEach(listed)], gone);
  for (const { productId, organisationId } of listed) behind.owners.set(productId, organisationId);
  behind.change = rows.at(-1)?.change ?? behind.change;
}

function selectCounted(db: Context["db"]) {
  return db
    .select({
      productId: countedProduct.productId,
      organisationId: product.organisationId,
      versionId: countedProduct.versionId,
      snapshot: countedProduct.snapshot,
      name: countedProduct.name,
      text: countedProduct.text,
      features: countedProduct.features,
      alike: countedProduct.alike,
      change: countedProduct.change,
    })
    .from(countedProduct)
    .innerJoin(product, eq(product.id, countedProduct.productId));
}
type Row = Awaited<ReturnType<typeof selectCounted>>[number];

/** One by one, since the counts of all would be many times as large as what is packed of them. */
function* countedEach(rows: Row[]): Generator<Counted> {
  for (const { productId, name, text, features, alike } of rows) {
    yield {
      listing: { id: productId, name, company: "", summary: text },
      packed: features,
      alike,
    };
  }
}

export type CountedProduct = {
  productId: string;
  versionId: string;
  snapshot: number;
  name: string;
  text: string;
  features: Features;
  alike: Likeness[];
};

/** These products as they were counted, but for those that are listed no more. */
export async function listCounted(db: Context["db"], productIds: string[]): Promise<CountedProduct[]> {
  if (productIds.length === 0) return [];
  const rows = await selectCounted(db).where(inArray(countedProduct.productId, productIds));
  return rows.flatMap(({ versionId, features, ...row }) =>
    versionId ? [{ ...row, versionId, features: unpackFeatures(features) }] : [],
  );
}

/** The products that are said to be like this one. */
export const likeIt = (productId: string) =>
  sql`(select ${countedProduct.productId} from ${countedProduct}
    where ${countedProduct.alike} @> ${JSON.stringify([{ id: productId }])}::jsonb)`;

/** Listed products of which another version, or none, is counted so far: their own runs are still to come. */
export async function listUncounted(db: Context["db"], limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: product.id })
    .from(product)
    .innerJoin(
      productVersion,
      and(eq(productVersion.productId, product.id), eq(productVersion.status, "published")),
    )
    .leftJoin(countedProduct, eq(countedProduct.productId, product.id))
    .where(
      and(
        isNull(product.archivedAt),
        isNull(product.hiddenAt),
        sql`${countedProduct.versionId} is distinct from ${productVersion.id}`,
      ),
    )
    .orderBy(product.id)
    .limit(limit);
  return rows.map(({ id }) => id);
}

/** The number that the next change bears. To be asked for under the lock of all matching alone. */
export const nextChange = sql`(select coalesce(max(change), 0) + 1 from counted_product)`;
