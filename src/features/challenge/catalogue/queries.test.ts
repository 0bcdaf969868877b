import { draftedChallenge, openChallenge } from "tests/factories/challenge";
import { as, contextOf, createWorld } from "tests/world";
import { beforeAll, describe, expect, it } from "vitest";
import { limit } from "@/server/kernel/rate-limit";

const world = await createWorld();
const list = (input: Record<string, unknown>) => as(world, null).challenge.listPublic(input);
const titles = async (input: Record<string, unknown>) =>
  (await list(input)).items.map(({ title }) => title.map(({ text }) => text).join(""));

beforeAll(async () => {
  const { owner } = await world.organisation({ kind: "council" });
  const broker = await world.broker();
  const later = () => {
    world.clock.now = new Date(world.clock.now.getTime() + 60_000);
  };
  await openChallenge(world, {
    owner,
    broker,
    title: "Undetected atrial fibrillation",
    problem: `An irregular heartbeat that nobody notices. ${"Nobody knows. ".repeat(17)}Unfinished.`,
    needs: ["heart_and_stroke"],
    places: ["Barking"],
  });
  later();
  await openChallenge(world, {
    owner,
    broker,
    title: "Falls at night",
    problem: "Residents with an irregular walk fall when nobody is near.",
    needs: ["falls_and_frailty"],
    settings: ["care_home"],
    places: ["Ilford", "Barking"],
  });
  later();
  await draftedChallenge(world, { owner, broker, title: "Secret fibrillation plans" });
}, 60_000);

describe("the public list", () => {
  it("shows what is public, newest first, to visitors", async () => {
    expect(await titles({})).toEqual(["Falls at night", "Undetected atrial fibrillation"]);
  });

  it("shortens a long problem after a whole word", async () => {
    const { items } = await list({});
    const excerpt = items[1]?.excerpt.map(({ text }) => text).join("");
    expect(excerpt).toMatch(/(Nobody|knows)…$/);
    expect(excerpt?.length).toBeLessThanOrEqual(241);
    expect(items[0]?.excerpt.at(-1)?.text).toMatch(/near\.$/);
  });

  it("finds words in any form, the title first, and marks them", async () => {
    expect(await titles({ q: "fibrillations" })).toEqual(["Undetected atrial fibrillation"]);
    const { items } = await list({ q: "irregular" });
    expect(items).toHaveLength(2);
    expect(items[0]?.excerpt).toContainEqual({ text: "irregular", isHit: true });
    expect(await titles({ q: '"irregular walk"' })).toEqual(["Falls at night"]);
  });

  it("never finds a draft", async () => {
    expect(await titles({ q: "secret" })).toEqual([]);
  });

  it("any text is a search, even one that is full of operators", async () => {
    for (const q of ["'", "& | !", "((", '"', "-", ":*", "\\"])
      expect(Array.isArray(await titles({ q }))).toBe(true);
  });

  it("narrows by facets, which count under the others", async () => {
    expect(await titles({ need: "falls_and_frailty" })).toEqual(["Falls at night"]);
    expect(await titles({ place: ["Ilford"], need: ["heart_and_stroke"] })).toEqual([]);
    const { facets } = await list({ need: "heart_and_stroke" });
    expect(facets.need).toEqual([
      { value: "falls_and_frailty", count: 1 },
      { value: "heart_and_stroke", count: 1 },
    ]);
    expect(facets.place).toEqual([{ value: "Barking", count: 1 }]);
    expect(facets.status).toEqual([{ value: "open", count: 1 }]);
  });
});

describe("pages", () => {
  beforeAll(async () => {
    const { owner } = await world.organisation({ kind: "council" });
    const broker = await world.broker();
    for (let number = 0; number < 22; number += 1) {
      await openChallenge(world, {
        owner,
        broker,
        title: `Need ${number}`,
        problem: "A wound that does not heal.",
      });
    }
  }, 60_000);

  it.each([{ q: "wound" }, { q: "wound", sort: "newest" }, { setting: ["community_pharmacy"] }])(
    "of %o neither repeat nor lose a row, though a need opens in between",
    async (search) => {
      const first = await list(search);
      await openChallenge(world, {
        title: "New in between",
        problem: "A wound that is new.",
        settings: ["home"],
      });
      const second = await list({ ...search, cursor: first.next ?? "" });
      expect(first.items).toHaveLength(20);
      const ids = [...first.items, ...second.items].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const old = (await titlesOf(first))
        .concat(await titlesOf(second))
        .filter((title) => /^Need /.test(title));
      expect(old).toHaveLength(22);
    },
  );

  it("a cursor that makes no sense is the start", async () => {
    const start = await list({ q: "wound" });
    for (const cursor of [
      "x",
      Buffer.from('["y","0b0a6e3c-1b5e-4f60-9d2c-0d3a1c9b8e11"]').toString("base64url"),
    ]) {
      expect((await list({ q: "wound", cursor })).items[0]?.id).toBe(start.items[0]?.id);
    }
  });
});

it("a machine that searches without end is slowed down, reading is not", async () => {
  const { db, address } = contextOf(world, null);
  const search = () => limit({ db }, "search", address);
  await expect(Promise.all(Array.from({ length: 121 }, search))).rejects.toThrow("too many times");
  await expect(list({ q: "wound" })).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
  expect((await list({})).items).toHaveLength(20);
});

async function titlesOf({ items }: Awaited<ReturnType<typeof list>>) {
  return items.map(({ title }) => title.map(({ text }) => text).join(""));
}
