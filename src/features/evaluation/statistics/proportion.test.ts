import fc from "fast-check";
import { digitsOf, listVectors } from "tests/data/evaluation/vectors";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type Proportion, wilsonInterval } from "./proportion";

const vectors = listVectors(
  "wilson",
  z.object({ x: z.number(), n: z.number(), conf: z.number() }),
  z.object({ p: z.number(), lower: z.number(), upper: z.number() }),
);

const someProportion: fc.Arbitrary<Proportion> = fc
  .integer({ min: 1, max: 100_000 })
  .chain((denominator) =>
    fc.integer({ min: 0, max: denominator }).map((numerator) => ({ numerator, denominator })),
  );

describe("the Wilson interval", () => {
  it.each(vectors)("agrees with check value $id", ({ input, expected, tolerance }) => {
    const interval = wilsonInterval({ numerator: input.x, denominator: input.n }, input.conf);
    expect(interval.estimate).toBeCloseTo(expected.p, digitsOf(tolerance));
    expect(interval.lower).toBeCloseTo(expected.lower, digitsOf(tolerance));
    expect(interval.upper).toBeCloseTo(expected.upper, digitsOf(tolerance));
  });

  it("is 1.12% to 2.32% for the 28 of 1,737 people of Capture AF", () => {
    const { lower, upper } = wilsonInterval({ numerator: 28, denominator: 1737 });
    expect([lower.toFixed(4), upper.toFixed(4)]).toEqual(["0.0112", "0.0232"]);
  });

  it("contains the estimate and stays between 0 and 1", () => {
    fc.assert(
      fc.property(
        someProportion,
        fc.double({ min: 0.5, max: 0.9999, noNaN: true }),
        (proportion, confidence) => {
          const { estimate, lower, upper } = wilsonInterval(proportion, confidence);
          expect(lower).toBeGreaterThanOrEqual(0);
          expect(lower).toBeLessThanOrEqual(estimate);
          expect(upper).toBeGreaterThanOrEqual(estimate);
          expect(upper).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it("touches 0 and 1 exactly when nobody and everybody counts", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (denominator) => {
        expect(wilsonInterval({ numerator: 0, denominator }).lower).toBe(0);
        expect(wilsonInterval({ numerator: denominator, denominator }).upper).toBe(1);
      }),
    );
  });

  it("narrows when the same share comes from ten times as many people", () => {
    fc.assert(
      fc.property(someProportion, ({ numerator, denominator }) => {
        const few = wilsonInterval({ numerator, denominator });
        const many = wilsonInterval({ numerator: numerator * 10, denominator: denominator * 10 });
        expect(many.upper - many.lower).toBeLessThan(few.upper - few.lower);
      }),
    );
  });

  it("mirrors when those counted and those not counted change places", () => {
    fc.assert(
      fc.property(someProportion, ({ numerator, denominator }) => {
        const mirrored = wilsonInterval({ numerator: denominator - numerator, denominator });
        expect(1 - mirrored.upper).toBeCloseTo(wilsonInterval({ numerator, denominator }).lower, 10);
      }),
    );
  });

  it.each([
    [{ numerator: 5, denominator: 4 }, "larger than the denominator"],
    [{ numerator: -1, denominator: 4 }, "numerator must be a whole number"],
    [{ numerator: 1.5, denominator: 4 }, "numerator must be a whole number"],
    [{ numerator: 0, denominator: 0 }, "denominator must be a whole number of at least 1"],
    [{ numerator: Number.NaN, denominator: 4 }, "numerator must be a whole number"],
  ])("refuses %o", (proportion, message) => {
    expect(() => wilsonInterval(proportion)).toThrow(RangeError);
    expect(() => wilsonInterval(proportion)).toThrow(message);
  });

  it.each([0, 0.3, 1, 95, Number.NaN])("refuses a confidence level of %d", (confidence) => {
    expect(() => wilsonInterval({ numerator: 1, denominator: 4 }, confidence)).toThrow("confidence level");
  });
});
