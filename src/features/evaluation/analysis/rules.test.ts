import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AggregateRow, type AnalysedMeasure, analyseMeasure } from "./rules";

const diagnosed: AnalysedMeasure = {
  id: "m1",
  name: "Diagnosed with atrial fibrillation",
  kind: "proportion",
  direction: "increase",
  unit: "",
  target: null,
  minimalImportantDifference: null,
};

function row(over: Partial<AggregateRow>): AggregateRow {
  return {
    measureId: "m1",
    site: "Pharmacy A",
    arm: "intervention",
    periodStart: "2027-01-01",
    periodEnd: "2027-01-31",
    numerator: null,
    denominator: null,
    sampleSize: null,
    mean: null,
    standardDeviation: null,
    events: null,
    exposure: null,
    value: null,
    ...over,
  };
}

describe("a proportion in one arm", () => {
  const rows = [
    row({ numerator: 18, denominator: 1000 }),
    row({ site: "Pharmacy B", numerator: 10, denominator: 737 }),
  ];

  it("is pooled over sites and carries its Wilson interval", () => {
    const result = analyseMeasure(diagnosed, rows, { design: "after_only", exact: true });
    expect(result?.arms).toMatchObject([
      { counts: "28 of 1,737", estimate: "1.61%", interval: "1.12% to 2.32%" },
    ]);
    expect(result?.verdict).toBe("descriptive");
    expect(result?.sentence).toContain("no comparison group");
  });

  it("is rounded for readers outside, and computed from the rounded counts", () => {
    const result = analyseMeasure(diagnosed, rows, { design: "after_only", exact: false });
    expect(result?.arms[0]?.counts).toBe("30 of 1,735");
    expect(result?.isRounded).toBe(true);
  });

  it("is hidden outside when its numerator is 1 to 7, and never shows it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 8, max: 5000 }),
        (numerator, denominator) => {
          const result = analyseMeasure(diagnosed, [row({ numerator, denominator })], {
            design: "after_only",
            exact: false,
          });
          expect(result?.isHidden).toBe(true);
          expect(result?.arms).toEqual([]);
          expect(result?.sentence).not.toContain(String(denominator));
        },
      ),
    );
  });
});

it("a comparison is favourable, unfavourable or unclear by its interval, and one hidden side hides both", () => {
  const compare = (first: [number, number], second: [number, number], exact = true) =>
    analyseMeasure(
      diagnosed,
      [
        row({ numerator: first[0], denominator: first[1] }),
        row({ arm: "comparator", numerator: second[0], denominator: second[1] }),
      ],
      { design: "controlled_before_after", exact },
    );
  expect(compare([56, 70], [48, 80])?.verdict).toBe("favourable");
  expect(compare([48, 80], [56, 70])?.verdict).toBe("unfavourable");
  expect(compare([40, 80], [41, 80])?.verdict).toBe("unclear");
  expect(compare([56, 70], [3, 80], false)).toMatchObject({ isHidden: true, arms: [] });
});

it("means are compared by Welch's interval", () => {
  const pain: AnalysedMeasure = {
    ...diagnosed,
    name: "Pain",
    kind: "mean",
    direction: "decrease",
    unit: "points",
  };
  const rows = [
    row({ sampleSize: 50, mean: 4, standardDeviation: 1 }),
    row({ arm: "comparator", sampleSize: 50, mean: 6, standardDeviation: 1 }),
  ];
  expect(analyseMeasure(pain, rows, { design: "before_after", exact: true })?.verdict).toBe("favourable");
});

it("a measure without rows has no result", () => {
  expect(analyseMeasure(diagnosed, [], { design: "after_only", exact: true })).toBeNull();
});
