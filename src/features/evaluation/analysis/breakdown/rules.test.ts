import fc from "fast-check";
import { aggregateRow, diagnosed } from "tests/factories/aggregate-row";
import { describe, expect, it } from "vitest";
import type { AnalysedMeasure } from "../pooling/rules";
import { breakDown as breakDownRows, type SiteRow, type SubgroupRow } from "./rules";

type Row = SiteRow & SubgroupRow;
const breakDown = (measure: AnalysedMeasure, rows: Row[], options: Parameters<typeof breakDownRows>[2]) =>
  breakDownRows(
    measure,
    { bySite: rows.filter(({ subgroup }) => subgroup === ""), bySubgroup: rows },
    options,
  );

const seen = { ...diagnosed, name: "Seen in two weeks" };
const row = (over: Partial<Row>): Row => ({ site: "A", subgroup: "", ...aggregateRow(over), ...over });
const side = (site: string, subgroup: string, after: [number, number], before: [number, number]) => [
  row({ site, subgroup, numerator: after[0], denominator: after[1] }),
  row({ site, subgroup, arm: "comparator", numerator: before[0], denominator: before[1] }),
];
const raw = {
  design: "randomised",
  exact: true,
  plannedSubgroups: ["Age: under 75", "Age: 75 and over"],
} as const;

describe("groups of people", () => {
  const rows = [
    ...side("A", "", [120, 200], [80, 200]),
    ...side("A", "Age: under 75", [80, 100], [40, 100]),
    ...side("A", "Age: 75 and over", [40, 100], [40, 100]),
    ...side("A", "Lives alone", [20, 40], [18, 40]),
  ];

  it("stand in the order of the plan, so that what belongs together follows each other", () => {
    const labels = (plannedSubgroups: readonly string[]) =>
      breakDown(seen, rows, { ...raw, plannedSubgroups })
        .subgroups.find(({ dimension }) => dimension === "age")
        ?.parts.map(({ label }) => label);
    expect(labels(raw.plannedSubgroups)).toEqual(["under 75", "75 and over"]);
    expect(labels(raw.plannedSubgroups.toReversed())).toEqual(["75 and over", "under 75"]);
    expect(labels(["Age: under 75"])).toEqual(["under 75", "75 and over"]);
  });

  it("are compared each by itself, with a note on how many there are and which were planned", () => {
    const { subgroups, multiplicity } = breakDown(seen, rows, raw);
    expect(subgroups.map(({ dimension, isPlanned }) => [dimension, isPlanned])).toEqual([
      ["other groups", false],
      ["age", true],
    ]);
    expect(subgroups[1]?.parts.map(({ label, comparison }) => [label, comparison?.estimate])).toEqual([
      ["under 75", "40.00 percentage points"],
      ["75 and over", "0.00 percentage points"],
    ]);
    expect(multiplicity).toContain("3 groups are compared here");
    expect(multiplicity).toContain("about 14%");
  });

  it("are hidden outside where they would give a count away", () => {
    const small = [
      ...side("A", "", [50, 100], [50, 100]),
      ...side("A", "Age: under 75", [47, 60], [48, 60]),
      ...side("A", "Age: 75 and over", [3, 40], [2, 40]),
    ];
    const open = breakDown(seen, small, { ...raw, exact: false });
    const shown = JSON.stringify(open.subgroups);
    expect(shown).not.toContain("3 of 40");
    expect(shown).not.toContain("47 of 60");
  });
});

describe("sites", () => {
  const sites = [
    ...side("A", "", [90, 100], [40, 100]),
    ...side("B", "", [42, 100], [40, 100]),
    ...side("C", "", [41, 100], [40, 100]),
  ];

  it("are told one by one, and a conclusion that rests on one of them is called so", () => {
    const { sites: parts, leftOut } = breakDown(seen, sites, raw);
    expect(parts.map(({ label }) => label)).toEqual(["A", "B", "C"]);
    expect(leftOut).toContain("changes when A is left out");
    const even = breakDown(
      seen,
      [...side("A", "", [80, 100], [40, 100]), ...side("B", "", [81, 100], [40, 100])],
      raw,
    );
    expect(even.leftOut).toContain("stays the same");
  });

  it("are hidden outside where the counts of one time alone would give a site away", () => {
    const late = { periodStart: "2027-02-01", periodEnd: "2027-02-28" };
    const cells = (site: string, before: number, after: number) => [
      row({ site, numerator: before, denominator: 100 }),
      row({ site, ...late, numerator: after, denominator: 100 }),
      row({ site, arm: "comparator", numerator: 50, denominator: 100 }),
      row({ site, arm: "comparator", ...late, numerator: 55, denominator: 100 }),
    ];
    const options = { design: "controlled_before_after", exact: false, changedOn: "2027-02-01" } as const;
    const sitesOf = (one: number, other: number) =>
      breakDown(seen, [...cells("A", one, 62), ...cells("B", other, 60)], {
        ...options,
        plannedSubgroups: [],
      });
    // 15 in all, and 10 at each site: only 8 or 9 are left.
    expect(sitesOf(8, 9)).toMatchObject({ sitesHidden: true, sites: [] });
    expect(sitesOf(40, 43).sites).toHaveLength(2);
  });

  it("show outside nothing but counts rounded to 5, whatever they are", () => {
    const count = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(fc.array(fc.tuple(count, count), { minLength: 2, maxLength: 4 }), (pairs) => {
        const rows = pairs.flatMap(([one, other], place) =>
          side(`Site ${place}`, "", [one, 60], [other, 60]),
        );
        const { sites: parts } = breakDown(seen, rows, { ...raw, exact: false });
        for (const { arms } of parts)
          for (const { counts } of arms)
            for (const figure of counts.split(" of ")) expect(Number(figure) % 5).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});

it("sites of a plain count are not told, and not called hidden either", () => {
  const counted = { ...seen, kind: "count", domain: "reach" } as const;
  const rows = ["A", "B"].map((site) => row({ site, value: 40 }));
  expect(breakDown(counted, rows, raw)).toMatchObject({ sites: [], sitesHidden: false });
  const corrected = { ...raw, exact: false, wasMoved: true };
  expect(breakDown(counted, rows, corrected)).toMatchObject({ sites: [], sitesHidden: false });
});
