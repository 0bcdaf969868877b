import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildIndex } from "./build-index";
import { combine } from "./combine";
import { explain } from "./explain";
import { judgeFits } from "./fits";
import { rank } from "./rank";
import { rankChallenges } from "./rank-challenges";
import type { Listing } from "./texts";

const brief = {
  title: "Fewer falls among residents of care homes",
  problem:
    "Residents fall at night when nobody sees it and lie on the floor for hours. Ambulances are called and many are admitted to hospital.",
  sought: "A sensor that notices a fall in the bedroom and alerts staff at once, without a camera.",
  setting: "Care homes",
  population: "Older people",
};
const others: Listing[] = [
  ["Sleep diary", "A phone app in which people with insomnia keep a diary and follow a course of lessons."],
  ["Ward roster", "Software that plans the shifts of nurses and finds bank staff for gaps."],
  ["Wound camera", "A tablet camera that measures leg ulcers so that healing is seen between visits."],
  ["Night light", "A lamp for corridors that saves energy."],
  ["Inhaler coach", "A cap that tells people with asthma whether they breathed in as they should."],
].map(([name = "", summary = ""], at) => ({ id: `other-${at}`, name, company: "Example", summary }));
const honest: Listing = {
  id: "honest",
  name: "Bedroom radar",
  company: "Example",
  summary:
    "A radar sensor for the bedrooms of care homes. It notices when an older resident falls, without a camera, and alerts staff at night so that nobody lies on the floor and fewer ambulances are called.",
};
const first = (listings: Listing[]) => rank(buildIndex(listings, { briefs: [brief] }), brief)[0]?.listing.id;
const words = `${brief.title} ${brief.problem} ${brief.sought}`
  .split(/\W+/)
  .filter((word) => word.length > 3);

describe("the ranking", () => {
  it("puts the product that answers the brief first", () =>
    expect(first([...others, honest])).toBe("honest"));

  it("never lifts a product above an honest full match for repeating words of the query", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...others),
        fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 2, max: 40 }),
        fc.constantFrom("name" as const, "company" as const, "summary" as const),
        (one, chosen, times, field) => {
          const stuffing = Array.from({ length: times }, () => chosen.join(" ")).join(" ");
          const stuffed = { ...one, id: "stuffed", [field]: `${one[field]} ${stuffing}` };
          expect(first([...others, honest, stuffed])).toBe("honest");
        },
      ),
      { numRuns: 150 },
    );
  });

  it("gives nothing for copying the brief", () => {
    const copies = [
      brief.problem,
      brief.sought,
      `${brief.problem} ${brief.sought}`,
      `${brief.title}. ${brief.sought}`,
    ];
    for (const summary of copies) {
      const copy = { id: "copy", name: "Best product", company: "Example", summary };
      expect(first([...others, honest, copy]), summary).toBe("honest");
    }
  });

  it("takes any text: empty, huge, foreign, pictures, markup, queries", () => {
    const texts = [
      "",
      " ",
      "a".repeat(100_000),
      "falls ".repeat(20_000),
      "Früherkennung von Stürzen",
      "跌倒检测 传感器",
      "🛏️🚑",
      "<script>alert('falls')</script>",
      "'; drop table product; --",
      "\u0000\ufffd",
      "9".repeat(300),
    ];
    const listings = texts.map((summary, at) => ({
      id: `${at}`,
      name: summary.slice(0, 50),
      company: "",
      summary,
    }));
    const index = buildIndex([...listings, honest], { briefs: [brief] });
    for (const text of texts) {
      const asked = { title: text, problem: text, sought: text };
      const ranked = rank(index, asked);
      const { likelihood } = judgeFits(index, asked, ranked);
      expect(likelihood >= 0 && likelihood <= 1).toBe(true);
      expect(combine(index, asked, ranked)?.members.length ?? 2).toBeGreaterThanOrEqual(2);
      for (const listing of index.listings)
        expect(explain(index, asked, listing).score).toBeGreaterThanOrEqual(0);
      for (const list of rankChallenges(index, [
        { id: "asked", brief: asked },
        { id: "falls", brief },
      ]).values())
        for (const { score } of list) expect(Number.isFinite(score)).toBe(true);
      for (const { score } of ranked) expect(Number.isFinite(score) && score >= 0).toBe(true);
      expect(ranked.map(({ score }) => score)).toEqual(
        [...ranked.map(({ score }) => score)].sort((a, b) => b - a),
      );
    }
    expect(rank(index, brief)[0]?.listing.id).toBe("honest");
  });

  it("gives the same list however often and in whatever order it is asked", () => {
    const shuffled = fc.shuffledSubarray([...others, honest], { minLength: others.length + 1 });
    const before = rank(buildIndex([...others, honest], { briefs: [brief] }), brief);
    fc.assert(
      fc.property(shuffled, (listings) => {
        const index = buildIndex(listings, { briefs: [brief] });
        expect(rank(index, brief)).toEqual(before);
        expect(rank(index, brief)).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });

  it("ranks nothing where there is nothing", () => {
    expect(rank(buildIndex([]), brief)).toEqual([]);
    expect(rank(buildIndex(others), { title: "", problem: "", sought: "" })).toEqual([]);
  });
});
