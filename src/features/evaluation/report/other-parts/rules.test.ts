import { findings, reported, site } from "tests/factories/reported";
import { describe, expect, it } from "vitest";
import { reportOf } from "../rules";
import { otherSections } from "./rules";

describe("parts that a report has no place for", () => {
  it("appear with their texts, facts and tables", () => {
    const content = {
      title: "Known",
      subgroupResults: [
        { name: "Aged 75 and over", n: 120, isHidden: false, arms: [{ label: "With", n: 60 }] },
        { name: "Under 75", n: 80, isHidden: true, arms: [] },
      ],
      costs: { priceYear: "2026/27", total: 12_000, payers: ["ICB", "Council"], nobody: null },
      claim: "About one in sixty.",
      empty: [],
    };
    expect(otherSections(content, ["title"])).toEqual([
      {
        heading: "Subgroup results",
        level: 2,
        blocks: [
          {
            kind: "table",
            caption: "Subgroup results",
            head: ["Name", "N", "Is hidden"],
            numeric: [1],
            rows: [
              ["Aged 75 and over", "120", "No"],
              ["Under 75", "80", "Yes"],
            ],
          },
          {
            kind: "table",
            caption: "Aged 75 and over: arms",
            head: ["Label", "N"],
            numeric: [1],
            rows: [["With", "60"]],
          },
        ],
      },
      {
        heading: "Costs",
        level: 2,
        blocks: [
          {
            kind: "facts",
            rows: [
              ["Price year", "2026/27"],
              ["Total", "12,000"],
              ["Payers", "ICB; Council"],
            ],
          },
        ],
      },
      { heading: "Claim", level: 2, blocks: [{ kind: "text", text: "About one in sixty." }] },
    ]);
  });

  it("are not left out of a report, wherever they hang", () => {
    const [first, ...rest] = findings.results;
    const content = {
      ...findings,
      costs: { ratio: 4.2 },
      results: [{ ...first, perSite: [{ site: "A", n: 20 }] }, ...rest],
    };
    const report = reportOf(
      { ...reported, version: { ...reported.version, content: content as typeof findings } },
      site,
    );
    const headings = report.sections.map(({ heading }) => heading);
    expect(headings).toEqual(expect.arrayContaining(["Costs", "Diagnosed: Per site"]));
  });
});
