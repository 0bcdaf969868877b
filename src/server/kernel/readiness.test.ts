import { sql } from "drizzle-orm";
import { createTestDatabase } from "tests/database";
import { expect, it } from "vitest";
import { createDatabase } from "@/db/client";
import { findObstacle } from "./readiness";

const { db } = await createTestDatabase();

it("a migrated database is ready", async () => {
  expect(await findObstacle(db)).toBeNull();
});

it("a database without the latest migration is not", async () => {
  await db.execute(sql`update drizzle.__drizzle_migrations set created_at = 1`);
  expect(await findObstacle(db)).toBe("migrations are missing");
});

it("a database that cannot be reached is not", async () => {
  const nowhere = createDatabase("postgres://nobody@127.0.0.1:1/nothing");
  expect(await findObstacle(nowhere)).toBe("the database does not answer");
  await nowhere.$client.end({ timeout: 1 });
});
