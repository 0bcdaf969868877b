import MiniSearch from "minisearch";
import postgres from "postgres";
import { tokenise } from "@/features/match/engine/tokens";

/** What is found, by fields of text; and what it is found by. */
export type Found = { id: string; fields: string[] };
export type Ranker = (query: string) => string[] | Promise<string[]>;

const listed = 50;

/**
 * BM25 (Robertson and Zaragoza 2009) over words without stop words and without endings of number and tense, with k1 = 1.2
 * and b = 0.4: of k1 1.2 and 1.5, b 0.4 and 0.75 and five ways to stem, the best on the judged cases, so that a gain over it is one.
 */
export function rankByBm25(documents: Found[]): Ranker {
  const counted = documents.map(({ id, fields }) => ({ id, ...countWords(fields.join(". ")) }));
  const average = counted.reduce((sum, { length }) => sum + length, 0) / Math.max(1, counted.length);
  const frequency = new Map<string, number>();
  for (const { counts } of counted) {
    for (const word of counts.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  return (query) => {
    const asked = [...countWords(query).counts].map(([word, times]) => {
      const n = frequency.get(word) ?? 0;
      return { word, weight: times * Math.log(1 + (counted.length - n + 0.5) / (n + 0.5)) };
    });
    const scored = counted.map(({ id, counts, length }) => {
      const damping = 1.2 * (0.6 + (0.4 * length) / average);
      const score = asked.reduce((sum, { word, weight }) => {
        const f = counts.get(word) ?? 0;
        return sum + (weight * f * 2.2) / (f + damping);
      }, 0);
      return { id, score };
    });
    return bestOf(scored);
  };
}

function countWords(text: string) {
  const tokens = tokenise(text);
  const counts = new Map<string, number>();
  for (const { base } of tokens) counts.set(base, (counts.get(base) ?? 0) + 1);
  return { counts, length: tokens.length };
}

function bestOf(scored: { id: string; score: number }[]): string[] {
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, listed)
    .map(({ id }) => id);
}

/** MiniSearch as it comes: each field apart, any of the words. */
export function rankByMiniSearch(documents: Found[]): Ranker {
  const names = (documents[0]?.fields ?? []).map((_, at) => `field${at}`);
  const search = new MiniSearch<Record<string, string>>({ fields: names });
  search.addAll(
    documents.map(({ id, fields }) => ({
      id,
      ...Object.fromEntries(fields.map((text, at) => [`field${at}`, text])),
    })),
  );
  return (query) =>
    search
      .search(query)
      .slice(0, listed)
      .map(({ id }) => String(id));
}

/** PostgreSQL's ts_rank over its English dictionary, any of the words, divided by 1 + the logarithm of the length. */
export async function rankByPostgres(server: string, table: string, documents: Found[]) {
  const sql = postgres(server, { max: 1, onnotice: () => {} });
  await sql.unsafe(
    `create table ${table} (id text primary key, words tsvector); create index on ${table} using gin (words)`,
  );
  for (let first = 0; first < documents.length; first += 2000) {
    const part = documents
      .slice(first, first + 2000)
      .map(({ id, fields }) => ({ id, body: fields.join(". ") }));
    await sql`insert into ${sql(table)} select id, to_tsvector('english', body)
      from jsonb_to_recordset(${sql.json(part)}) as one(id text, body text)`;
  }
  await sql.unsafe(`analyze ${table}`);
  const rank = async (query: string) => {
    const rows = await sql<{ id: string }[]>`
      with asked as materialized (
        select string_agg(quote_literal(lexeme), ' | ')::tsquery as query from unnest(to_tsvector('english', ${query}))
      )
      select id from ${sql(table)}, asked where words @@ query order by ts_rank(words, query, 1) desc, id limit ${listed}`;
    return rows.map(({ id }) => id);
  };
  return { rank, end: () => sql.end({ timeout: 5 }) };
}
