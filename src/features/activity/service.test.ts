import { sql } from "drizzle-orm";
import { contextOf, createWorld, type World } from "tests/world";
import { beforeEach, describe, expect, it } from "vitest";
import { inTransaction } from "@/server/kernel/context";
import { verifyActivity } from "./queries";
import { anchorHeads, record } from "./service";

const first = "00000000-0000-4000-8000-000000000001";
const second = "00000000-0000-4000-8000-000000000002";

let world: World;
beforeEach(async () => {
  world = await createWorld();
  for (const id of [first, first, first, second, second])
    await record(contextOf(world, null), "pilot.changed", { id });
});

/** Does what no trigger can stop: a superuser switches it off, meddles, and switches it on again. */
async function meddle(statement: string): Promise<void> {
  await world.db.execute(sql.raw("alter table activity disable trigger user"));
  await world.db.execute(sql.raw("alter table activity_anchor disable trigger user"));
  await world.db.execute(sql.raw(statement));
}

const broken = async () => (await verifyActivity(world.db)).broken;

describe("the activity record", () => {
  it("is whole while people go on writing", async () => {
    let isWriting = true;
    const writing = (async () => {
      while (isWriting)
        await inTransaction(contextOf(world, null), (tx) => record(tx, "pilot.changed", { id: second }));
    })();
    const found = [];
    for (let round = 0; round < 40; round += 1) found.push(await broken());
    isWriting = false;
    await writing;
    expect(found.filter(Boolean)).toEqual([]);
  });

  it("is whole when nobody meddled", async () => {
    expect(await anchorHeads(world.db, world.clock.now)).toBe(2);
    expect(await verifyActivity(world.db)).toEqual({ entries: 5, chains: 2, anchors: 1, broken: null });
    expect(await anchorHeads(world.db, world.clock.now)).toBe(0);
  });

  it("cannot be changed, deleted or emptied", async () => {
    for (const attempt of ["update activity set kind = 'x'", "delete from activity", "truncate activity"]) {
      await expect(world.db.execute(sql.raw(attempt))).rejects.toMatchObject({
        cause: { message: "activity is append-only" },
      });
    }
  });

  it("shows a change", async () => {
    await meddle(`update activity set kind = 'pilot.forged' where thing_id = '${first}' and sequence = 2`);
    expect(await broken()).toBe(`pilot ${first}: entry 2 was changed.`);
  });

  it("shows a deletion in the middle", async () => {
    await meddle(`delete from activity where thing_id = '${first}' and sequence = 2`);
    expect(await broken()).toBe(`pilot ${first}: entry 2 is missing.`);
  });

  it("shows a tail that was cut, its head rewritten, before the last anchor", async () => {
    await anchorHeads(world.db, world.clock.now);
    await meddle(`delete from activity where thing_id = '${first}' and sequence = 3`);
    expect(await broken()).toBe(`pilot ${first}: entry 3 is missing.`);
    await meddle(`update activity_head set sequence = 2, hash = (select hash from activity
      where thing_id = '${first}' and sequence = 2) where thing_id = '${first}'`);
    expect(await broken()).toBe(`pilot ${first}: entry 3, held by anchor 1, is missing.`);
  });

  it("shows a chain that is gone, and an anchor that was forged", async () => {
    await anchorHeads(world.db, world.clock.now);
    await meddle(`delete from activity where thing_id = '${second}'`);
    expect(await broken()).toBe(`pilot ${second}: its whole chain is missing.`);
    await meddle(`delete from activity_head where thing_id = '${second}'`);
    expect(await broken()).toBe(`pilot ${second}: entry 2, held by anchor 1, is missing.`);
    await meddle("update activity_anchor set heads = '[]'");
    expect(await broken()).toBe("Anchor 1 was changed.");
  });
});
