import { and, asc, eq, gt, inArray, isNull, type SQL } from "drizzle-orm";
import { product, productVersion } from "@/db/schema";
import type { Need, Population, Setting, Stage } from "@/lib/vocabulary";
import type { Context } from "@/server/kernel/context";
import { listAssuranceOfMany } from "../passport/queries";
import type { ShownAssurance } from "../passport/rules";
import type { AssuranceKind } from "../passport/status";
import { answersOf, audienceOf, isFilled, textOf, visibleAnswers } from "../rules";
import { type FieldName, fields } from "../section/schema";
import type { Audience, ProductKind } from "../status";

/** The fields whose sentences can be quoted as an answer to a need. */
const quotable = [
  "summary",
  "problem",
  "howItWorks",
  "whoFor",
  "benefits",
  "testBedWish",
  "inequality",
] as const satisfies readonly FieldName[];

/** What matching may know of a product: its public answers. Only the price is given whatever its audience. */
export type ProductForMatching = {
  id: string;
  versionId: string;
  slug: string;
  organisationId: string;
  name: string;
  kind: ProductKind;
  summary: string;
  needs: Need[];
  settings: Setting[];
  populations: Population[];
  places: string[];
  stage: Stage | null;
  text: Partial<Record<(typeof quotable)[number], string>>;
  integrations: string[];
  languages: string[];
  pricePounds?: number;
  priceBasis?: string;
  /** Unless this is "public", neither the price nor whether it is below a ceiling may be shown before an introduction. */
  priceAudience: Audience;
  availableFrom?: string;
  assurance: {
    kind: AssuranceKind;
    status: ShownAssurance;
    detail: string | null;
    expiresOn: string | null;
  }[];
};

/** A listed product, or null while it is not offered: unpublished, archived or hidden. */
export async function productForMatching(
  { db, now }: Pick<Context, "db" | "now">,
  productId: string,
): Promise<ProductForMatching | null> {
  const [found] = await load({ db, now }, eq(product.id, productId), 1);
  return found ?? null;
}

/** Every listed product in batches, by id: pass the last id to get the next batch. */
export function listProductsForMatching(
  { db, now }: Pick<Context, "db" | "now">,
  { afterId, limit = 500, ids }: { afterId?: string; limit?: number; ids?: string[] } = {},
): Promise<ProductForMatching[]> {
  const which = and(
    afterId ? gt(product.id, afterId) : undefined,
    ids ? inArray(product.id, ids) : undefined,
  );
  return load({ db, now }, which, limit);
}

/** What these versions said, also when they are superseded by now; the passport is that of today. */
export function listVersionsForMatching(
  { db, now }: Pick<Context, "db" | "now">,
  versionIds: string[],
): Promise<ProductForMatching[]> {
  return versionIds.length === 0
    ? Promise.resolve([])
    : read({ db, now }, inArray(productVersion.id, versionIds), versionIds.length);
}

function load(reading: Pick<Context, "db" | "now">, which: SQL | undefined, limit: number) {
  const isListed = and(
    eq(productVersion.status, "published"),
    isNull(product.archivedAt),
    isNull(product.hiddenAt),
  );
  return read(reading, and(isListed, which), limit);
}

async function read({ db, now }: Pick<Context, "db" | "now">, which: SQL | undefined, limit: number) {
  const rows = await db
    .select()
    .from(product)
    .innerJoin(productVersion, eq(productVersion.productId, product.id))
    .where(which)
    .orderBy(asc(product.id))
    .limit(limit);
  const ids = rows.map((row) => row.product.id);
  const assurance = await listAssuranceOfMany(db, ids, now);
  return rows.map(({ product: { id, slug, organisationId }, product_version: version }) => ({
    id,
    versionId: version.id,
    slug,
    organisationId,
    ...describe(version),
    assurance: assurance
      .filter((item) => item.productId === id)
      .map(({ kind, shown, detail, expiresOn }) => ({ kind, status: shown, detail, expiresOn })),
  }));
}

function describe(version: typeof productVersion.$inferSelect) {
  const answers = answersOf(version);
  const open = visibleAnswers(answers, version.audiences, "public");
  const quotes = quotable.filter((name) => isFilled(open[name]));
  return {
    name: version.name,
    kind: version.kind,
    summary: version.summary,
    needs: open.needs ?? [],
    settings: open.settings ?? [],
    populations: open.populations ?? [],
    places: open.places ?? [],
    stage: open.stage ?? null,
    text: Object.fromEntries(quotes.map((name) => [name, textOf(fields[name], open[name])])),
    integrations: open.integrations ?? [],
    languages: open.languages ?? [],
    pricePounds: answers.pricePounds,
    priceBasis: answers.priceBasis,
    priceAudience: audienceOf("pricePounds", version.audiences),
    availableFrom: open.availableFrom,
  };
}
