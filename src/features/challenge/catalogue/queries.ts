import { and, arrayOverlaps, desc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { challenge, organisation } from "@/db/schema";
import { hitEnd, hitStart, splitHits } from "@/lib/highlight";
import type { Context } from "@/server/kernel/context";
import { lowerThan, olderThan, pageSize, toPage } from "@/server/kernel/pagination";
import { limit } from "@/server/kernel/rate-limit";
import { publicChallengeStatuses } from "../status";
import type { ListPublicChallenges } from "./schema";

type Facet = "need" | "setting" | "population" | "place" | "status";
export type FacetCounts = Record<Facet, { value: string; count: number }[]>;
type PublicChallenges = Awaited<ReturnType<typeof listPublicChallenges>>;
export type ListedChallenge = PublicChallenges["items"][number];

const words = (q: string) => sql`websearch_to_tsquery('english', ${q})`;
const rank = (q: string) => sql<string>`ts_rank(${challenge.search}, ${words(q)})::float8`;

/** What everybody may see, found by words and facets, one page at a time. */
export async function listPublicChallenges({ db, address }: Context, input: ListPublicChallenges) {
  const { q, cursor } = input;
  if (q !== "") await limit({ db }, "search", address);
  const byRank = q !== "" && input.sort === "relevance";
  const rows = await db
    .select({
      id: challenge.id,
      slug: challenge.slug,
      status: challenge.status,
      title: marked(sql`${challenge.title}`, q, "HighlightAll=true"),
      excerpt: marked(sql`${challenge.problem}`, q, "MaxFragments=1, MaxWords=45, MinWords=25"),
      needs: challenge.needs,
      settings: challenge.settings,
      places: challenge.places,
      populationSize: challenge.populationSize,
      budgetPounds: challenge.budgetPounds,
      opensAt: challenge.opensAt,
      closesAt: challenge.closesAt,
      organisationName: organisation.name,
      rank: byRank ? sql<string>`${rank(q)}::text` : sql<string>`''`,
    })
    .from(challenge)
    .innerJoin(organisation, eq(organisation.id, challenge.organisationId))
    .where(
      and(
        ...filters(input),
        byRank
          ? lowerThan(cursor, rank(q), challenge.id)
          : olderThan(cursor, challenge.opensAt, challenge.id),
      ),
    )
    .orderBy(desc(byRank ? rank(q) : challenge.opensAt), desc(challenge.id))
    .limit(pageSize + 1);
  const page = toPage(rows, (row) => (byRank ? row.rank : row.opensAt));
  return {
    items: page.items.map(({ rank: _, ...row }) => ({
      ...row,
      title: splitHits(row.title),
      excerpt: splitHits(row.excerpt),
    })),
    next: page.next,
    facets: await countFacets(db, input),
  };
}

/** The text with its hits marked; without words, the beginning of the text. */
function marked(text: SQL, q: string, options: string): SQL<string> {
  if (q === "") {
    const whole = sql`regexp_replace(left(${text}, 240), '[\\s,;:.–]+\\S*$', '') || '…'`;
    return sql<string>`case when length(${text}) > 240 then ${whole} else ${text} end`;
  }
  const all = `StartSel=${hitStart}, StopSel=${hitEnd}, ${options}`;
  return sql<string>`ts_headline('english', translate(${text}, ${hitStart + hitEnd}, ''), ${words(q)}, ${all})`;
}

const facetFilters: Record<Facet, (input: ListPublicChallenges) => SQL | undefined> = {
  need: ({ need }) => (need.length > 0 ? arrayOverlaps(challenge.needs, need) : undefined),
  setting: ({ setting }) => (setting.length > 0 ? arrayOverlaps(challenge.settings, setting) : undefined),
  population: ({ population }) =>
    population.length > 0 ? arrayOverlaps(challenge.populations, population) : undefined,
  place: ({ place }) => (place.length > 0 ? arrayOverlaps(challenge.places, place) : undefined),
  status: ({ status }) => (status.length > 0 ? inArray(challenge.status, status) : undefined),
};
const facets = Object.keys(facetFilters) as Facet[];

/** Each facet counts under the other ones, so that a second choice in it widens the list as its count says. */
function filters(input: ListPublicChallenges, except?: Facet): (SQL | undefined)[] {
  return [
    inArray(challenge.status, [...publicChallengeStatuses]),
    isNull(challenge.hiddenAt),
    input.q === "" ? undefined : sql`${challenge.search} @@ ${words(input.q)}`,
    ...facets.filter((facet) => facet !== except).map((facet) => facetFilters[facet](input)),
  ];
}

async function countFacets(db: Context["db"], input: ListPublicChallenges): Promise<FacetCounts> {
  const columns: Record<Facet, SQL> = {
    need: sql`unnest(${challenge.needs})`,
    setting: sql`unnest(${challenge.settings})`,
    population: sql`unnest(${challenge.populations})`,
    place: sql`unnest(${challenge.places})`,
    status: sql`${challenge.status}`,
  };
  const counts = (facet: Facet) =>
    db
      .select({
        value: sql<string>`${columns[facet]}`.as("value"),
        count: sql<number>`count(*)::int`.as("count"),
        facet: sql<Facet>`${facet}::text`.as("facet"),
      })
      .from(challenge)
      .where(and(...filters(input, facet)))
      .groupBy(sql`1`)
      .orderBy(sql`2 desc, 1`)
      .limit(40);
  const rows = await counts("need")
    .unionAll(counts("setting"))
    .unionAll(counts("population"))
    .unionAll(counts("place"))
    .unionAll(counts("status"));
  const of = (facet: Facet) =>
    rows
      .filter((row) => row.facet === facet)
      .map(({ value, count }) => ({ value, count }))
      .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value, "en"));
  return Object.fromEntries(facets.map((facet) => [facet, of(facet)])) as FacetCounts;
}
