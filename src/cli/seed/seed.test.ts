import { sql } from "drizzle-orm";
import { createTestDatabase } from "tests/database";
import { expect, it } from "vitest";
import { listOpenIds } from "@/features/match/candidate/queries";
import { countCorpus } from "@/features/match/snapshot/service";
import { suggester } from "@/features/match/suggestion/policy";
import { computeSuggestions } from "@/features/match/suggestion/service";
import { seed } from "../seed";

const { db } = await createTestDatabase();

const count = async (table: string, where = "true") => {
  const [row] = await db.execute<{ count: number }>(
    sql.raw(`select count(*)::int as count from ${table} where ${where}`),
  );
  return row?.count ?? 0;
};

it("the demo fills an empty database through the services", async () => {
  await seed(db);
  expect(await count("product_version", "status = 'published'")).toBeGreaterThanOrEqual(25);
  expect(await count("challenge", "status = 'open'")).toBeGreaterThanOrEqual(8);
  expect(await count("(select distinct status from pilot) states")).toBeGreaterThanOrEqual(6);
  // Two versions of one product, for the page that shows what changed between them.
  expect(await count("product_version", "status = 'superseded'")).toBe(1);
  expect(await count("assurance_item", "kind = 'ukca_ce' and checked_at is null")).toBeGreaterThan(0);
  expect(await count("external_result")).toBeGreaterThanOrEqual(30);
  expect(await count("person", "name not like '%(demo)'")).toBe(0);
  // Every queue of the broker's board has something in it.
  expect(await count("product_version", "status = 'submitted'")).toBe(1);
  expect(await count("challenge", "status = 'in_review'")).toBe(1);
  expect(await count("match", "status = 'requested'")).toBe(1);
  expect(await count("organisation", "status = 'unverified'")).toBe(1);
  // A visitor reads the pathways of the atrial fibrillation pilot and of the demonstrations, and every history is in order.
  const started = "(select min(at) from activity where thing_id = pilot_id and kind = 'pilot.started')";
  expect(await count("published_pathway", `published_at > ${started}`)).toBe(3);
  expect(
    await count("milestone", `reached_at is not null and (${started} is null or reached_at < ${started})`),
  ).toBe(0);
  expect(await count("task", "done_at is null and due_on < now()")).toBe(0);
  const over =
    "pilot_id in (select id from pilot where status in ('stopped', 'analysing', 'reported', 'closed'))";
  expect(await count("task", `done_at is null and ${over}`)).toBe(0);
  expect(await count("cycle", `status in ('planned', 'doing') and ${over}`)).toBe(0);
  expect(await count("evaluation", `status = 'locked' and ${over}`)).toBe(0);
  expect(
    await count(
      "activity later join activity sooner using (thing, thing_id)",
      "later.sequence > sooner.sequence and later.at < sooner.at",
    ),
  ).toBe(0);
  // No real product is said to be in use at a site: the demonstration alone shows what sites decide.
  const demonstrated = "pilot_id in (select id from pilot where title like '%(demonstration)')";
  expect(await count("(select distinct status from adoption) states")).toBe(3);
  expect(await count("adoption", `not ${demonstrated}`)).toBe(0);
  expect(await count("adoption", "status = 'in_use' and adaptations like 'Made up:%'")).toBe(1);
  // What did not happen here is not recorded here: published figures stay external, and what is made up says so.
  const ofDemonstrations = `measure_id in (select measure.id from measure join evaluation on evaluation.id = evaluation_id
    where title like '%(demonstration)' and locked_plan->>'question' like 'Made-up figures%')`;
  expect(await count("observation", ofDemonstrations)).toBeGreaterThan(1500);
  expect(await count("observation", `not (${ofDemonstrations})`)).toBe(0);
  expect(await count("evaluation", "status = 'collecting'")).toBe(1);
  expect(await count("evaluation", "status = 'published'")).toBe(1);
  expect(await count("evidence")).toBe(10);
  for (const verdict of ["favourable", "unclear", "unfavourable"])
    expect(await count("evidence", `verdict = '${verdict}'`), verdict).toBeGreaterThan(0);
  const ofTheirs = "product_id in (select id from product where slug like 'anytown%')";
  expect(await count("evidence", `not (${ofTheirs})`)).toBe(0);
  expect(await count("mail", "status = 'queued'")).toBe(0);
}, 240_000);

it("a made-up product has no part in what is said of real ones, also once every word is counted anew", async () => {
  const counting = {
    actor: { is: "system", job: suggester },
    now: new Date(),
    requestId: "test",
    address: "test",
  } as const;
  await db.transaction((tx) => countCorpus({ ...counting, db: tx }));
  for (const challengeId of await listOpenIds(db))
    await computeSuggestions({ ...counting, db }, { challengeId });
  const madeUp = "(select id from product where slug like 'anytown%')";
  const inRealLists = await db.execute(sql`select challenge.title, suggestion.score
    from suggestion join challenge on challenge.id = challenge_id
    where product_id in ${sql.raw(madeUp)} and challenge.title not like '%(demonstration)'`);
  expect([...inRealLists]).toEqual([]);
  expect(await count("suggestion", `product_id in ${madeUp}`)).toBe(2);
  const likeIt = await db.execute(sql`select name, one ->> 'likeness' as likeness
    from counted_product, jsonb_array_elements(alike) one
    where (one ->> 'id')::uuid in ${sql.raw(madeUp)} and product_id not in ${sql.raw(madeUp)}`);
  expect([...likeIt]).toEqual([]);
  expect(await count("counted_product", `product_id in ${madeUp} and jsonb_array_length(alike) > 0`)).toBe(1);
}, 60_000);
