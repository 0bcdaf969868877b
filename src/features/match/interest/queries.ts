import { and, asc, count, eq, gt, inArray, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import {
  assuranceItem,
  challenge,
  evidence,
  interest,
  membership,
  product,
  productVersion,
} from "@/db/schema";
import type { Person } from "@/lib/actor";
import { calendarDay } from "@/lib/dates";
import { NotFoundError } from "@/lib/errors";
import type { Context } from "@/server/kernel/context";
import { challengeGroups } from "./rules";

type PersonContext = Context & { actor: Person };
type Reading = Pick<Context, "db" | "now">;

export const mostInterests = 50;

/** What the person asked to hear of, the oldest first. */
export function listInterests({ db, actor }: PersonContext) {
  return db
    .select()
    .from(interest)
    .where(eq(interest.personId, actor.personId))
    .orderBy(asc(interest.createdAt), asc(interest.id))
    .limit(mostInterests);
}
export type Interest = Awaited<ReturnType<typeof listInterests>>[number];

export async function findInterest({ db, actor }: PersonContext, interestId: string): Promise<Interest> {
  const [found] = await db
    .select()
    .from(interest)
    .where(and(eq(interest.id, interestId), eq(interest.personId, actor.personId)));
  if (!found) throw new NotFoundError("We could not find this interest.");
  return found;
}

export async function countInterests({ db, actor }: PersonContext): Promise<number> {
  const [row] = await db
    .select({ many: count() })
    .from(interest)
    .where(eq(interest.personId, actor.personId));
  return row?.many ?? 0;
}

/** What can be found now, as far as interests can ask for it. */
export type Findable = {
  kind: "product" | "challenge";
  id: string;
  title: string;
  href: string;
  organisationId: string;
  terms: string[];
};

/** A listed product, by its public answers alone; nothing where it is not listed now. */
export async function findListedProduct({ db, now }: Reading, productId: string): Promise<Findable | null> {
  const inDate = sql`(${assuranceItem.expiresOn} is null or ${assuranceItem.expiresOn} >= ${calendarDay(now)})`;
  const [row] = await db
    .select({
      id: product.id,
      title: productVersion.name,
      slug: product.slug,
      organisationId: product.organisationId,
      terms: productVersion.facets,
      assurance: sql<
        string[]
      >`array(select distinct 'assurance:' || ${assuranceItem.kind} from ${assuranceItem}
        where ${assuranceItem.productId} = ${product.id} and ${inDate})`,
      hasResults: sql<boolean>`exists (select from ${evidence}
        where ${evidence.productId} = ${product.id} and ${evidence.retractedAt} is null)`,
    })
    .from(product)
    .innerJoin(
      productVersion,
      and(eq(productVersion.productId, product.id), eq(productVersion.status, "published")),
    )
    .where(and(eq(product.id, productId), isNull(product.archivedAt), isNull(product.hiddenAt)));
  if (!row) return null;
  const { slug, terms, assurance, hasResults, ...found } = row;
  return {
    ...found,
    kind: "product",
    href: `/products/${slug}`,
    terms: [...terms, ...assurance, ...(hasResults ? ["results:yes"] : [])],
  };
}

/** An open need; nothing where it is not open now. */
export async function findOpenChallenge({ db }: Reading, challengeId: string): Promise<Findable | null> {
  const [row] = await db
    .select()
    .from(challenge)
    .where(and(eq(challenge.id, challengeId), eq(challenge.status, "open"), isNull(challenge.hiddenAt)));
  if (!row) return null;
  const named = (group: string, values: string[]) => values.map((value) => `${group}:${value}`);
  return {
    kind: "challenge",
    id: row.id,
    title: row.title,
    href: `/challenges/${row.slug}`,
    organisationId: row.organisationId,
    terms: [
      ...named("need", row.needs),
      ...named("setting", row.settings),
      ...named("population", row.populations),
      ...named("place", row.places),
    ],
  };
}

export const alertBatch = 200;

/**
 * Whose interests this meets: one row a person, with the oldest interest that it meets, in the order of the people's ids.
 * Nobody hears of what their own organisation published.
 */
export function listInterested({ db }: Pick<Context, "db">, found: Findable, after: string) {
  const terms = sql`${sql.param(found.terms)}::text[]`;
  return db
    .selectDistinctOn([interest.personId], { personId: interest.personId, name: interest.name })
    .from(interest)
    .where(
      and(
        gt(interest.personId, after),
        inArray(interest.seeks, [found.kind === "product" ? "products" : "challenges", "both"]),
        // What it asks of products alone says nothing of a need: then its words must speak for it.
        or(sql`${interest.terms} && ${terms}`, ne(interest.words, "")),
        sql`not exists (select from unnest(${interest.terms}) as term where ${isAsked(found)}
          group by split_part(term, ':', 1) having not bool_or(term = any(${terms})))`,
        or(eq(interest.words, ""), hasWords(found)),
        sql`not exists (select from ${membership} where ${membership.personId} = ${interest.personId}
          and ${membership.organisationId} = ${found.organisationId})`,
      ),
    )
    .orderBy(asc(interest.personId), asc(interest.createdAt), asc(interest.id))
    .limit(alertBatch);
}

function isAsked({ kind }: Findable): SQL {
  return kind === "product"
    ? sql`true`
    : sql`split_part(term, ':', 1) = any(${sql.param([...challengeGroups])}::text[])`;
}

/** The same words in the same text as in the catalogues. */
function hasWords({ kind, id }: Findable): SQL {
  const text =
    kind === "product"
      ? sql`(select ${productVersion.search} from ${productVersion}
          where ${productVersion.productId} = ${id} and ${productVersion.status} = 'published')`
      : sql`(select ${challenge.search} from ${challenge} where ${challenge.id} = ${id})`;
  return sql`${text} @@ websearch_to_tsquery('english', ${interest.words})`;
}
