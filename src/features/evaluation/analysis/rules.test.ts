import fc from "fast-check";
import { aggregateRow, diagnosed as measure } from "tests/factories/aggregate-row";
import { describe, expect, it } from "vitest";
import type { AggregateRow, AnalysedMeasure } from "./pooling/rules";
import { analyseMeasure } from "./rules";

const diagnosed: AnalysedMeasure = { ...measure, id: "m1", name: "Diagnosed with atrial fibrillation" };
const row = (over: Partial<AggregateRow>) => aggregateRow({ measureId: "m1", ...over });

describe("a proportion in one arm", () => {
  const rows = [row({ numerator: 18, denominator: 1000 }), row({ numerator: 10, denominator: 737 })];

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
  const verdict = (design: "randomised" | "before_after" | "interrupted_time_series") =>
    analyseMeasure(pain, rows, { design, exact: true });
  expect(verdict("randomised")?.verdict).toBe("favourable");
  expect(verdict("randomised")?.sentence).not.toContain("different people");
  for (const design of ["before_after", "interrupted_time_series"] as const) {
    expect(verdict(design)?.verdict).toBe("descriptive");
    expect(verdict(design)?.sentence).toContain("assumes that different people were counted");
  }
});

describe("a study of two times whose before is told by the date", () => {
  const changedOn = "2027-03-01";
  const month = (place: number, over: Partial<AggregateRow>) =>
    row({ periodStart: `2027-0${place}-01`, periodEnd: `2027-0${place}-28`, ...over });
  const months = [
    month(1, { numerator: 20, denominator: 100 }),
    month(2, { numerator: 22, denominator: 100 }),
    month(3, { numerator: 60, denominator: 100 }),
  ];
  const targeted: AnalysedMeasure = { ...diagnosed, target: 10 };

  it.each(["before_after", "interrupted_time_series"] as const)("%s compares after with before", (design) => {
    const result = analyseMeasure(targeted, months, { design, exact: true, changedOn });
    expect(result?.arms.map(({ label, counts }) => [label, counts])).toEqual([
      ["After the change", "60 of 100"],
      ["Before it", "42 of 200"],
    ]);
    expect(result?.verdict).toBe("descriptive");
  });

  it("is no evidence for or against, even of a target, and says which periods it left out", () => {
    const options = { design: "before_after", exact: true, changedOn } as const;
    const after = analyseMeasure(targeted, months.slice(2), options);
    expect(after).toMatchObject({ arms: [{ label: "After the change" }], verdict: "descriptive" });
    const before = analyseMeasure(targeted, months.slice(0, 2), options);
    expect(before).toMatchObject({ arms: [{ label: "Before it" }], verdict: "descriptive" });
    const across = row({ periodStart: "2027-02-15", periodEnd: "2027-03-15", numerator: 9, denominator: 10 });
    const whole = analyseMeasure(targeted, [...months, across], options);
    expect(whole?.arms[0]?.counts).toBe("60 of 100");
    expect(whole?.notes).toContain("Figures from across the day of the change were left out.");
  });

  it("compares its counts in the same way", () => {
    const visits: AnalysedMeasure = { ...diagnosed, name: "Visits", kind: "count" };
    const counts = [month(2, { value: 28 }), month(3, { value: 56 })];
    const result = analyseMeasure(visits, counts, { design: "before_after", exact: true, changedOn });
    expect(result?.comparison?.point).toBeCloseTo(2, 6);
  });
});

it("counts of two groups leave out what both had before the change, and say so", () => {
  const visits: AnalysedMeasure = { ...diagnosed, name: "Visits", kind: "count" };
  const early = { periodStart: "2026-01-01", periodEnd: "2026-01-31" };
  const rows = [
    row({ ...early, value: 500 }),
    row({ value: 62 }),
    row({ arm: "comparator", ...early, value: 90 }),
    row({ arm: "comparator", value: 31 }),
  ];
  for (const design of ["controlled_before_after", "randomised"] as const) {
    const result = analyseMeasure(visits, rows, { design, exact: true, changedOn: "2027-01-01" });
    expect(result?.comparison?.point).toBeCloseTo(2, 6);
    expect(result?.notes.join(" ")).toContain("Figures from before the change were left out");
  }
});

it("a rounded mean is drawn with no more digits than are printed", () => {
  const wait: AnalysedMeasure = { ...diagnosed, name: "Wait", kind: "time" };
  const rows = [row({ sampleSize: 13, mean: 4.123456, standardDeviation: 1.234567 })];
  const [arm] = analyseMeasure(wait, rows, { design: "after_only", exact: false })?.arms ?? [];
  expect(arm).toMatchObject({ counts: "n = 15", estimate: "4.1", point: 4.1, low: 3.4, high: 4.8 });
  const [exact] = analyseMeasure(wait, rows, { design: "after_only", exact: true })?.arms ?? [];
  expect(exact?.point).toBe(4.123456);
});

it("figures that defy calculation are said to, instead of breaking the page", () => {
  const pain: AnalysedMeasure = { ...diagnosed, name: "Pain", kind: "mean" };
  const same = { sampleSize: 9, mean: 4, standardDeviation: 0 };
  const rows = [row(same), row({ ...same, arm: "comparator" })];
  const result = analyseMeasure(pain, rows, { design: "randomised", exact: true });
  expect(result).toMatchObject({ arms: [], verdict: "descriptive" });
  expect(result?.sentence).toContain(
    "these figures cannot be analysed. All values in both groups are the same",
  );
});

it("a measure without rows has no result", () => {
  expect(analyseMeasure(diagnosed, [], { design: "after_only", exact: true })).toBeNull();
});

describe("rates and counts of two arms", () => {
  const falls: AnalysedMeasure = { ...diagnosed, name: "Falls", kind: "rate", direction: "decrease" };
  const twoRates = [
    row({ events: 10, exposure: 1000 }),
    row({ arm: "comparator", events: 40, exposure: 1000 }),
  ];

  it("rates are never added up over the arms", () => {
    const result = analyseMeasure(falls, twoRates, { design: "controlled_before_after", exact: true });
    expect(result?.arms).toMatchObject([
      { label: "With the change", counts: "10 events over 1,000", estimate: "0.010" },
      { label: "In the comparison group", counts: "40 events over 1,000", estimate: "0.040" },
    ]);
    expect(result?.verdict).toBe("favourable");
    expect(result?.sentence).not.toContain("no comparison group");
  });

  it("one small side hides both", () => {
    const small = [
      row({ events: 3, exposure: 1000 }),
      row({ arm: "comparator", events: 40, exposure: 1000 }),
    ];
    const design = "controlled_before_after";
    expect(analyseMeasure(falls, small, { design, exact: false })).toMatchObject({
      isHidden: true,
      arms: [],
    });
    const visits: AnalysedMeasure = { ...falls, name: "Visits", kind: "count" };
    const counts = [row({ value: 3 }), row({ arm: "comparator", value: 40 })];
    expect(analyseMeasure(visits, counts, { design, exact: false })?.isHidden).toBe(true);
    expect(analyseMeasure(visits, counts, { design, exact: true })?.sentence).toContain("3 events over 31");
  });

  it("a rate or a count of one arm stands alone", () => {
    const options = { design: "after_only", exact: true } as const;
    expect(analyseMeasure(falls, twoRates.slice(0, 1), options)?.sentence).toContain(
      "10 events over 1,000, a rate of 0.010 (95% confidence interval 0.005 to 0.018)",
    );
    const visits: AnalysedMeasure = { ...falls, kind: "count" };
    expect(analyseMeasure(visits, [row({ value: 12 })], options)?.sentence).toContain("Falls: 12.");
  });
});
