import { type SQL, sql } from "drizzle-orm";
import type { Context } from "@/server/kernel/context";
import type { MatchableChallenge, MatchableProduct, Relevance } from "../engine/input";
import { sentencesOf } from "../engine/sentences";
import { commonStems } from "./rules";

export type RankedPair = Relevance & { challengeId: string; productId: string };

/** One shared word is chance; two are a subject, where the sentence has as many. */
const leastShared = 2;

/**
 * How well each sentence of the products answers each sentence of the needs: ts_rank of the one against any of the words of
 * the other, divided by one plus the logarithm of the sentence's length. Words that every text here uses are left out.
 */
export async function rankSentences(
  db: Context["db"],
  challenges: MatchableChallenge[],
  products: MatchableProduct[],
): Promise<RankedPair[]> {
  const asked = challenges.flatMap(({ id, statements }) =>
    statements.flatMap(({ field, text }) =>
      sentencesOf(text).map((sentence) => ({ challenge: id, field, sentence })),
    ),
  );
  const said = products.flatMap(({ id, statements }) =>
    statements.flatMap(({ field, text }) =>
      sentencesOf(text).map((sentence) => ({ product: id, field, sentence })),
    ),
  );
  if (asked.length === 0 || said.length === 0) return [];
  const rows = await db.execute<RankedPair>(sql`
    with asked as materialized (
      select challenge, field, sentence, ${anyWordOf(sql`sentence`)} as words,
        ${stemsOf(sql`sentence`)} as stems
      from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as line(challenge text, field text, sentence text)
    ), said as materialized (
      select product, field, sentence, to_tsvector('english', sentence) as words,
        ${stemsOf(sql`sentence`)} as stems
      from jsonb_to_recordset(${JSON.stringify(said)}::jsonb) as line(product text, field text, sentence text)
    )
    select asked.challenge as "challengeId", said.product as "productId", asked.field as need,
      asked.sentence as "challengeSentence", said.field as "productField", said.sentence as "productSentence",
      ts_rank('{1,1,1,1}', said.words, asked.words, 1)::float8 as rank
    from asked join said on said.words @@ asked.words
    where cardinality(array(select unnest(asked.stems) intersect select unnest(said.stems)))
      >= least(${leastShared}, cardinality(asked.stems))`);
  return [...rows];
}

/** A query for any of the telling words of a text; null, which matches nothing, where there is none. */
export function anyWordOf(text: SQL): SQL {
  return sql`(
    select string_agg('''' || replace(replace(stem, '\\', '\\\\'), '''', '''''') || '''', ' | ')::tsquery
    from unnest(${stemsOf(text)}) as stem
  )`;
}

function stemsOf(text: SQL): SQL {
  const common = sql.join(
    commonStems.map((stem) => sql`${stem}`),
    sql`, `,
  );
  return sql`tsvector_to_array(ts_delete(to_tsvector('english', ${text}), array[${common}]))`;
}
