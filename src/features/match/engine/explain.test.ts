import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildIndex, type Index } from "./build-index";
import { explain } from "./explain";
import { rank } from "./rank";
import type { Brief, Listing } from "./texts";

const folder = "tests/data/matching";
const read = <Row>(name: string): Row[] =>
  readFileSync(`${folder}/${name}.jsonl`, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);

function expectHonest(index: Index, brief: Brief, listing: Listing, score: number) {
  const fit = explain(index, brief, listing);
  const sum = fit.contributions.reduce((total, { points }) => total + points, 0);
  expect(Math.abs(sum - score), listing.name).toBeLessThan(1e-5);
  expect(Math.abs(fit.score - score)).toBeLessThan(1e-5);
  for (const { quotes } of fit.contributions) {
    for (const { from, field, text } of quotes) {
      const source = from === "challenge" ? brief[field as keyof Brief] : listing[field as keyof Listing];
      expect(source).toContain(text);
    }
  }
  return fit;
}

describe("an explanation of the ranking", () => {
  it("adds up to the score and quotes only what is said, for every real challenge and its ten best", () => {
    expect(existsSync(`${folder}/challenges.jsonl`)).toBe(true);
    const challenges = read<Brief>("challenges");
    const index = buildIndex(read<Listing>("products"), { briefs: challenges });
    expect(challenges).toHaveLength(32);
    for (const brief of challenges) {
      const ranked = rank(index, brief, { limit: 10 });
      expect(ranked).toHaveLength(10);
      for (const { listing, score } of ranked) {
        const { contributions } = expectHonest(index, brief, listing, score);
        expect(contributions.map(({ feature }) => feature)).toContain("alike");
      }
    }
  });

  it("does so for any texts", () => {
    const words = fc
      .array(
        fc.constantFrom("stroke", "AF", "pharmacy.", "Falls", "“sleep”", "carers!", "e-mail", "😀", "\n"),
        {
          maxLength: 30,
        },
      )
      .map((list) => list.join(" "));
    const listing = fc.record({ name: words, company: words, summary: fc.oneof(words, fc.string()) });
    const brief = fc.record({ title: words, problem: words, sought: fc.oneof(words, fc.string()) });
    fc.assert(
      fc.property(fc.array(listing, { minLength: 1, maxLength: 12 }), brief, (texts, asked) => {
        const listings = texts.map((text, at) => ({ ...text, id: String(at) }));
        const index = buildIndex(listings, { briefs: [asked] });
        for (const { listing: one, score } of rank(index, asked)) expectHonest(index, asked, one, score);
      }),
    );
  });

  it("says nothing where nothing is shared, and judges a stranger by its own text", () => {
    const listings = ["Sleep diary", "Sleep lessons", "Ward roster"].map((name, at) => ({
      id: String(at),
      name,
      company: "",
      summary: `${name} for anyone.`,
    }));
    const index = buildIndex(listings);
    const brief = { title: "Sleep", problem: "Insomnia.", sought: "A diary." };
    const roster = listings[2] as Listing;
    expect(explain(index, { ...brief, title: "Falls", sought: "", problem: "" }, roster)).toEqual({
      score: 0,
      contributions: [],
    });
    const stranger = { id: "new", name: "Sleep diary", company: "", summary: "A diary of sleep." };
    const { contributions } = explain(index, brief, stranger);
    expect(contributions.length).toBeGreaterThan(0);
    expect(contributions.map(({ feature }) => feature)).not.toContain("alike");
  });
});
