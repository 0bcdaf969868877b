import { renderToStaticMarkup } from "react-dom/server";
import { findings } from "tests/factories/reported";
import { describe, expect, it } from "vitest";
import type { PublishedFindings } from "../rules";
import { PublishedResults } from "./published-results";

type Result = PublishedFindings["results"][number];

const count = (name: string, told: string): Result => ({
  name,
  domain: "reach",
  kind: "count",
  isPrimary: false,
  caseDefinition: `${name}, as listed`,
  sentence: `${name}: ${told}.`,
  verdict: "descriptive",
  isHidden: told === "not shown",
  isRounded: true,
  isKnownBeforeLock: false,
  arms: [],
});
const others = findings.results.map(({ name }) => name.replace("=", ""));

function read(...results: Result[]) {
  const all = { ...findings, results: [...results, ...findings.results] };
  const html = renderToStaticMarkup(<PublishedResults findings={all} />);
  const headings = [...html.matchAll(/<h3[^>]*>(.*?)<\/h3>/g)].map(([, text]) => text?.replace("=", ""));
  return { html, headings, text: html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ") };
}

describe("the steps from eligible to completed on the page of a result", () => {
  it("stand in one section after all others, each with all that is said of it", () => {
    const page = read(count("Eligible", "120"), count("Invited", "95"), count("Used", "not shown"));
    expect(page.headings).toEqual([...others, "How many it reached"]);
    for (const said of ["Eligible 120.", "Invited 95.", "Used not shown.", "Invited, as listed"])
      expect(page.text).toContain(said);
  });

  it("are left out of the table of all measures, which leads to each of the others", () => {
    const { html } = read(count("Eligible", "120"), count("Invited", "95"));
    const links = [...html.matchAll(/href="#(measure-\d+)"/g)].map(([, id]) => id);
    expect(links).toEqual(others.map((_, place) => `measure-${place + 1}`));
    for (const id of links) expect(html).toContain(`id="${id}"`);
  });

  it("keep a section of their own where there is but one, or where two sides are compared", () => {
    const compared = { ...count("Invited", "95"), arms: findings.results[0]?.arms ?? [] };
    expect(read(count("Eligible", "120"), compared).headings).toEqual(
      expect.arrayContaining(["Eligible", "Invited"]),
    );
  });

  it("hold what decides first, also where it is such a count", () => {
    const primary = { ...count("Eligible", "120"), isPrimary: true };
    expect(read(primary, count("Invited", "95"), count("Used", "60")).headings).toEqual([
      "Eligible",
      ...others,
      "How many it reached",
    ]);
  });
});
