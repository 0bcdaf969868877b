import { sql } from "drizzle-orm";
import type { Context } from "@/server/kernel/context";
import { anyWordOf } from "../relevance/queries";

/** How many pairs one run looks at: the rest could not become one of the best. */
const mostCandidates = 100;

type Candidate = { id: string };

/** Listed products that share a word or a topic with an open challenge, and those suggested for it so far. */
export async function listCandidateProducts(db: Context["db"], challengeId: string): Promise<string[]> {
  const rows = await db.execute<Candidate>(sql`
    with asked as materialized (
      select id, organisation_id, ${anyWordOf(sql`title || ' ' || problem || ' ' || what_better_looks_like`)} as words,
        array(select 'need:' || need from unnest(needs) as need) as topics
      from challenge where id = ${challengeId} and status = 'open' and hidden_at is null
    )
    select product.id from asked
    join product on product.organisation_id <> asked.organisation_id
    join product_version version on version.product_id = product.id and version.status = 'published'
    where product.archived_at is null and product.hidden_at is null
      and (version.search @@ asked.words or version.facets && asked.topics)
    order by ${best(sql`version.search`, sql`version.needs`, sql`asked.topics`)}, product.id
    limit ${mostCandidates}`);
  return [...rows].map(({ id }) => id);
}

/** Open challenges that share a word or a topic with a listed product. */
export async function listCandidateChallenges(db: Context["db"], productId: string): Promise<string[]> {
  const rows = await db.execute<Candidate>(sql`
    with asked as materialized (
      select product.organisation_id, ${anyWordOf(sql`version.name || ' ' || version.summary || ' ' || version.public_text`)} as words,
        array(select 'need:' || need from unnest(version.needs) as need) as topics, version.needs
      from product join product_version version on version.product_id = product.id and version.status = 'published'
      where product.id = ${productId} and product.archived_at is null and product.hidden_at is null
    )
    select challenge.id from asked
    join challenge on challenge.organisation_id <> asked.organisation_id
    where challenge.status = 'open' and challenge.hidden_at is null
      and (challenge.search @@ asked.words or challenge.needs && asked.needs)
    order by ${best(sql`challenge.search`, sql`challenge.needs`, sql`asked.topics`)}, challenge.id
    limit ${mostCandidates}`);
  return [...rows].map(({ id }) => id);
}

type Part = ReturnType<typeof sql>;

/** Shared topics first, then words: a rough order, only to cut what is hopeless. */
function best(search: Part, needs: Part, topics: Part): Part {
  return sql`(
    select count(*) from unnest(${needs}) as need where 'need:' || need = any(${topics})
  ) * 0.2 + coalesce(ts_rank(${search}, asked.words), 0) desc`;
}
