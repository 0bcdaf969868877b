import { inArray } from "drizzle-orm";
import { challenge } from "@/db/schema";
import { listMustHaves } from "@/features/challenge/must-have/queries";
import {
  listProductsForMatching,
  listVersionsForMatching,
  type ProductForMatching,
} from "@/features/product/matching/queries";
import { fields } from "@/features/product/section/schema";
import type { Context } from "@/server/kernel/context";
import type { MatchableChallenge, MatchableProduct } from "../engine/input";
import { matchableChallenge, type Reader } from "./rules";

type Reading = Pick<Context, "db" | "now">;

/** A side as it stood in one revision or version of its own. */
export type RevisedChallenge = MatchableChallenge & { revision: number };
export type VersionedProduct = MatchableProduct & { versionId: string };

/** These challenges with what they ask for. */
export async function listMatchableChallenges({ db }: Reading, ids: string[]): Promise<RevisedChallenge[]> {
  if (ids.length === 0) return [];
  const [rows, asked] = await Promise.all([
    db.select().from(challenge).where(inArray(challenge.id, ids)),
    listMustHaves(db, ids),
  ]);
  return rows.map((row) => ({
    ...matchableChallenge(
      row,
      asked.filter(({ challengeId }) => challengeId === row.id),
    ),
    revision: row.revision,
  }));
}

/** The listed ones of these products, cut to what the reader may know. */
export async function listMatchableProducts(
  reading: Reading,
  ids: string[],
  reader: Reader,
): Promise<VersionedProduct[]> {
  if (ids.length === 0) return [];
  const products = await listProductsForMatching(reading, { ids, limit: ids.length });
  return products.map((product) => matchableProduct(product, reader));
}

/** Every listed product by id, so many at a time, as anybody may read it. */
export async function* eachListedProduct(reading: Reading, limit = 500): AsyncGenerator<VersionedProduct> {
  for (let afterId: string | undefined; ; ) {
    const batch = await listProductsForMatching(reading, { afterId, limit });
    for (const product of batch) yield matchableProduct(product, "public");
    if (batch.length < limit) return;
    afterId = batch.at(-1)?.id;
  }
}

/** What these versions said, listed or superseded by now. */
export async function listVersions(
  reading: Reading,
  versionIds: string[],
  reader: Reader,
): Promise<VersionedProduct[]> {
  const versions = await listVersionsForMatching(reading, versionIds);
  return versions.map((product) => matchableProduct(product, reader));
}

const answering = ["summary", "problem", "howItWorks", "whoFor", "benefits", "inequality"] as const;

/** A product as the engine wants it. */
function matchableProduct(product: ProductForMatching, reader: Reader): VersionedProduct {
  const { id, versionId, organisationId, name, needs, settings, populations, places, assurance } = product;
  const { text, integrations, languages, pricePounds, priceBasis, priceAudience, availableFrom } = product;
  const seesPrice = priceAudience === "public" || priceAudience === reader;
  return {
    id,
    versionId,
    organisationId,
    name,
    kind: product.kind,
    stage: product.stage,
    statements: answering.flatMap((field) => {
      const said = text[field];
      return said ? [{ field, label: fields[field].label, text: said }] : [];
    }),
    needs,
    settings,
    populations,
    places,
    assurance,
    integrations,
    languages,
    pricePounds: seesPrice ? (pricePounds ?? null) : null,
    priceBasis: (seesPrice && priceBasis) || null,
    availableFrom: availableFrom ?? null,
  };
}
