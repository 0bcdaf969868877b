import { aggregateRow, diagnosed, monthOf } from "tests/factories/aggregate-row";
import { describe, expect, it } from "vitest";
import type { AggregateRow, AnalysedMeasure } from "../analysis/pooling/rules";
import { changesBeside, holdPrediction, tellPrediction } from "./rules";

const month = (place: number, figures: Partial<AggregateRow>) =>
  aggregateRow({ ...monthOf(2026, place), ...figures });
const months = (counts: number[], from = 0) =>
  counts.map((numerator, place) => month(from + place, { numerator, denominator: 200 }));

const trial = { begunOn: "2026-05-01", studiedOn: null };
const rise = { direction: "rise" as const, value: null };
const asked = { prediction: rise, trial, design: "after_only" as const };

describe("a cycle that predicts a proportion", () => {
  const rows = months([20, 22, 18, 20, 60, 62, 58]);

  it("holds the pooled share before it began against that since, with interval and n", () => {
    expect(holdPrediction(diagnosed, rows, asked)).toMatchObject({
      verdict: "as_predicted",
      before: { from: "80 of 800 in 4 periods", value: expect.stringMatching(/^10\.00%/) },
      after: { from: "180 of 600 in 3 periods", value: "30.00% (95% interval 26.47% to 33.78%)" },
      difference: expect.stringMatching(/^20.00 percentage points \(95% interval 15.\d\d to 24.\d\d/),
      compared: { from: "2026-01-01", until: "2026-07-31" },
    });
  });

  it("takes the value it predicts as a percentage", () => {
    const predicting = (value: number) =>
      holdPrediction(diagnosed, rows, { ...asked, prediction: { ...rise, value } }).verdict;
    expect([25, 30, 40].map(predicting)).toEqual(["as_predicted", "cannot_tell", "not_as_predicted"]);
  });

  it("cannot tell from too few periods", () => {
    const held = holdPrediction(diagnosed, months([20, 22, 18, 20, 60, 62]), asked);
    expect(held.verdict).toBe("cannot_tell");
    expect(held.reason).toContain("4 periods before the cycle began and of 2 periods since");
  });

  it("leaves the period out that begins on the day it was studied", () => {
    const quarter = { begunOn: "2026-04-01", studiedOn: "2026-07-01" };
    const held = holdPrediction(diagnosed, months([20, 22, 18, 60, 62, 58, 200]), {
      ...asked,
      trial: quarter,
    });
    expect(held).toMatchObject({
      after: { from: "180 of 600 in 3 periods" },
      compared: { until: "2026-06-30" },
    });
  });

  it("leaves the period out into which its first day falls, and whatever had not ended when it was studied", () => {
    const late = { begunOn: "2026-05-15", studiedOn: "2026-09-02" };
    const held = holdPrediction(diagnosed, months([20, 22, 18, 20, 200, 60, 62, 58, 200]), {
      ...asked,
      trial: late,
    });
    expect(held).toMatchObject({
      across: 1,
      before: { from: expect.stringContaining("in 4 periods") },
      after: { from: "180 of 600 in 3 periods" },
    });
  });

  it("leaves a comparison group out, and takes rows that a plan keeps as those of before", () => {
    const other = months([100, 100, 100, 100, 0, 0, 0]).map((row) => ({
      ...row,
      arm: "comparator" as const,
    }));
    const apart = { ...asked, design: "controlled_before_after" as const };
    expect(holdPrediction(diagnosed, [...rows, ...other], apart).before.from).toBe("80 of 800 in 4 periods");
    const earlier = rows.map((row, place) => (place < 4 ? { ...row, arm: "comparator" as const } : row));
    const inTurn = { ...asked, design: "before_after" as const };
    expect(holdPrediction(diagnosed, earlier, inTurn).before.from).toBe("80 of 800 in 4 periods");
  });

  it("is not as predicted when the share fell", () => {
    const held = holdPrediction(diagnosed, months([60, 62, 58, 60, 20, 22, 18]), asked);
    expect(held).toMatchObject({ verdict: "not_as_predicted", reason: expect.stringContaining("other way") });
  });
});

describe("a cycle that predicts another kind of measure", () => {
  it("compares means by their own interval", () => {
    const waits = { ...diagnosed, kind: "time" as const, unit: "days" };
    const rows = [30, 31, 29, 20, 21, 19].map((mean, place) =>
      month(place + 1, { mean, sampleSize: 50, standardDeviation: 5 }),
    );
    const fall = { ...asked, prediction: { direction: "fall" as const, value: 25 } };
    expect(holdPrediction(waits, rows, fall)).toMatchObject({
      verdict: "as_predicted",
      before: { from: "n = 150 in 3 periods", value: expect.stringMatching(/^30\.00 days/) },
      reason: expect.stringContaining("reaches 25 days"),
    });
  });

  it("compares rates by their ratio", () => {
    const falls = { ...diagnosed, kind: "rate" as const, unit: "falls per bed day" };
    const rows = [40, 42, 38, 12, 14, 10].map((events, place) =>
      month(place + 1, { events, exposure: 1000 }),
    );
    const held = holdPrediction(falls, rows, { ...asked, prediction: { direction: "fall", value: null } });
    expect(held).toMatchObject({
      verdict: "as_predicted",
      difference: expect.stringMatching(/^0\.30 times/),
    });
  });

  describe("by a rate with no event on one side", () => {
    const falls = { ...diagnosed, kind: "rate" as const, unit: "falls per bed day" };
    const rated = (counts: number[]) =>
      counts.map((events, place) => month(place + 1, { events, exposure: 1000 }));
    const holding = (counts: number[], direction: "rise" | "fall" | "stay") =>
      holdPrediction(falls, rated(counts), { ...asked, prediction: { direction, value: null } });

    it("tells a fall to none by the exact interval of the ratio", () => {
      expect(holding([4, 5, 3, 0, 0, 0], "fall")).toMatchObject({
        verdict: "as_predicted",
        basis: "interval",
        difference: "0 times (exact 95% interval 0 to 0.36 times)",
      });
      expect(holding([1, 0, 1, 0, 0, 0], "fall")).toMatchObject({
        verdict: "cannot_tell",
        reason: "The 95% interval of the difference includes no change.",
      });
    });

    it("tells a rise from none, though the ratio has no end", () => {
      expect(holding([0, 0, 0, 4, 5, 3], "rise")).toMatchObject({
        verdict: "as_predicted",
        difference: "no ratio, since nothing happened before (exact 95% interval 2.78 times and more)",
      });
    });

    it("says that nothing happened on either", () => {
      expect(holding([0, 0, 0, 0, 0, 0, 0, 0, 0], "stay")).toMatchObject({
        verdict: "cannot_tell",
        reason: "Nothing happened on either side, so there is no ratio of the two rates.",
      });
    });
  });

  describe("by a count", () => {
    const visits = { ...diagnosed, kind: "count" as const, unit: "falls" };
    const days = (periodStart: string, periodEnd: string, value: number, siteId = "a") =>
      aggregateRow({ periodStart, periodEnd, value, siteId });
    const sixMonths = Array.from({ length: 6 }, (_, place) => month(4 + place, { value: 30, siteId: "a" }));
    const fall = { ...asked, prediction: { direction: "fall" as const, value: null } };

    it("holds no quarters against months", () => {
      const quarters = [
        days("2025-07-01", "2025-09-30", 91),
        days("2025-10-01", "2025-12-31", 89),
        days("2026-01-01", "2026-03-31", 90),
      ];
      expect(holdPrediction(visits, [...quarters, ...sixMonths], fall)).toMatchObject({
        verdict: "cannot_tell",
        reason: "The periods are not equally long (30 to 92 days), so their counts cannot be compared.",
      });
    });

    it("holds no two sites against one, in whichever period the other is missing", () => {
      const before = [0, 1, 2, 3].map((place) => month(place, { value: 45, siteId: "a" }));
      const other = [0, 1, 2, 3].map((place) => month(place, { value: 45, siteId: "b" }));
      const why = "Not the same sites were counted in every period, so their counts cannot be compared.";
      expect(holdPrediction(visits, [...before, ...other, ...sixMonths], fall)).toMatchObject({
        verdict: "cannot_tell",
        reason: why,
      });
      expect(holdPrediction(visits, [...before, ...other.slice(1), ...sixMonths], fall).reason).toBe(why);
      expect(holdPrediction(visits, [...before, ...sixMonths], fall).verdict).toBe("as_predicted");
    });
  });

  it("counts the points of a count, and waits for six of them", () => {
    const visits = { ...diagnosed, kind: "count" as const, unit: "visits" };
    const values = [10, 12, 11, 10, 20, 22, 21, 25, 20];
    const rows = [...values, 23].map((value, place) => month(place, { value }));
    expect(holdPrediction(visits, rows.slice(0, 9), asked).verdict).toBe("cannot_tell");
    expect(holdPrediction(visits, rows, asked)).toMatchObject({
      verdict: "as_predicted",
      reason: "Every period since is above the median of those before.",
      before: { from: "4 periods", value: "10.5 visits a period (median; 10 visits to 12 visits)" },
      after: { from: "6 periods", value: "21.5 visits a period (median; 20 visits to 25 visits)" },
      difference: null,
    });
  });
});

it("a prediction is told in words with the unit of its measure", () => {
  const telling = (kind: AnalysedMeasure["kind"], unit: string) => ({ kind, unit });
  expect(tellPrediction(telling("proportion", ""), { direction: "rise", value: 20 })).toBe(
    "rises to 20% or more",
  );
  expect(tellPrediction(telling("time", "days"), { direction: "fall", value: 2.5 })).toBe(
    "falls to 2.5 days or less",
  );
  expect(tellPrediction(telling("count", ""), { direction: "stay", value: null })).toBe("stays as it is");
});

it("what else changed is named when it falls within the time compared", () => {
  const compared = { from: "2026-01-01", until: "2026-07-31" };
  const changes = ["2025-12-31", "2026-03-01", "2026-08-01"].map((day) => ({ day }));
  expect(changesBeside(compared, changes)).toEqual([{ day: "2026-03-01" }]);
  expect(changesBeside(null, changes)).toEqual([]);
});
