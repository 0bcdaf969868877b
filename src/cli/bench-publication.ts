import { readFileSync } from "node:fs";
import { eq, sql } from "drizzle-orm";
import { createDatabase, type Database } from "@/db/client";
import { candidate, product } from "@/db/schema";
import { listUnranked } from "@/features/match/candidate/queries";
import { rankList } from "@/features/match/candidate/service";
import { findPool } from "@/features/match/counted/queries";
import { engineVersion } from "@/features/match/engine/explanation";
import { findLatestSnapshot } from "@/features/match/snapshot/queries";
import { countCorpus } from "@/features/match/snapshot/service";
import { suggester } from "@/features/match/suggestion/policy";
import { computeSuggestions } from "@/features/match/suggestion/service";
import type { Context } from "@/server/kernel/context";
import "@/server/reactions";
import { migrate } from "./migrate";
import { startTestCluster } from "./test-cluster";

/**
 * How soon a published product is in the lists of all open needs: `npm run bench:publication -- PRODUCTS CHALLENGES`, 100,000 and
 * 1,000 unless told. The texts are made of the sentences of the benchmark's, on a database of its own.
 */
const folder = "tests/data/matching";
type Text = Record<"name" | "summary" | "title" | "problem" | "sought", string>;
const read = (file: string): Text[] =>
  readFileSync(`${folder}/${file}.jsonl`, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

let seed = 20_260_101;
function draw<Thing>(things: Thing[]): Thing {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return things[Math.floor((seed / 2_147_483_648) * things.length)] as Thing;
}

const sentencesOf = (texts: string[]) => texts.flatMap((text) => text.split(/(?<=[.!?])\s+/));

function compose(sentences: string[], words: number): string {
  let text = draw(sentences);
  while (text.split(" ").length < words) text += ` ${draw(sentences)}`;
  return text;
}

async function fill(db: Database, products: number, challenges: number): Promise<void> {
  const offered = read("products");
  const asked = read("challenges");
  const said = sentencesOf(offered.map(({ summary }) => summary));
  const problems = sentencesOf(asked.map(({ problem }) => problem));
  const wishes = sentencesOf(asked.map(({ sought }) => sought));
  await db.execute(sql`insert into organisation (name, kind, status, place)
    values ('Supplier', 'company', 'verified', 'Leeds'), ('Leader', 'nhs_trust', 'verified', 'Barking')`);
  for (let first = 0; first < products; first += 1000) {
    const rows = Array.from({ length: Math.min(1000, products - first) }, (_, at) => ({
      slug: `product-${first + at}`,
      name: draw(offered).name,
      summary: compose(said, 115),
    }));
    await db.execute(sql`
      with line as (
        select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as line(slug text, name text, summary text)
      ), made as (
        insert into product (slug, organisation_id)
        select slug, (select id from organisation where name = 'Supplier') from line returning id, slug
      )
      insert into product_version (product_id, number, status, name, summary, published_at)
      select made.id, 1, 'published', line.name, line.summary, now() from made join line using (slug)`);
  }
  const rows = Array.from({ length: challenges }, (_, at) => ({
    slug: `need-${at}`,
    title: draw(asked).title,
    problem: compose(problems, 60),
    sought: compose(wishes, 50),
  }));
  await db.execute(sql`
    insert into challenge (slug, organisation_id, status, title, problem, what_better_looks_like)
    select slug, (select id from organisation where name = 'Leader'), 'open', title, problem, sought
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as line(slug text, title text, problem text, sought text)`);
}

async function timed<Result>(what: string, run: () => Promise<Result>): Promise<Result> {
  const start = performance.now();
  const result = await run();
  console.log(`${what}: ${((performance.now() - start) / 1000).toFixed(2)} s`);
  return result;
}

async function main(): Promise<void> {
  const [products = 100_000, challenges = 1_000] = process.argv.slice(2).map(Number);
  const { url, remove } = await startTestCluster();
  const db = createDatabase(url);
  try {
    await migrate(url);
    await timed("filling", () => fill(db, products, challenges));
    await measure({
      db,
      actor: { is: "system", job: suggester },
      now: new Date(),
      requestId: "",
      address: "",
    });
  } finally {
    await db.$client.end();
    await remove();
  }
}

async function measure(context: Context): Promise<void> {
  const { db } = context;
  await timed("counting all words, and what is like what", () =>
    db.transaction((tx) => countCorpus({ ...context, db: tx })),
  );
  const snapshot = await findLatestSnapshot(db);
  if (!snapshot) throw new Error("Nothing was counted.");
  const pool = await timed("a fresh process is ready after", () => findPool(db, snapshot));
  const waiting = await listUnranked(db, { snapshot: pool.snapshot, engineVersion }, 100_000);
  await timed(`ranking ${waiting.length} needs`, async () => {
    for (const { id } of waiting) await rankList(context, pool, id);
  });
  await db.update(candidate).set({ isStale: false });
  const some = await db.select({ id: product.id }).from(product).orderBy(product.id).limit(5);
  const [need] = (await db.execute<{ text: string }>(
    sql`select problem || ' ' || what_better_looks_like as text from challenge limit 1`,
  )) as unknown as { text: string }[];
  const words = (need?.text ?? "").split(" ").filter((_, at) => at % 4 !== 0);
  for (const [at, { id }] of some.entries()) {
    await db.execute(sql`update product_version set status = 'superseded' where product_id = ${id}`);
    await db.execute(sql`insert into product_version (product_id, number, status, name, summary, published_at)
      values (${id}, 2, 'published', 'Edited', ${words.slice(at * 10).join(" ")}, now())`);
    await timed("an edited product is compared with all needs", () =>
      computeSuggestions(context, { productId: id }),
    );
    const lists = await db.select().from(candidate).where(eq(candidate.productId, id));
    console.log(`  it is in ${lists.length} lists`);
  }
}

await main();
