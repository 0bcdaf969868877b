import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { collectedData } from "tests/factories/evaluation";
import { waitForLock } from "tests/wait-for-lock";
import { createWorld } from "tests/world";
import { beforeAll, describe, expect, it } from "vitest";
import { measure, observation, observationImport, person, pilotSite } from "@/db/schema";

const world = await createWorld();
const refused = { cause: { code: "23503" } };
type Row = typeof observation.$inferSelect;
let recorded: Row;
const nextMonth = { periodStart: "2025-02-01", periodEnd: "2025-02-28" };

beforeAll(async () => {
  await collectedData(world);
  [recorded] = (await world.db.select().from(observation).limit(1)) as [Row];
});

function insert(changed: Partial<Row>) {
  return world.db.insert(observation).values({ ...recorded, id: randomUUID(), ...nextMonth, ...changed });
}

describe("the database", () => {
  it.each(["measureId", "siteId", "importId", "recordedBy"] as const)(
    "takes no total whose %s names nothing",
    async (column) => {
      await expect(insert({ [column]: randomUUID() })).rejects.toMatchObject(refused);
    },
  );

  it("takes a correction of a total that is there, and of the same cell", async () => {
    const correction = { correctsId: recorded.id, correctionReason: "A slip of the pen" };
    await expect(insert({ ...correction, correctsId: randomUUID() })).rejects.toMatchObject(refused);
    await expect(insert(correction)).rejects.toMatchObject(refused);
    const { periodStart, periodEnd } = recorded;
    await insert({ ...correction, periodStart, periodEnd });
  });

  it("keeps what a total names, and its id", async () => {
    const { measureId, siteId, recordedBy } = recorded;
    const [file] = await world.db
      .insert(observationImport)
      .values({
        evaluationId: sql`(select evaluation_id from measure where id = ${measureId})`,
        fileName: "a.csv",
        fileHash: "0",
        rowCount: 1,
        sentBy: recordedBy,
      })
      .returning();
    await insert({ importId: file?.id ?? "" });
    // A measure of a locked plan is kept by the lock already.
    for (const [table, id, code] of [
      [measure, measureId, "23001"],
      [pilotSite, siteId, "23503"],
      [observationImport, file?.id ?? "", "23503"],
    ] as const) {
      await expect(world.db.delete(table).where(eq(table.id, id))).rejects.toMatchObject({ cause: { code } });
      await expect(
        world.db.update(table).set({ id: randomUUID() }).where(eq(table.id, id)),
      ).rejects.toMatchObject({ cause: { code: "23001" } });
    }
    const counter = await world.person("Nobody else");
    await insert({ recordedBy: counter.personId, periodStart: "2025-03-01", periodEnd: "2025-03-31" });
    const ofCounter = eq(person.id, counter.personId);
    await expect(world.db.delete(person).where(ofCounter)).rejects.toMatchObject({
      cause: { code: "23503", message: expect.stringContaining("observations still name") },
    });
    await expect(world.db.update(person).set({ id: randomUUID() }).where(ofCounter)).rejects.toMatchObject({
      cause: { code: "23001" },
    });
  });

  it("keeps a site whose first total comes in while it is taken away", async () => {
    const [site] = await world.db
      .insert(pilotSite)
      .values({ pilotId: sql`(select pilot_id from pilot_site where id = ${recorded.siteId})`, name: "New" })
      .returning();
    const id = site?.id ?? "";
    const taken = await world.db.transaction(async (tx) => {
      await tx.insert(observation).values({ ...recorded, id: randomUUID(), siteId: id });
      const removal = world.db
        .delete(pilotSite)
        .where(eq(pilotSite.id, id))
        .then(
          () => "removed",
          ({ cause }) => cause.code,
        );
      await waitForLock(world);
      return { removal };
    });
    expect(await taken.removal).toBe("23503");
  });

  it("takes no total of a site that is taken away meanwhile", async () => {
    const [site] = await world.db
      .insert(pilotSite)
      .values({ pilotId: sql`(select pilot_id from pilot_site where id = ${recorded.siteId})`, name: "Old" })
      .returning();
    const id = site?.id ?? "";
    const { added } = await world.db.transaction(async (tx) => {
      await tx.delete(pilotSite).where(eq(pilotSite.id, id));
      const insertion = insert({ siteId: id }).then(
        () => "added",
        ({ cause }) => cause.code,
      );
      await waitForLock(world);
      return { added: insertion };
    });
    expect(await added).toBe("23503");
  });
});
