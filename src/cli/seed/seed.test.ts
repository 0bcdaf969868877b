import { sql } from "drizzle-orm";
import { createTestDatabase } from "tests/database";
import { expect, it } from "vitest";
import { seed } from "../seed";

const { db } = await createTestDatabase();

it("the demo fills an empty database through the services", async () => {
  await seed(db);
  const count = async (table: string, where = "true") => {
    const [row] = await db.execute<{ count: number }>(
      sql.raw(`select count(*)::int as count from ${table} where ${where}`),
    );
    return row?.count ?? 0;
  };
  expect(await count("product_version", "status = 'published'")).toBeGreaterThanOrEqual(25);
  expect(await count("challenge", "status = 'open'")).toBeGreaterThanOrEqual(8);
  expect(await count("(select distinct status from pilot) states")).toBeGreaterThanOrEqual(6);
  expect(await count("external_result")).toBeGreaterThanOrEqual(30);
  expect(await count("person", "name not like '%(demo)'")).toBe(0);
  // Every queue of the broker's board has something in it.
  expect(await count("product_version", "status = 'submitted'")).toBe(1);
  expect(await count("challenge", "status = 'in_review'")).toBe(1);
  expect(await count("match", "status = 'requested'")).toBe(1);
  expect(await count("organisation", "status = 'unverified'")).toBe(1);
  // What did not happen here is not recorded here: published figures stay external.
  expect(await count("observation")).toBe(0);
  expect(await count("mail", "status = 'queued'")).toBe(0);
}, 240_000);
