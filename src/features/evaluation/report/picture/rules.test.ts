import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alternativeOf, stepsOf, tickOf } from "./rules";

describe("the axis of a picture", () => {
  const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true }).filter((one) => Math.abs(one) > 1e-6);

  it("reaches every value and zero, in few even steps", () => {
    fc.assert(
      fc.property(fc.array(finite, { minLength: 1, maxLength: 20 }), (values) => {
        const { ticks, step, lowest, highest } = stepsOf(values, "number");
        expect(lowest).toBeLessThanOrEqual(Math.min(0, ...values) + step * 1e-9);
        expect(highest).toBeGreaterThanOrEqual(Math.max(0, ...values) - step * 1e-9);
        expect(ticks).toContain(0);
        expect(ticks.length).toBeLessThanOrEqual(7);
      }),
    );
  });

  it("tells apart any two of its labels", () => {
    fc.assert(
      fc.property(finite, finite, (one, other) => {
        const { ticks, decimals } = stepsOf([one, other], "percent");
        const labels = ticks.map((tick) => tickOf(tick, "percent", decimals));
        expect(new Set(labels).size).toBe(labels.length);
      }),
    );
  });

  it("writes thousands, a true minus and no minus before nothing", () => {
    expect(tickOf(-20_000, "number", 0)).toBe("−20,000");
    expect(tickOf(-0.02, "number", 2)).toBe("−0.02");
    expect(tickOf(-0, "number", 2)).toBe("0.00");
    expect(tickOf(0.4, "percent", 0)).toBe("40%");
  });
});

it("a picture of points says what its maker says, one of intervals says each row", () => {
  const points = {
    kind: "points" as const,
    title: "Plane",
    points: [],
    line: false,
    yAxis: "number" as const,
  };
  expect(alternativeOf({ ...points, xLabel: "x", yLabel: "y", spoken: "All above" })).toBe(
    "Chart of Plane. All above.",
  );
  const rows = [{ label: "With", words: "6%", estimate: 0.06, low: 0.04, high: 0.09 }];
  expect(alternativeOf({ kind: "intervals", title: "Found", axis: "percent", rows })).toBe(
    "Chart of Found. With: 6%.",
  );
});
