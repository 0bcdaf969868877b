import { publishedProduct } from "tests/factories/product";
import { copyRow } from "tests/many-rows";
import { as, contextOf, createWorld } from "tests/world";
import { describe, expect, it } from "vitest";
import { hitEnd, hitStart } from "@/lib/highlight";
import { limit } from "@/server/kernel/rate-limit";
import { createCaller } from "@/server/root";
import { mostRanked } from "./rules";

const world = await createWorld();
const visitor = as(world, null);
const broker = await world.broker();
const { owner } = await world.organisation({ name: "Falls Ltd" });

async function list(name: string, answers: Parameters<typeof publishedProduct>[1] = {}) {
  world.clock.now = new Date(world.clock.now.getTime() + 60_000);
  return publishedProduct(world, { owner, broker, ...answers, answers: { name, ...answers?.answers } });
}

const names = (page: { items: { name: string }[] }) => page.items.map((item) => item.name);

describe("search", () => {
  it("finds public words in any form, marks them and puts the better match first", async () => {
    await list("Marigold monitor", { answers: { problem: "People fall at night because rooms are dark." } });
    await list("Night lamp", { answers: { summary: "A lamp against falls at night." } });
    const page = await visitor.product.listPublic({ q: "falling night" });
    expect(names(page)).toEqual(["Night lamp", "Marigold monitor"]);
    expect(page.items[0]?.found?.summary).toContain(`${hitStart}falls${hitEnd}`);
    expect(page.items[1]?.found?.text).toContain(`${hitStart}fall${hitEnd}`);
  });

  it("finds labels too, not keys", async () => {
    expect(names(await visitor.product.listPublic({ q: "pharmacy", kind: "product" }))).toContain(
      "Night lamp",
    );
  });

  it("takes anything that somebody types", async () => {
    for (const q of ["' or 1=1 --", '"', "a & | !", "(((", "*:*", "\u0000".replace("\u0000", "x")]) {
      await expect(visitor.product.listPublic({ q })).resolves.toBeDefined();
    }
  });
});

describe("facets", () => {
  it("filter, add up within a group, and count what each further choice would show", async () => {
    await list("Kettle sensor", { answers: { settings: ["home"], kind: "service", places: ["Romford"] } });
    const home = await visitor.product.listPublic({ setting: "home" });
    expect(names(home)).toEqual(["Kettle sensor"]);
    const both = await visitor.product.listPublic({ setting: ["home", "community_pharmacy"] });
    expect(names(both)).toHaveLength(3);
    const { total, counts } = await visitor.product.countFacets({ setting: "home" });
    expect(total).toBe(1);
    expect(counts.setting).toContainEqual({ value: "community_pharmacy", count: 2 });
    expect(counts.kind).toEqual([{ value: "service", count: 1 }]);
    expect(counts.place).toEqual([{ value: "Romford", count: 1 }]);
  });

  it("leave out what an address bar makes up", async () => {
    expect(names(await visitor.product.listPublic({ setting: ["moon"], cursor: "rubbish" }))).toHaveLength(3);
  });
});

describe("pages", () => {
  it("neither skip nor repeat a product while others are published", async () => {
    for (let number = 1; number <= 25; number += 1)
      await list(`Walrus ${number}`, { answers: { needs: ["sleep"] } });
    for (const sort of ["newest", "relevance"] as const) {
      const first = await visitor.product.listPublic({ q: "walrus", sort });
      expect(first.items).toHaveLength(20);
      await list(`Walrus extra ${sort}`);
      const second = await visitor.product.listPublic({ q: "walrus", sort, cursor: first.next ?? undefined });
      const seen = [...names(first), ...names(second)];
      expect(new Set(seen).size).toBe(seen.length);
      for (let number = 1; number <= 25; number += 1) expect(seen).toContain(`Walrus ${number}`);
    }
  }, 60_000);
});

it("the counts beside a search are limited as the search is", async () => {
  const asked = { ...contextOf(world, null), address: "192.0.2.7" };
  for (let tries = 0; tries < 120; tries += 1) await limit(asked, "search", `facets:${asked.address}`);
  const visitor = createCaller(asked);
  await expect(visitor.product.countFacets({ q: "heart" })).rejects.toMatchObject({
    code: "TOO_MANY_REQUESTS",
  });
  await visitor.product.countFacets({});
  await visitor.product.listPublic({ q: "heart" });
});

describe("words that hardly anything holds together", () => {
  it("widen the search to any of them, page by page, and the answer says so", async () => {
    for (const number of Array.from({ length: 22 }, (_, index) => index)) {
      await list(`Otter ${number}`, { answers: { summary: number % 2 ? "For badgers." : "For voles." } });
    }
    const strict = await visitor.product.listPublic({ q: "otter badgers" });
    expect(strict).toMatchObject({ words: "all", items: { length: 11 } });
    const wide = await visitor.product.listPublic({ q: "otter marmalade" });
    expect(wide).toMatchObject({ words: "any", items: { length: 20 } });
    await list("Otter that came in between");
    const rest = await visitor.product.listPublic({ q: "otter marmalade", cursor: wide.next ?? "" });
    expect(rest.words).toBe("any");
    const [shown, further] = [names(wide), names(rest)];
    expect(further.filter((name) => shown.includes(name))).toEqual([]);
    expect(new Set([...shown, ...further]).size).toBeGreaterThanOrEqual(22);
    const counted = await visitor.product.countFacets({ q: "otter marmalade" });
    expect(counted).toMatchObject({ words: "any", total: 23 });
  });

  it("stay together where the reader quotes them, and where widening finds nothing more", async () => {
    const page = await visitor.product.listPublic({ q: '"otter marmalade"' });
    expect(page).toMatchObject({ words: "all", items: [] });
    expect(await visitor.product.listPublic({ q: "zyzzyva marmalade" })).toMatchObject({ words: "all" });
  });
});

describe("among more hits than can be compared", () => {
  it("an old product is found first by its name, and by words in its name", async () => {
    const { productId } = await list("Ondine");
    await copyManyTimes(productId, "Ondine companion", "Ondine, ondine and ondine again.");
    expect((await visitor.product.countFacets({ q: "ondine" })).total).toBeGreaterThan(mostRanked);
    expect(names(await visitor.product.listPublic({ q: "ondine" }))[0]).toBe("Ondine");
    expect(names(await visitor.product.listPublic({ q: "Ondine", sort: "newest" }))).not.toContain("Ondine");
  });

  it("an old product with a word in its name comes before many that only mention it", async () => {
    const { productId } = await list("Perdita pillow");
    await copyManyTimes(productId, "Cushion", "Like perdita.");
    expect(names(await visitor.product.listPublic({ q: "perdita" }))[0]).toBe("Perdita pillow");
  });
});

/** Newer listings than the given one, more than are compared. */
async function copyManyTimes(productId: string, name: string, text: string): Promise<void> {
  const sql = world.db.$client;
  const id = `md5('${productId}' || nth)::uuid`;
  const times = mostRanked + 10;
  const item = { id, slug: "source.slug || nth" };
  const version = {
    id,
    product_id: id,
    name: `'${name} ' || nth`,
    summary: `'${text}'`,
    public_text: `'${text}'`,
    published_at: "source.published_at + nth * interval '1 second'",
  };
  await copyRow(sql, ["product", item], { times, where: `id = '${productId}'` });
  await copyRow(sql, ["product_version", version], { times, where: `product_id = '${productId}'` });
}
