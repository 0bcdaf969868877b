import { eq } from "drizzle-orm";
import Papa from "papaparse";
import { publishedFindings } from "tests/factories/evaluation";
import { publishedMeasures, secretNumbers } from "tests/factories/many-measures";
import { as, createWorld } from "tests/world";
import { beforeAll, describe, expect, it } from "vitest";
import { externalResult, product } from "@/db/schema";
import { addDays } from "@/lib/dates";
import { feedCsv } from "./feed/report";
import { registerSchema } from "./schema";

const world = await createWorld();
const first = await publishedFindings(world);
world.clock.now = addDays(world.clock.now, 30);
const second = await publishedMeasures(world);
const visitor = as(world, null).evaluation;
const here = async (search: object) =>
  (await visitor.list(registerSchema.parse(search))).items.map(({ slug }) => slug);
const elsewhere = async (search: object) =>
  (await visitor.listElsewhere(registerSchema.parse(search))).items.map(({ slug }) => slug);
const feed = (search: object = {}) => visitor.listFeed(registerSchema.parse(search));
const [named] = await world.db.select().from(product).where(eq(product.id, first.productId));

beforeAll(async () => {
  const figure = {
    subject: "A device",
    title: "Elsewhere",
    design: "A trial",
    measure: "Found",
    kind: "relative_risk" as const,
    estimate: 0.5,
    low: 0.3,
    high: 0.9,
    sourceUrl: "https://example.org",
  };
  await world.db.insert(externalResult).values([
    {
      ...figure,
      slug: "trial",
      setting: "Nine GP practices in Kent",
      designKind: "randomised",
      verdict: "favourable",
      publishedOn: "2012",
      productId: first.productId,
      position: 1,
    },
    {
      ...figure,
      slug: "audit",
      setting: "Community pharmacies, then people’s own homes",
      designKind: "after_only",
      verdict: "descriptive",
      publishedOn: "2019-05",
      position: 2,
    },
  ]);
});

describe("the register of results", () => {
  it("lists good, null and bad alike, newest first", async () => {
    expect(await here({})).toEqual([second.slug, first.slug]);
    expect(await elsewhere({})).toEqual(["trial", "audit"]);
  });

  it("is narrowed by need, setting, design, verdict, product, date and kind", async () => {
    expect(await here({ need: "heart_and_stroke" })).toHaveLength(2);
    expect(await here({ need: ["sleep"] })).toEqual([]);
    expect(await here({ setting: "community_pharmacy" })).toHaveLength(2);
    expect(await here({ setting: "care_home" })).toEqual([]);
    expect(await here({ design: "after_only" })).toHaveLength(2);
    expect(await here({ design: "cluster_randomised" })).toEqual([]);
    const verdict = (await visitor.find({ slug: second.slug })).version.content.results[0]?.verdict;
    expect(await here({ verdict })).toContain(second.slug);
    expect(await here({ product: named?.slug })).toEqual([first.slug]);
    expect(await here({ until: "2027-03-20" })).toEqual([first.slug]);
    expect(await here({ from: "2027-03-20" })).toEqual([second.slug]);
    expect(await here({ kind: "elsewhere" })).toEqual([]);
  });

  it("narrows figures published elsewhere too, a year counting for each of its days", async () => {
    expect(await elsewhere({ design: "randomised" })).toEqual(["trial"]);
    expect(await elsewhere({ verdict: "descriptive" })).toEqual(["audit"]);
    expect(await elsewhere({ product: named?.slug })).toEqual(["trial"]);
    expect(await elsewhere({ from: "2012-06-01", until: "2019-05-02" })).toEqual(["trial", "audit"]);
    expect(await elsewhere({ from: "2013-01-01" })).toEqual(["audit"]);
    expect(await elsewhere({ setting: "gp_practice" })).toEqual(["trial"]);
    expect(await elsewhere({ setting: "home" })).toEqual(["audit"]);
    expect(await elsewhere({ setting: ["gp_practice", "community_pharmacy"] })).toEqual(["trial", "audit"]);
    expect(await elsewhere({ setting: ["care_home", "hospital"] })).toEqual([]);
  });

  it.each([
    ["gp_practice", "General practices in Leeds", "Three dental practices, by best practice"],
    ["home_care", "Home care in Kent", "Nursing home care in Kent"],
    ["community", "41 leisure and community sites", "41 leisure sites"],
  ] as const)("knows %s by “%s”, and not by “%s”", async (setting, by, other) => {
    const places = { trial: by, audit: other };
    for (const [slug, place] of Object.entries(places))
      await world.db.update(externalResult).set({ setting: place }).where(eq(externalResult.slug, slug));
    expect(await elsewhere({ setting })).toEqual(["trial"]);
    expect(await elsewhere({ kind: "here" })).toEqual([]);
  });

  it("leaves out what is about a hidden product, in the feeds too, until it is shown again", async () => {
    const set = (moments: { hiddenAt: Date | null; archivedAt: Date | null }) =>
      world.db
        .update(product)
        .set({ ...moments, archiveReason: "No longer sold" })
        .where(eq(product.id, first.productId));
    const fed = async () => (await feed({ kind: "elsewhere" })).items.length;
    await set({ hiddenAt: world.clock.now, archivedAt: null });
    expect(await elsewhere({})).toEqual(["audit"]);
    expect(await elsewhere({ product: named?.slug })).toEqual([]);
    expect(await fed()).toBe(1);
    await set({ hiddenAt: world.clock.now, archivedAt: world.clock.now });
    expect(await elsewhere({})).toEqual(["audit"]);
    await set({ hiddenAt: null, archivedAt: world.clock.now });
    const { items } = await visitor.listElsewhere(registerSchema.parse({}));
    expect(items.map(({ slug, productSlug }) => [slug, productSlug])).toEqual([
      ["trial", null],
      ["audit", null],
    ]);
    await set({ hiddenAt: null, archivedAt: null });
    expect(await elsewhere({})).toEqual(["trial", "audit"]);
    expect(await fed()).toBe(2);
  });

  it("takes any address, and leaves out what it does not know", async () => {
    const odd = { need: "nonsense", from: "yesterday", product: "", after: "x", cursor: "y", verdict: ["?"] };
    expect(await here(odd)).toHaveLength(2);
    expect(await elsewhere({ after: "99999999999" })).toEqual(["trial", "audit"]);
  });
});

describe("the feeds", () => {
  it("give every result with a stable address, and lead on to what others published", async () => {
    const page = await feed();
    expect(page.items.map(({ kind, status }) => `${kind} ${status}`)).toEqual([
      "here published",
      "here published",
    ]);
    expect(page.items[0]?.address).toContain(`/evaluations/${second.slug}?version=1`);
    expect(page.next).toBe("?kind=elsewhere");
    const next = await feed(Object.fromEntries(new URLSearchParams(page.next ?? "")));
    expect(next.items.map(({ address }) => address.split("/").at(-1))).toEqual(["trial", "audit"]);
    expect(next.next).toBeNull();
    expect((await feed({ kind: "here" })).next).toBeNull();
  });

  it("hold shown figures only", async () => {
    const { items } = await feed();
    const csv = feedCsv(items);
    const numbers = new Set(
      [
        ...`${csv} ${JSON.stringify(items)}`
          .replace(/(\d),(?=\d{3}\b)/g, "$1")
          .matchAll(/(?<![\w-])\d+(?![\w-])/g),
      ].map(([one]) => Number(one)),
    );
    expect(secretNumbers.filter((secret) => numbers.has(secret))).toEqual([]);
    expect(csv).toContain("135 of 1,740");
  });

  it("keep one line for a retracted result, without its figures", async () => {
    await as(world, first.evaluator).evaluation.retract({
      evaluationId: first.evaluationId,
      reason: "Counted twice.",
    });
    const { items } = await feed({ kind: "here" });
    const retracted = items.find(({ status }) => status === "retracted");
    expect(retracted).toMatchObject({ figures: [], version: 2 });
    const { data } = Papa.parse<Record<string, string>>(feedCsv(items), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data.filter(({ status }) => status === "retracted")).toEqual([
      expect.objectContaining({ counts: "", measure: "" }),
    ]);
    expect(data.filter(({ status }) => status === "published").length).toBeGreaterThan(4);
  });
});
