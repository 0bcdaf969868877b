import { aggregateRow, diagnosed, monthOf } from "tests/factories/aggregate-row";
import { describe, expect, it } from "vitest";
import { marksOf, screeningOf, seriesOf } from "./rules";

const measure = { ...diagnosed, target: 5 };

const month = (place: number, numerator: number, arm: "intervention" | "comparator" = "intervention") =>
  aggregateRow({ ...monthOf(2025, place), arm, numerator, denominator: 100 });

const months = (count: number) => Array.from({ length: count }, (_, place) => month(place, 4 + (place % 2)));

describe("a measure over time", () => {
  it("is not drawn with fewer than 3 periods", () => {
    expect(seriesOf(measure, months(2), { design: "after_only" })).toBeNull();
  });

  it("is a run chart about its median, without limits or signals, with fewer than 8 periods", () => {
    const rows = [...months(6), month(6, 90)];
    const series = seriesOf(measure, rows, { design: "after_only" });
    expect(series).toMatchObject({ centre: 0.05, limits: null });
    expect(series?.points.flatMap(({ flags }) => flags)).toEqual([]);
    expect(series?.caption).toContain("8 periods are needed for limits");
    expect(screeningOf(measure, rows, { design: "after_only" })).toBeNull();
  });

  it("has trial limits from 8 periods on, and says so", () => {
    const series = seriesOf(measure, months(8), { design: "after_only" });
    expect(series?.points).toHaveLength(8);
    expect(series?.centre).toBeCloseTo(0.045);
    expect(series?.target).toBe(0.05);
    expect(series?.caption).toContain("trial limits");
    expect(seriesOf(measure, months(12), { design: "after_only" })?.caption).not.toContain("trial limits");
  });

  it("adds up the sites of a period", () => {
    const rows = months(8).flatMap((row) => [row, { ...row, numerator: 10 }]);
    expect(seriesOf(measure, rows, { design: "after_only" })?.points[0]?.value).toBeCloseTo(14 / 200);
  });

  it("judges the time after a change by the limits of the time before", () => {
    const rows = [
      ...Array.from({ length: 12 }, (_, place) => month(place, 4 + (place % 2), "comparator")),
      ...Array.from({ length: 3 }, (_, place) => month(12 + place, 20)),
    ];
    const series = seriesOf(measure, rows, { design: "before_after" });
    expect(series?.centre).toBeCloseTo(0.045);
    expect(series?.points.at(-1)?.flags).toContain("outside the limits");
    expect(series?.caption).toContain("the 12 periods before the change");
  });

  it("leaves too short a time before a change out of the limits", () => {
    const rows = [
      ...Array.from({ length: 3 }, (_, place) => month(place, 20, "comparator")),
      ...Array.from({ length: 8 }, (_, place) => month(3 + place, 4 + (place % 2))),
    ];
    const series = seriesOf(measure, rows, { design: "before_after" });
    expect(series?.points).toHaveLength(8);
    expect(series?.centre).toBeCloseTo(0.045);
    expect(series?.caption).toContain("The 3 periods before the change are not drawn: 12 are needed.");
  });

  it.each([
    [11, "The 11 periods before the change are not drawn: 12 are needed."],
    [1, "The one period before the change is not drawn: 12 are needed."],
  ])("says so of one arm as well, with %i before", (count, words) => {
    const rows = months(count + 8);
    const { periodStart } = monthOf(2025, count);
    const series = seriesOf(measure, rows, { design: "before_after", changedOn: periodStart });
    expect(series?.points).toHaveLength(8);
    expect(series?.caption).toContain(words);
  });

  it("speaks of no period that is not drawn where all are", () => {
    expect(seriesOf(measure, months(12), { design: "after_only" })?.caption).not.toContain("not drawn");
    const spanning = seriesOf(measure, months(20), { design: "before_after", changedOn: "2026-01-01" });
    expect(spanning?.caption).not.toContain("not drawn");
  });

  it.each(["before_after", "interrupted_time_series", "controlled_before_after"] as const)(
    "tells before from after by the day of the change where one arm holds both (%s)",
    (design) => {
      const rows = [...months(12), ...Array.from({ length: 3 }, (_, place) => month(12 + place, 20))];
      const series = seriesOf(measure, rows, { design, changedOn: "2026-01-01" });
      expect(series?.centre).toBeCloseTo(0.045);
      expect(series?.caption).toContain("the 12 periods before the change");
      expect(series?.points.at(-1)?.flags).toContain("outside the limits");
    },
  );

  it("draws no limits across a change with too few periods on either side, but the median of before", () => {
    const rows = [...months(5), ...Array.from({ length: 5 }, (_, place) => month(5 + place, 20))];
    const series = seriesOf(measure, rows, { design: "before_after", changedOn: "2025-06-01" });
    expect(series).toMatchObject({ centre: 0.04, limits: null });
    expect(series?.points).toHaveLength(10);
    expect(series?.caption).toContain("the 5 periods before the change");
  });

  it("takes no period across the day of the change into the limits of before", () => {
    const rows = [...months(12), month(12, 90), month(13, 4)];
    const series = seriesOf(measure, rows, { design: "before_after", changedOn: "2026-01-15" });
    expect(series?.centre).toBeCloseTo(0.045);
  });

  it("makes no difference of the day of the change in a plan that compares with nothing", () => {
    const rows = [...months(12), ...Array.from({ length: 3 }, (_, place) => month(12 + place, 20))];
    const series = seriesOf(measure, rows, { design: "after_only", changedOn: "2026-01-01" });
    expect(series?.caption).toContain("all 15 periods");
  });

  it("leaves a comparison group out of the series", () => {
    const rows = [
      ...months(8),
      ...months(8).map((row) => ({ ...row, arm: "comparator" as const, numerator: 50 })),
    ];
    expect(seriesOf(measure, rows, { design: "controlled_before_after" })?.centre).toBeCloseTo(0.045);
  });
});

it("what changed is marked between the periods it fell in, and nothing outside the chart", () => {
  const points = ["2027-01-01", "2027-02-01", "2027-03-01"].map((label) => ({ label, value: 1, flags: [] }));
  const change = (day: string) => ({ day, text: day });
  const marks = marksOf({ points }, ["2026-12-31", "2027-02-14", "2027-04-01"].map(change));
  expect(marks).toEqual([{ after: 2, text: "2027-02-14" }]);
  expect(marksOf({ points }, [change("2027-02-01")])).toEqual([{ after: 1, text: "2027-02-01" }]);
});
