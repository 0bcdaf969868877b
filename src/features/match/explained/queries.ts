import { listEvidenceForMatching } from "@/features/product/evidence/queries";
import { NotFoundError } from "@/lib/errors";
import type { Context } from "@/server/kernel/context";
import { type CountedProduct, listCounted } from "../counted/queries";
import { type Explanation, engineVersion } from "../engine/explanation";
import { featuresOfListing } from "../engine/features";
import type { Result } from "../engine/input";
import { listMatchableChallenges, listMatchableProducts, listVersions } from "../side/queries";
import { listingOf, type Reader } from "../side/rules";
import { findCorpus, findLatestSnapshot } from "../snapshot/queries";
import { type AlikeVersion, basisSchema, computedFrom, explainSides, type Sides } from "./rules";

type Reading = Pick<Context, "db" | "now">;
export type PairOfIds = { challengeId: string; productId: string };
export type Explained = PairOfIds & { explanation: Explanation } & ReturnType<typeof computedFrom>;

/** Explains these pairs afresh, but for those of which a side is gone. */
export async function explainPairs(
  { db, now }: Reading,
  pairs: PairOfIds[],
  reader: Reader,
): Promise<Explained[]> {
  if (pairs.length === 0) return [];
  const challengeIds = [...new Set(pairs.map(({ challengeId }) => challengeId))];
  const productIds = [...new Set(pairs.map(({ productId }) => productId))];
  const [challenges, products, evidence, counted, latest] = await Promise.all([
    listMatchableChallenges({ db, now }, challengeIds),
    listMatchableProducts({ db, now }, productIds, reader),
    listEvidenceForMatching({ db }, productIds),
    listWithAlike(db, productIds),
    findLatestSnapshot(db),
  ]);
  const corpus = latest ? await findCorpus(db, latest) : null;
  return pairs.flatMap(({ challengeId, productId }) => {
    const challenge = challenges.find(({ id }) => id === challengeId);
    const product = products.find(({ id }) => id === productId);
    if (!challenge || !product) return [];
    const { versionId, ...offered } = product;
    const { revision, ...asked } = challenge;
    const sides: Sides = {
      challenge: asked,
      product: offered,
      corpus,
      alike: alikeVersions(counted, productId),
      evidence: evidence.flatMap(({ productId: of, ...result }) => (of === productId ? [result] : [])),
    };
    const explanation = explainSides(sides);
    return [{ challengeId, productId, explanation, ...computedFrom(sides, { versionId, revision, reader }) }];
  });
}

export async function explainPair(reading: Reading, pair: PairOfIds, reader: Reader): Promise<Explained> {
  const [explained] = await explainPairs(reading, [pair], reader);
  if (!explained) throw new NotFoundError("We could not find this need or this product.");
  return explained;
}

/** These products as they were counted and those most like them, by id. */
async function listWithAlike(db: Context["db"], productIds: string[]): Promise<Map<string, CountedProduct>> {
  const counted = await listCounted(db, productIds);
  const known = new Map(counted.map((one) => [one.productId, one]));
  const others = new Set(
    counted.flatMap(({ alike }) => alike.map(({ id }) => id)).filter((id) => !known.has(id)),
  );
  for (const one of await listCounted(db, [...others])) known.set(one.productId, one);
  return known;
}

function alikeVersions(counted: Map<string, CountedProduct>, productId: string): AlikeVersion[] {
  return (counted.get(productId)?.alike ?? []).flatMap(({ id, likeness }) => {
    const other = counted.get(id);
    return other
      ? [{ versionId: other.versionId, name: other.name, likeness, features: other.features }]
      : [];
  });
}

type Stored = PairOfIds & {
  engineVersion: number | null;
  snapshot: number | null;
  versionId: string | null;
  challengeRevision: number | null;
  basis: unknown;
};

/** Computes a stored explanation again from what it names; null where that is no longer there. */
export async function explainAgain({ db, now }: Reading, stored: Stored): Promise<Explanation | null> {
  if (stored.engineVersion !== engineVersion || !stored.versionId) return null;
  const { reader, alike, assurance, evidence } = basisSchema.parse(stored.basis);
  const [[challenge], versions, latest] = await Promise.all([
    listMatchableChallenges({ db, now }, [stored.challengeId]),
    listVersions({ db, now }, [stored.versionId, ...alike.map(({ versionId }) => versionId)], "public"),
    findLatestSnapshot(db),
  ]);
  const [product] = await listVersions({ db, now }, [stored.versionId], reader);
  if (!challenge || challenge.revision !== stored.challengeRevision || !product) return null;
  const number = stored.snapshot;
  return explainSides({
    challenge,
    product: { ...product, assurance },
    corpus: number !== null && latest ? await findCorpus(db, { ...latest, number }) : null,
    alike: alike.flatMap((version) => {
      const read = versions.find(({ versionId }) => versionId === version.versionId);
      return read ? [{ ...version, features: featuresOfListing(listingOf(read)) }] : [];
    }),
    evidence: evidence as Result[],
  });
}
