import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { demoDatabaseUrl, makeDemoDatabase } from "./demo-database";
import { fillWithDemoData } from "./exchange";
import { withDatabase } from "./postgres";

export type Store = { url: string; products: number };

const productsPerSupplier = 5;

/** One database of demo data, from which each size is copied and then grown. */
export async function makeSource(server: string): Promise<void> {
  await makeDemoDatabase(server, fillWithDemoData);
}

/**
 * Grows a copy of the demo to so many products. Each new one has the words of one real product and the needs and settings of
 * another, so that the catalogue's lists, words and counts look like real ones.
 */
export async function makeStore(server: string, products: number): Promise<Store> {
  const name = `bench_${products}`;
  const admin = postgres(server, { max: 1, onnotice: () => {} });
  const source = new URL(demoDatabaseUrl(server)).pathname.slice(1);
  await admin.unsafe(`drop database if exists ${name} with (force)`);
  await admin.unsafe(`create database ${name} template ${source}`);
  await admin.end();
  const url = withDatabase(server, name);
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await grow(sql, products);
  } finally {
    await sql.end({ timeout: 5 });
  }
  return { url, products };
}

async function grow(sql: postgres.Sql, products: number): Promise<void> {
  await sql`create temporary table source as
    select row_number() over (order by product_id) - 1 as place, version.*, product.organisation_id
    from product_version version join product on product.id = version.product_id where status = 'published'`;
  await sql`create temporary table grown as
    select number, gen_random_uuid() as id,
      (number * 7919 % total) as words, (number * 104729 + number / total) % total as needs
    from (select count(*) as total from source) counted,
      generate_series(1::bigint, greatest(0, ${products} - (select count(*) from source))) as number`;
  await sql`create temporary table supplier as select number, gen_random_uuid() as id
    from generate_series(0, ${products}::bigint / ${productsPerSupplier}) as number`;
  await sql`insert into organisation (id, name, kind, status, place)
    select id, 'Supplier ' || number, 'company', 'verified', 'London' from supplier`;
  await sql`insert into product (id, slug, organisation_id, created_at)
    select grown.id, 'bench-' || grown.number, supplier.id, now() - grown.number * interval '1 minute'
    from grown join supplier on supplier.number = grown.number / ${productsPerSupplier}`;
  await sql`insert into product_version (product_id, number, status, name, kind, summary, needs, settings, populations,
      places, stage, content, audiences, public_text, facets, published_at)
    select grown.id, 1, 'published', words.name || ' ' || grown.number, words.kind, words.summary, needs.needs, needs.settings,
      needs.populations, needs.places, needs.stage, words.content, words.audiences,
      words.public_text || ' ' || needs.summary, needs.facets, now() - grown.number * interval '1 minute'
    from grown join source words on words.place = grown.words join source needs on needs.place = grown.needs`;
  await sql`insert into assurance_item (product_id, kind, status, expires_on)
    select grown.id, kind, 'claimed', current_date + 400
    from grown, (select distinct kind from assurance_item) as kinds where grown.number % 3 = 0`;
  await sql`vacuum analyze`;
}

/** Where signed-in pages are measured: somebody's open need with suggestions, and a live pilot they take part in. */
export async function findPlaces(url: string) {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const [need] = await sql`select challenge.slug, person.id as person from challenge
      join person on person.current_organisation_id = challenge.organisation_id
      join membership on membership.person_id = person.id and membership.organisation_id = challenge.organisation_id
      where challenge.status = 'open' and membership.role = 'owner'
      order by (select count(*) from suggestion where challenge_id = challenge.id) desc, challenge.id limit 1`;
    const [pilot] = await sql`select pilot.slug, pilot_person.person_id as person from pilot
      join pilot_person on pilot_person.pilot_id = pilot.id where pilot.status = 'live' order by pilot.id limit 1`;
    const [product] = await sql`select slug from product where slug = 'kardiamobile'`;
    const [word] = await sql`select array_agg(distinct word) as words from (select unnest(
      regexp_split_to_array(lower(summary), '[^a-z]+')) as word from product_version limit 2000) as all_words
      where length(word) > 5`;
    if (!need || !pilot || !product)
      throw new Error("The demo data lack a need, a pilot or a product to measure.");
    return {
      need: { slug: String(need.slug), cookie: await signIn(sql, String(need.person)) },
      pilot: { slug: String(pilot.slug), cookie: await signIn(sql, String(pilot.person)) },
      product: String(product.slug),
      words: (word?.words ?? ["falls"]) as string[],
    };
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function signIn(sql: postgres.Sql, personId: string): Promise<string> {
  const token = randomUUID();
  await sql`insert into session (session_token, user_id, expires)
    values (${token}, ${personId}, now() + interval '1 hour')`;
  return `next-auth.session-token=${token}`;
}
