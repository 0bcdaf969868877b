import { describe, expect, it } from "vitest";
import { type AttributePeriod, drawAttributeChart } from "./attribute-chart";
import { readRunChart } from "./run-chart";

const period = (count: number | null, size: number | null, more: Partial<AttributePeriod> = {}) => ({
  count,
  size,
  include: true,
  part: "1",
  ...more,
});

describe("p, u and c charts", () => {
  it("draw nothing for a period without denominator, and leave it out of the centre line", () => {
    const points = drawAttributeChart("p", [period(1, 10), period(0, 0), period(null, 10), period(3, 10)]);
    expect(points.map(({ value }) => value)).toEqual([0.1, null, null, 0.3]);
    expect(points[1]).toMatchObject({ centre: 0.2, lower: null, upper: null });
  });

  it("give each part, and each frozen start, its own centre line, and judge what is left out", () => {
    const counts = [4, 4, 4, 40, 9, 9];
    const parts = counts.map((count, i) =>
      period(count, null, { part: i < 4 ? "1" : "2", include: i !== 3 }),
    );
    const points = drawAttributeChart("c", parts);
    expect(points.map(({ centre }) => centre)).toEqual([4, 4, 4, 4, 9, 9]);
    expect(points.map(({ outside }) => outside)).toEqual([false, false, false, true, false, false]);
    const frozen = drawAttributeChart(
      "c",
      counts.map((count) => period(count, null)),
      { freezeAfter: 3 },
    );
    expect(frozen.at(-1)?.centre).toBe(4);
  });

  it("has limits as wide as the periods vary when Laney's are asked for", () => {
    const uneven = [5000, 6000, 4000, 6500, 4500].map((count) => period(count, 10_000));
    expect(drawAttributeChart("p", uneven).filter(({ outside }) => outside)).not.toEqual([]);
    expect(drawAttributeChart("p", uneven, { laney: true }).filter(({ outside }) => outside)).toEqual([]);
  });

  it.each([
    ["p", [period(11, 10)], "larger than its size"],
    ["u", [period(-1, 10)], "0 or more"],
    ["u", [period(1, -10)], "0 or more"],
    ["p", [period(0, 0)], "no period to take its centre line from"],
    ["c", [], "at least one period"],
  ] as const)("refuses an impossible %s chart %#", (kind, periods, message) => {
    expect(() => drawAttributeChart(kind, periods)).toThrow(message);
  });
});

describe("a run chart", () => {
  it("leaves out what lies on the median and finds a long run and too few crossings", () => {
    const shifted = readRunChart([...Array(10).fill(1), 5, ...Array(10).fill(9)]);
    expect(shifted).toMatchObject({
      median: 5,
      useful: 20,
      longestRun: 10,
      longestRunMax: 7,
      crossings: 1,
      crossingsMin: 6,
      signal: true,
    });
    expect(readRunChart([1, 2, 1, 2, 1, 2, 1, 2, 1, 2]).signal).toBe(false);
    expect(readRunChart([3, 3, 3]).signal).toBe(false);
  });
});
