import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildIndex } from "./build-index";
import { featuresOfListing } from "./features";
import { enlarge } from "./feedback";
import { queryOf } from "./query";
import { rankChallenges } from "./rank-challenges";
import type { Listing } from "./texts";

const brief = { title: "Fewer falls at night", problem: "Residents fall.", sought: "A sensor for bedrooms." };
const listing = (id: string, summary: string): Listing => ({ id, name: id, company: "", summary });
const listings = [
  listing("radar", "A radar sensor that notices falls in bedrooms and alerts staff."),
  listing("mat", "A pressure mat beside the bed that alerts staff when a resident gets up."),
  listing("diary", "A sleep diary for people with insomnia."),
  listing("roster", "Plans the shifts of nurses."),
];
const index = buildIndex(listings, { briefs: [brief] });
const query = queryOf(brief, index.corpus);
const [radar] = listings as [Listing];

describe("a query enlarged by its best listings", () => {
  it("asks for what they say as well, and less for each thing that it asked before", () => {
    const enlarged = enlarge(query, index, [{ listing: radar, score: 1 }]);
    expect(query.has("radar")).toBe(false);
    expect(enlarged.get("radar")).toBeGreaterThan(0);
    expect(enlarged.get("night")).toBeLessThanOrEqual(query.get("night") ?? 0);
  });

  it("is the query as it was where there are none, and always finite", () => {
    expect(enlarge(query, index, [])).toEqual(query);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.double({ min: 0, max: 9, noNaN: true }))), (texts) => {
        const best = texts.map(([text, score], at) => ({ listing: listing(`${at}`, text), score }));
        for (const weight of enlarge(query, index, best).values())
          expect(Number.isFinite(weight) && weight >= 0).toBe(true);
      }),
    );
  });
});

describe("the name of a listing", () => {
  it("counts twice, and makes no text longer", () => {
    const { counts, length } = featuresOfListing({ id: "1", name: "Radar", company: "", summary: "A mat." });
    expect([counts.get("radar"), counts.get("mat"), length]).toEqual([2, 1, 2]);
  });
});

describe("needs in order for a product", () => {
  it("are ranked also where there is one product only", () => {
    const alone = buildIndex([radar], { briefs: [brief] });
    expect(
      rankChallenges(alone, [{ id: "falls", brief }])
        .get(radar)
        ?.map(({ challenge }) => challenge.id),
    ).toEqual(["falls"]);
  });
});
