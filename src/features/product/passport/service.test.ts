import { eq } from "drizzle-orm";
import { publishedProduct } from "tests/factories/product";
import { as, contextOf, createWorld } from "tests/world";
import { afterEach, describe, expect, it } from "vitest";
import { notification } from "@/db/schema";
import { remindOfLapsing } from "./reminder/service";

const world = await createWorld();
const opened = world.clock.now;
afterEach(() => {
  world.clock.now = opened;
});

const certificate = {
  kind: "cyber_essentials" as const,
  expiresOn: "2027-06-30",
  sourceUrl: "https://www.example.org/certificate",
};

async function shownOn(day: string, product: string) {
  world.clock.now = new Date(`${day}T10:00:00Z`);
  const seen = await as(world, null).product.find({ product });
  return seen.assurance.map((item) => item.shown);
}

describe("a line of the passport", () => {
  it("is claimed by the supplier, seen and then verified by a broker who says how deeply", async () => {
    const { productId, slug, owner, broker } = await publishedProduct(world);
    const item = await as(world, owner).product.passport.claim({ productId, ...certificate });
    expect(await shownOn("2027-03-03", slug)).toEqual(["claimed"]);
    await as(world, broker).product.passport.see({ itemId: item.id, depth: "Read the certificate." });
    expect(await shownOn("2027-03-03", slug)).toEqual(["seen"]);
    await as(world, broker).product.passport.verify({ itemId: item.id, depth: "Checked with IASME." });
    const seen = await as(world, null).product.find({ product: slug });
    expect(seen.assurance).toMatchObject([
      { shown: "verified", checkedByName: "Bea", checkDepth: "Checked with IASME." },
    ]);
  });

  it("lapses on the day after its last day in London, without anybody touching it", async () => {
    const { productId, slug, owner } = await publishedProduct(world);
    await as(world, owner).product.passport.claim({ productId, ...certificate });
    expect(await shownOn("2027-06-30", slug)).toEqual(["claimed"]);
    expect(await shownOn("2027-07-01", slug)).toEqual(["lapsed"]);
    world.clock.now = new Date("2027-06-30T22:59:00Z");
    expect((await as(world, null).product.find({ product: slug })).assurance[0]?.shown).toBe("claimed");
    world.clock.now = new Date("2027-06-30T23:00:00Z");
    expect((await as(world, null).product.find({ product: slug })).assurance[0]?.shown).toBe("lapsed");
  });

  it("a lapsed line no longer answers the filter", async () => {
    const { productId, owner } = await publishedProduct(world, { answers: { name: "Quokka scale" } });
    await as(world, owner).product.passport.claim({ productId, ...certificate });
    const filtered = { q: "quokka", assurance: "cyber_essentials" };
    expect((await as(world, null).product.listPublic(filtered)).items).toHaveLength(1);
    world.clock.now = new Date("2027-07-02T10:00:00Z");
    expect((await as(world, null).product.listPublic(filtered)).items).toHaveLength(0);
  });

  it("cannot be checked by its own organisation, nor skip a step, nor be checked without anything to look at", async () => {
    const { productId, owner, broker } = await publishedProduct(world);
    const api = as(world, owner);
    const item = await api.product.passport.claim({ productId, ...certificate });
    const depth = "Looks fine.";
    await expect(api.product.passport.see({ itemId: item.id, depth })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(as(world, broker).product.passport.verify({ itemId: item.id, depth })).rejects.toMatchObject(
      {
        code: "PRECONDITION_FAILED",
      },
    );
    const bare = await api.product.passport.claim({ productId, kind: "dspt" });
    await expect(as(world, broker).product.passport.see({ itemId: bare.id, depth })).rejects.toThrow(
      "neither a document nor a link",
    );
  });

  it("a DTAC form names its own version and the product's", async () => {
    const { productId, owner } = await publishedProduct(world);
    await expect(as(world, owner).product.passport.claim({ productId, kind: "dtac" })).rejects.toThrow(
      "Enter the version of the DTAC form",
    );
  });

  it("another organisation neither claims nor removes", async () => {
    const { productId, owner } = await publishedProduct(world);
    const item = await as(world, owner).product.passport.claim({ productId, ...certificate });
    const stranger = as(world, (await world.organisation()).owner);
    await expect(stranger.product.passport.remove({ itemId: item.id })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(stranger.product.passport.claim({ productId, ...certificate })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});

describe("reminders", () => {
  it("come 30 and 7 days before the last day and 7 after it, once each, to owners", async () => {
    const { productId, owner } = await publishedProduct(world);
    await as(world, owner).product.passport.claim({ productId, ...certificate });
    const remindOn = async (day: string) => {
      const context = { ...contextOf(world, null), now: new Date(`${day}T07:00:00Z`) };
      await remindOfLapsing({ ...context, actor: { is: "system", job: "assurance-reminders" } });
      const rows = await world.db
        .select({ title: notification.title })
        .from(notification)
        .where(eq(notification.personId, owner.personId));
      return rows.filter(({ title }) => title.startsWith("Cyber Essentials of")).length;
    };
    const told: [string, number][] = [
      ["2027-05-30", 0],
      ["2027-05-31", 1],
      ["2027-06-01", 1],
      ["2027-06-24", 2],
      ["2027-06-30", 2],
      ["2027-07-01", 2],
      ["2027-07-07", 3],
      ["2027-07-08", 3],
    ];
    for (const [day, count] of told) expect([day, await remindOn(day)]).toEqual([day, count]);
  });
});
