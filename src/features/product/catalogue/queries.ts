import { and, arrayOverlaps, desc, eq, gte, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { assuranceItem, evidence, organisation, product, productVersion } from "@/db/schema";
import { calendarDay } from "@/lib/dates";
import { hitEnd, hitStart } from "@/lib/highlight";
import type { Context } from "@/server/kernel/context";
import { KeptAnswers } from "@/server/kernel/kept-answers";
import { lowerThan, olderThan, pageSize, toPage } from "@/server/kernel/pagination";
import { facetNames } from "../rules";
import { mostRanked } from "./rules";
import type { ListProducts } from "./schema";

const highlighted = `StartSel=${hitStart}, StopSel=${hitEnd}`;
const groups = [...facetNames, "assurance", "results"] as const;
type Group = (typeof groups)[number];

/** Everything published and offered now, filtered and searched by public words only. */
export async function listProducts({ db, now }: Context, input: ListProducts) {
  const typed = input.q ?? "";
  const query = input.q ? sql`websearch_to_tsquery('english', ${input.q})` : null;
  const byRelevance = query !== null && input.sort !== "newest";
  const rank = query ? relevance(query, typed) : sql<number>`0`;
  const rows = await db
    .select({
      id: product.id,
      slug: product.slug,
      name: productVersion.name,
      summary: productVersion.summary,
      kind: productVersion.kind,
      facets: productVersion.facets,
      publishedAt: productVersion.publishedAt,
      organisationName: organisation.name,
      rank: sql<string>`(${rank})::text`,
      hasResults: sql<boolean>`coalesce(${aResult}, false)`,
    })
    .from(productVersion)
    .innerJoin(product, eq(product.id, productVersion.productId))
    .innerJoin(organisation, eq(organisation.id, product.organisationId))
    .where(
      and(
        byRelevance
          ? inArray(productVersion.id, ranked(db, listed(input, now), query, typed))
          : listed(input, now),
        byRelevance
          ? lowerThan(input.cursor, rank, productVersion.productId)
          : olderThan(input.cursor, productVersion.publishedAt, productVersion.productId),
      ),
    )
    .orderBy(byRelevance ? desc(rank) : desc(productVersion.publishedAt), desc(productVersion.productId))
    .limit(pageSize + 1);
  const page = toPage(rows, (row) => (byRelevance ? row.rank : row.publishedAt));
  return { ...page, items: await withHits(db, page.items, query) };
}

/** Whoever types the very name of a product looks for that one, however often others say its words. */
function relevance(query: SQL, typed: string): SQL<number> {
  const rank = sql`ts_rank_cd(${productVersion.search}, ${query})`;
  return sql<number>`(${rank} + case when ${isCalled(typed)} then 1000 else 0 end)::float8`;
}

function isCalled(typed: string): SQL {
  return sql`lower(${productVersion.name}) = lower(${typed})`;
}

/** What is worth comparing: the newest hits, and those with the words in their names however old they are. */
function ranked(db: Context["db"], where: SQL | undefined, query: SQL, typed: string) {
  const named = sql`to_tsvector('english', ${productVersion.name}) @@ ${query}`;
  const hits = (which: SQL | undefined, ...first: SQL[]) =>
    db
      .select({ id: productVersion.id })
      .from(productVersion)
      .innerJoin(product, eq(product.id, productVersion.productId))
      .where(which)
      .orderBy(...first, desc(productVersion.publishedAt), desc(productVersion.productId))
      .limit(mostRanked);
  return hits(where).union(hits(and(where, named), desc(isCalled(typed))));
}

export type ListedProduct = Awaited<ReturnType<typeof listProducts>>["items"][number];

type Listed = { id: string; name: string; summary: string; rank: string };

/** Only the rows of one page are worth the cost of a headline. */
async function withHits<Row extends Listed>(db: Context["db"], rows: Row[], query: SQL | null) {
  if (!query || rows.length === 0) return rows.map((row) => ({ ...row, found: null }));
  const fragments = `${highlighted}, MaxFragments=2, MaxWords=18, MinWords=8, FragmentDelimiter=" … "`;
  const hits = await db
    .select({
      id: productVersion.productId,
      name: sql<string>`ts_headline('english', ${productVersion.name}, ${query}, ${`${highlighted}, HighlightAll=true`})`,
      summary: sql<string>`ts_headline('english', ${productVersion.summary}, ${query}, ${`${highlighted}, HighlightAll=true`})`,
      text: sql<string>`ts_headline('english', ${productVersion.publicText}, ${query}, ${fragments})`,
    })
    .from(productVersion)
    .where(
      and(
        eq(productVersion.status, "published"),
        inArray(
          productVersion.productId,
          rows.map((row) => row.id),
        ),
      ),
    );
  return rows.map((row) => {
    const hit = hits.find(({ id }) => id === row.id);
    const text = hit?.text.includes(hitStart) ? hit.text : null;
    return { ...row, found: hit ? { name: hit.name, summary: hit.summary, text } : null };
  });
}

type FacetCounts = { total: number; counts: Record<Group, { value: string; count: number }[]> };

/** Among thousands, nobody misses what was listed within this minute: kept half of one, given once more in the other. */
const keptCounts = new KeptAnswers<FacetCounts>({
  milliseconds: 30_000,
  most: 500,
  isWorthKeeping: ({ total }) => total >= 5000,
});

/** How many products each further choice would show; a group is counted without its own choices. */
export function countFacets(context: Context, input: ListProducts): Promise<FacetCounts> {
  const { cursor: _, sort: __, ...asked } = input;
  return keptCounts.find(context, JSON.stringify(asked), () => countAfresh(context, input));
}

async function countAfresh({ db, now }: Context, input: ListProducts): Promise<FacetCounts> {
  const chosen = groups.filter((group) => input[group].length > 0);
  const [open = [], ...own] = await Promise.all([
    countGroups(db, listed(input, now), now),
    ...chosen.map((group) => countGroups(db, listed(input, now, group), now)),
  ]);
  const of = (group: Group) => own[chosen.indexOf(group)] ?? open;
  return {
    total: open.find(({ facet }) => facet === everything)?.count ?? 0,
    counts: Object.fromEntries(
      groups.map((group) => [
        group,
        of(group)
          .filter((row) => row.facet.startsWith(`${group}:`))
          .map((row) => ({ value: row.facet.slice(group.length + 1), count: row.count })),
      ]),
    ) as Record<Group, { value: string; count: number }[]>,
  };
}

const everything = "everything";

async function countGroups(db: Context["db"], where: SQL | undefined, now: Date) {
  const rows = await db.execute<{ facet: string; count: number }>(sql`
    with listed as materialized (
      select ${product.id} as id, ${productVersion.facets} as facets
      from ${productVersion} inner join ${product} on ${product.id} = ${productVersion.productId}
      where ${where}
    )
    select * from (
    select facet, count(*)::int as count from listed, unnest(facets) as facet group by facet
    union all
    select ${everything}, count(*)::int from listed
    union all
    select 'assurance:' || ${assuranceItem.kind}, count(distinct listed.id)::int
    from listed inner join ${assuranceItem} on ${assuranceItem.productId} = listed.id
    where ${inDate(now)} group by ${assuranceItem.kind}
    union all
    select 'results:yes', count(distinct listed.id)::int
    from listed inner join ${evidence} on ${evidence.productId} = listed.id and ${evidence.retractedAt} is null
    having count(*) > 0
    ) as counted
    order by count desc, facet collate "C"`);
  return [...rows];
}

function listed(input: ListProducts, now: Date, except?: Group): SQL | undefined {
  const chosen = (group: Group) => (group === except ? [] : input[group]);
  return and(
    eq(productVersion.status, "published"),
    isNull(product.archivedAt),
    isNull(product.hiddenAt),
    input.q ? sql`${productVersion.search} @@ websearch_to_tsquery('english', ${input.q})` : undefined,
    ...facetNames.map((facet) => {
      const values = chosen(facet).map((value) => `${facet}:${value}`);
      return values.length > 0 ? arrayOverlaps(productVersion.facets, values) : undefined;
    }),
    chosen("assurance").length > 0 ? hasAssurance(chosen("assurance"), now) : undefined,
    chosen("results").length > 0 ? hasResults() : undefined,
  );
}

function hasAssurance(kinds: string[], now: Date): SQL {
  return sql`exists (select from ${assuranceItem} where ${assuranceItem.productId} = ${product.id}
    and ${inArray(sql`${assuranceItem.kind}`, kinds)} and ${inDate(now)})`;
}

/** A lapsed item counts for nothing. */
function inDate(now: Date): SQL | undefined {
  return or(isNull(assuranceItem.expiresOn), gte(assuranceItem.expiresOn, calendarDay(now)));
}

/** Looked up for each row shown: asked as "exists", the database would read all evidence there is. */
const aResult = sql`(select true from ${evidence} where ${evidence.productId} = ${product.id} and ${evidence.retractedAt} is null limit 1)`;

function hasResults(): SQL<boolean> {
  return sql<boolean>`exists (select from ${evidence} where ${evidence.productId} = ${product.id} and ${evidence.retractedAt} is null)`;
}
