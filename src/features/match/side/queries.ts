import { inArray } from "drizzle-orm";
import { challenge } from "@/db/schema";
import { listMustHaves } from "@/features/challenge/must-have/queries";
import { listProductsForMatching, type ProductForMatching } from "@/features/product/matching/queries";
import { fields } from "@/features/product/section/schema";
import type { Context } from "@/server/kernel/context";
import type { MatchableChallenge, MatchableProduct } from "../engine/input";
import { matchableChallenge, type Reader } from "./rules";

type Reading = Pick<Context, "db" | "now">;

/** These challenges with what they ask for. */
export async function listMatchableChallenges({ db }: Reading, ids: string[]): Promise<MatchableChallenge[]> {
  if (ids.length === 0) return [];
  const [rows, asked] = await Promise.all([
    db.select().from(challenge).where(inArray(challenge.id, ids)),
    listMustHaves(db, ids),
  ]);
  return rows.map((row) =>
    matchableChallenge(
      row,
      asked.filter(({ challengeId }) => challengeId === row.id),
    ),
  );
}

/** The listed ones of these products, cut to what the reader may know. */
export async function listMatchableProducts(
  reading: Reading,
  ids: string[],
  reader: Reader,
): Promise<MatchableProduct[]> {
  if (ids.length === 0) return [];
  const products = await listProductsForMatching(reading, { ids, limit: ids.length });
  return products.map((product) => matchableProduct(product, reader));
}

const answering = ["summary", "problem", "howItWorks", "whoFor", "benefits", "inequality"] as const;

/** A product as the engine wants it. */
function matchableProduct(product: ProductForMatching, reader: Reader): MatchableProduct {
  const { id, organisationId, name, needs, settings, populations, places, assurance } = product;
  const { text, integrations, languages, pricePounds, priceAudience, availableFrom } = product;
  const seesPrice = priceAudience === "public" || priceAudience === reader;
  return {
    id,
    organisationId,
    name,
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
    availableFrom: availableFrom ?? null,
  };
}
