import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareChanges, compareProportionChanges, compareSummaries } from "./difference-in-differences";
import { pairDifferences, summariseValues, testMean } from "./mean";
import { warnOfRegression } from "./regression-to-the-mean";
import { findLag, fitSegments } from "./segmented-regression";

const noise = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 12, maxLength: 60 });
const cell = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 12 });

describe("difference in differences", () => {
  it("changes its sign with the groups and ignores a constant added to all", () => {
    fc.assert(
      fc.property(cell, cell, cell, cell, (a, b, c, d) => {
        fc.pre([a, b, c, d].some((values) => new Set(values).size > 1));
        const here = compareChanges({
          treatedBefore: a,
          treatedAfter: b,
          controlBefore: c,
          controlAfter: d,
        });
        const raise = (values: number[]) => values.map((value) => value + 7);
        const there = compareChanges({
          treatedBefore: raise(c),
          treatedAfter: raise(d),
          controlBefore: raise(a),
          controlAfter: raise(b),
        });
        expect(there.estimate).toBeCloseTo(-here.estimate, 9);
        expect(there.standardError).toBeCloseTo(here.standardError, 9);
        expect(here.lower).toBeLessThanOrEqual(here.estimate);
      }),
    );
  });

  it("refuses cells without any variation, and an impossible count", () => {
    const flat = { n: 5, mean: 1, sd: 0 };
    const cells = { treatedBefore: flat, treatedAfter: flat, controlBefore: flat, controlAfter: flat };
    expect(() => compareSummaries(cells)).toThrow("Nothing varies");
    const wrong = { numerator: 3, denominator: 2 };
    expect(() =>
      compareProportionChanges({
        treatedBefore: wrong,
        treatedAfter: wrong,
        controlBefore: wrong,
        controlAfter: wrong,
      }),
    ).toThrow("larger than the denominator");
  });
});

describe("an interrupted time series", () => {
  it("finds the step and the bend that were put in, and moves with unit and level", () => {
    fc.assert(
      fc.property(noise, fc.integer({ min: -20, max: 20 }), fc.integer({ min: 1, max: 9 }), (y, up, by) => {
        fc.pre(new Set(y).size > 8);
        const at = Math.floor(y.length / 2);
        const plain = fitSegments(y, at, { lag: 2 });
        const moved = fitSegments(
          y.map((value, i) => by * value + up + (i >= at ? 3 + 2 * (i - at) : 0)),
          at,
          { lag: 2 },
        );
        expect(moved.coefficients[2]).toBeCloseTo(by * (plain.coefficients[2] ?? 0) + 3, 6);
        expect(moved.coefficients[3]).toBeCloseTo(by * (plain.coefficients[3] ?? 0) + 2, 6);
        const error = by * (plain.neweyWest.standardErrors[2] ?? 0);
        expect(moved.neweyWest.standardErrors[2]).toBeCloseTo(error, 5);
      }),
    );
  });

  it("takes a lag of a year for a series that repeats itself, and of 1 otherwise", () => {
    const seasonal = Array.from({ length: 60 }, (_, i) => Math.sin((i * Math.PI) / 6));
    expect(findLag(seasonal)).toBe(12);
    expect(findLag(seasonal.slice(0, 24))).toBe(1);
    expect(findLag(Array.from({ length: 60 }, (_, i) => Math.sin(i * i)))).toBe(1);
  });

  it.each([
    [[1, 2, 3, 5], 2, {}, "number of points must be"],
    [[1, 3, 2, 5, 6, 4], 1, {}, "before the change"],
    [[1, 3, 2, 5, 6, 4], 5, {}, "after the change"],
    [[1, 2, 3, 4, 5, 6], 3, {}, "leave no variation"],
    [[1, 3, 2, 5, 6, 4], 3, { lag: 6 }, "smaller than the number of points"],
  ])("refuses %j from %d on with %o", (values, at, options, message) => {
    expect(() => fitSegments(values, at, options)).toThrow(message);
  });
});

describe("the same people before and after", () => {
  it("needs pairs that differ", () => {
    expect(() => pairDifferences([1, 2], [1])).toThrow("as many second");
    expect(() => testMean(summariseValues([1, 1, 1]))).toThrow("All values are the same");
  });
});

describe("the warning of regression to the mean", () => {
  const known = { cutoff: 140, mean: 120, sd: 20, correlation: 0.6 };

  it("expects those above a cut-off to fall, and those below it to rise, by as much", () => {
    const above = warnOfRegression({ selectedOnBaseline: true, side: "above", ...known }).expectedChange;
    const below = warnOfRegression({ selectedOnBaseline: true, side: "below", ...known, cutoff: 100 });
    // Mean of a standard normal above 1 is 1.5251; 20 × 0.4 of it come back.
    expect(above).toBeCloseTo(-12.2011, 4);
    expect(below.expectedChange).toBeCloseTo(12.2011, 4);
  });

  it("warns without a figure where not all is known, and not at all where nobody was selected", () => {
    expect(warnOfRegression({ selectedOnBaseline: true })).toMatchObject({
      warn: true,
      expectedChange: null,
    });
    expect(warnOfRegression({ selectedOnBaseline: false, ...known }).warn).toBe(false);
    expect(() => warnOfRegression({ selectedOnBaseline: true, ...known, correlation: 2 })).toThrow(
      "correlation",
    );
  });
});
