import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildIndex } from "./build-index";
import { rank } from "./rank";
import type { Listing } from "./texts";

const brief = {
  title: "Fewer falls in care homes",
  problem: "Residents fall at night and nobody notices for hours.",
  sought: "A sensor that notices a fall and alerts staff.",
};
const variant = (at: number, company = "Example"): Listing => ({
  id: `variant-${at}`,
  name: `Fall guard ${at}`,
  company,
  summary: `A bedroom sensor that notices when residents fall at night and alerts the staff of care homes at once, model ${at}.`,
});
const others = [
  "A mat by the bed that alerts staff when residents stand up at night.",
  "Strength and balance classes that prevent falls.",
  "A pendant with which older people call for help after a fall.",
  "Training for staff of care homes on why people fall.",
].map((summary, at): Listing => ({ id: `other-${at}`, name: `Offer ${at}`, company: `Firm ${at}`, summary }));
const rankAll = (listings: Listing[], limit = 50) =>
  rank(buildIndex(listings, { briefs: [brief] }), brief, { limit });

describe("variants of one thing", () => {
  it("take two places of a list, whatever their number; the first names the others", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), (count) => {
        const ranked = rankAll([...others, ...Array.from({ length: count }, (_, at) => variant(at))]);
        const shown = ranked.filter(({ listing }) => listing.id.startsWith("variant"));
        expect(shown.length).toBe(2);
        expect(ranked.length).toBe(2 + others.length);
        expect(shown[0]?.variants?.length ?? 0).toBe(count - 2);
      }),
      { numRuns: 20 },
    );
  });

  it("do not push others off the list, even when there are more than are looked at closely", () => {
    const ranked = rankAll([...others, ...Array.from({ length: 900 }, (_, at) => variant(at))], 5);
    expect(ranked.filter(({ listing }) => listing.id.startsWith("other")).length).toBe(3);
  });

  it("are the same company's: two companies may say the same", () => {
    const ranked = rankAll(Array.from({ length: 6 }, (_, at) => variant(1, `Firm ${at}`)));
    expect(ranked.length).toBe(6);
  });

  it("are not looked for where no company is named", () => {
    expect(rankAll(Array.from({ length: 6 }, (_, at) => variant(at, " "))).length).toBe(6);
  });

  it("are nearly the same text: a company's different products are all listed", () => {
    const range = others.map((one) => ({ ...one, company: "Example" }));
    expect(rankAll(range).length).toBe(others.length);
  });

  it("leave the scores in order", () => {
    const scores = rankAll([...others, ...[1, 2, 3, 4].map((at) => variant(at))]).map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });
});
