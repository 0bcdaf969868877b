import { aggregateRow, diagnosed } from "tests/factories/aggregate-row";
import { describe, expect, it } from "vitest";
import type { AnalysedMeasure } from "../pooling/rules";
import { analyseMeasure } from "../rules";

const seen = { ...diagnosed, name: "Seen", minimalImportantDifference: 5 };
const early = { periodStart: "2026-01-01", periodEnd: "2026-12-31" };
const late = { periodStart: "2027-01-01", periodEnd: "2027-12-31" };
const changedOn = "2027-01-01";

describe("a controlled before and after study", () => {
  const rows = [
    aggregateRow({ ...early, numerator: 400, denominator: 1000 }),
    aggregateRow({ ...late, numerator: 600, denominator: 1000 }),
    aggregateRow({ ...early, arm: "comparator", numerator: 400, denominator: 1000 }),
    aggregateRow({ ...late, arm: "comparator", numerator: 450, denominator: 1000 }),
  ];
  const options = { design: "controlled_before_after", exact: true, changedOn } as const;

  it("is told as a difference in differences, never as after against after", () => {
    const result = analyseMeasure(seen, rows, options);
    expect(result?.comparison).toMatchObject({ estimate: "15.00 percentage points", contrast: "difference" });
    expect(result?.comparison?.method).toContain("difference in differences");
    expect(result?.sentence).toContain(
      "from 40.00% to 60.00%; in the comparison group, from 40.00% to 45.00%",
    );
    expect(result?.sentence).toContain("assumes that both groups would have changed alike");
    expect(result?.verdict).toBe("favourable");
    expect(result?.n).toBe(2000);
    expect(result?.arms).toHaveLength(4);
  });

  it("tells falls as falls, whichever group fell further", () => {
    const fall = (treated: number, control: number) =>
      analyseMeasure(
        { ...seen, direction: "decrease" },
        [
          aggregateRow({ ...early, numerator: 400, denominator: 1000 }),
          aggregateRow({ ...late, numerator: treated, denominator: 1000 }),
          aggregateRow({ ...early, arm: "comparator", numerator: 400, denominator: 1000 }),
          aggregateRow({ ...late, arm: "comparator", numerator: control, denominator: 1000 }),
        ],
        options,
      );
    expect(fall(300, 350)?.sentence).toContain(
      "Taking away the change in the comparison group leaves a fall of 5.00 percentage points",
    );
    expect(fall(350, 300)?.sentence).toContain("leaves a rise of 5.00 percentage points");
    expect(fall(350, 350)?.sentence).toContain("leaves no change");
  });

  it("falls back to the two groups where nothing is known of the time before", () => {
    const result = analyseMeasure(
      seen,
      rows.filter(({ periodStart }) => periodStart >= changedOn),
      options,
    );
    expect(result?.comparison?.method).toContain("Newcombe");
  });

  it("divides the change of a rate by that of the comparison group", () => {
    const falls: AnalysedMeasure = { ...seen, kind: "rate", direction: "decrease", name: "Falls" };
    const of = (events: number, exposure: number) => ({ events, exposure });
    const rated = (treatedAfter: number) => [
      aggregateRow({ ...early, ...of(200, 1000) }),
      aggregateRow({ ...late, ...of(treatedAfter, 1000) }),
      aggregateRow({ ...early, arm: "comparator", ...of(200, 1000) }),
      aggregateRow({ ...late, arm: "comparator", ...of(160, 1000) }),
    ];
    const result = analyseMeasure(falls, rated(80), options);
    // 0.4 over 0.8, and exp(ln 0.5 ± 1.959964 × √(1/80 + 1/200 + 1/160 + 1/200)).
    expect(result?.comparison).toMatchObject({
      estimate: "0.50 times",
      interval: "0.36 to 0.70 times",
      contrast: "ratio",
    });
    expect(result?.sentence).toContain("Divided by the change in the comparison group");
    expect(result?.verdict).toBe("favourable");
    expect(analyseMeasure(falls, rated(160), options)?.verdict).toBe("unclear");
    expect(analyseMeasure(falls, rated(0), options)?.comparison?.method ?? "none").not.toContain(
      "two ratios",
    );
  });

  it("is hidden outside when one of its four cells is small", () => {
    const small = rows.map((one) => (one.numerator === 450 ? { ...one, numerator: 3 } : one));
    expect(analyseMeasure(seen, small, { ...options, exact: false })).toMatchObject({
      isHidden: true,
      arms: [],
    });
  });
});

describe("an interrupted time series", () => {
  const month = (place: number) => new Date(Date.UTC(2026, place, 1)).toISOString().slice(0, 10);
  const series = Array.from({ length: 12 }, (_, place) =>
    aggregateRow({
      periodStart: month(place),
      periodEnd: month(place),
      arm: place < 6 ? "comparator" : "intervention",
      numerator: (place < 6 ? 30 : 50) + (place % 2),
      denominator: 100,
    }),
  );
  const options = { design: "interrupted_time_series", exact: true } as const;

  it("is told by its level and slope, with its errors named and without a cause", () => {
    const result = analyseMeasure(seen, series, options);
    expect(result?.comparison?.label).toBe("Change of level at the change");
    expect(result?.comparison?.method).toContain("Newey–West errors with lag 1");
    expect(result?.comparison?.point).toBeCloseTo(0.2, 1);
    expect(result?.sentence).toContain("cannot rule out that something else happened");
    expect(result?.notes.join(" ")).toContain("Durbin–Watson");
    expect(result?.verdict).toBe("descriptive");
  });

  it("is not fitted across a gap, and says so", () => {
    const gap = series.filter((_, place) => place !== 3);
    const result = analyseMeasure(seen, gap, options);
    expect(result?.notes.join(" ")).toContain("No trend was fitted");
    expect(result?.comparison?.method).toContain("Newcombe");
  });
});

describe("rates, counts and scores of two sides", () => {
  const randomised = { design: "randomised", exact: true } as const;

  it("rates are compared by their ratio with an exact interval", () => {
    const falls: AnalysedMeasure = {
      ...seen,
      kind: "rate",
      direction: "decrease",
      minimalImportantDifference: null,
    };
    const rows = [
      aggregateRow({ events: 11, exposure: 800 }),
      aggregateRow({ arm: "comparator", events: 21, exposure: 3011 }),
    ];
    const result = analyseMeasure(falls, rows, randomised);
    expect(result?.comparison).toMatchObject({ estimate: "1.97 times", interval: "0.86 to 4.28 times" });
    expect(result?.verdict).toBe("unclear");
    expect(result?.n).toBeNull();
    const none = [
      aggregateRow({ events: 0, exposure: 800 }),
      aggregateRow({ arm: "comparator", events: 21, exposure: 3011 }),
    ];
    expect(analyseMeasure(falls, none, randomised)).toMatchObject({
      comparison: null,
      verdict: "descriptive",
    });
  });

  it("counts are compared by the days in which they were counted", () => {
    const registered: AnalysedMeasure = { ...seen, kind: "count", minimalImportantDifference: null };
    const rows = [
      aggregateRow({ ...late, value: 204 }),
      aggregateRow({ ...early, arm: "comparator", value: 108 }),
    ];
    const result = analyseMeasure(registered, rows, randomised);
    expect(result?.comparison?.point).toBeCloseTo(204 / 108, 6);
    expect(result?.notes.join(" ")).toContain("Poisson");
  });

  it("money and what is counted as a cost are told and not compared", () => {
    const cash: AnalysedMeasure = { ...seen, kind: "count", name: "Money released as cash", unit: "£" };
    const rows = [
      aggregateRow({ ...late, value: 24000 }),
      aggregateRow({ ...early, arm: "comparator", value: 21000 }),
    ];
    for (const measure of [
      cash,
      { ...cash, unit: "pounds" },
      { ...cash, unit: "", domain: "cost" } as const,
    ]) {
      const result = analyseMeasure(measure, rows, randomised);
      expect(result).toMatchObject({ arms: [], comparison: null, verdict: "descriptive" });
      expect(result?.sentence).toContain("not compared");
    }
    expect(analyseMeasure(cash, rows, randomised)?.sentence).toContain("£24,000 with the change, £21,000 in");
  });

  it("counts pooled over periods are compared by the days of those periods", () => {
    const registered: AnalysedMeasure = { ...seen, kind: "count", minimalImportantDifference: null };
    const months = { value: 120, days: 365 };
    const rows = [
      aggregateRow({ ...late, ...months }),
      aggregateRow({ ...early, arm: "comparator", value: 60 }),
    ];
    const result = analyseMeasure(registered, rows, randomised);
    expect(result?.comparison?.point).toBeCloseTo(2, 6);
    const twoSites = [
      aggregateRow({ ...late, ...months, days: 730 }),
      aggregateRow({ ...early, arm: "comparator", value: 60 }),
    ];
    expect(analyseMeasure(registered, twoSites, randomised)?.comparison?.point).toBeCloseTo(1, 6);
  });

  it("a score that cannot differ by as much as matters is shown to make no difference", () => {
    const score: AnalysedMeasure = { ...seen, kind: "score", unit: "points", minimalImportantDifference: 3 };
    const of = (mean: number) => ({ sampleSize: 400, mean, standardDeviation: 8 });
    const rows = [aggregateRow(of(50.1)), aggregateRow({ arm: "comparator", ...of(50) })];
    expect(analyseMeasure(score, rows, randomised)?.sentence).toContain(
      "this shows that it makes no difference that matters",
    );
    const few = rows.map((one) => ({ ...one, sampleSize: 10 }));
    expect(analyseMeasure(score, few, randomised)?.sentence).toContain(
      "not the same as showing that there is none",
    );
  });
});
