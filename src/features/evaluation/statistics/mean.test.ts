import fc from "fast-check";
import { digitsOf, listVectors } from "tests/data/evaluation/vectors";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { meanInterval } from "./mean";

const oneSample = listVectors(
  "one_sample_mean_t",
  z.object({ mean: z.number(), sd: z.number(), n: z.number(), conf: z.number() }),
  z.object({ se: z.number(), df: z.number(), lower: z.number(), upper: z.number() }),
);
const paired = listVectors(
  "paired_t",
  z.object({ x: z.array(z.number()), conf: z.number() }),
  z.object({
    difference: z.number(),
    sd_diff: z.number(),
    df: z.number(),
    lower: z.number(),
    upper: z.number(),
  }),
);
const someSummary = fc.record({
  n: fc.integer({ min: 2, max: 100_000 }),
  mean: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  sd: fc.double({ min: 0.001, max: 1e4, noNaN: true }),
});

describe("the t interval of a mean", () => {
  it.each(oneSample)("agrees with check value $id", ({ input, expected, tolerance }) => {
    const interval = meanInterval(input, input.conf);
    expect(interval.standardError).toBeCloseTo(expected.se, digitsOf(tolerance));
    expect(interval.degreesOfFreedom).toBe(expected.df);
    expect(interval.lower).toBeCloseTo(expected.lower, digitsOf(tolerance));
    expect(interval.upper).toBeCloseTo(expected.upper, digitsOf(tolerance));
  });

  it.each(paired)(
    "agrees with paired check value $id when given the differences",
    ({ input, expected, tolerance }) => {
      const summary = { n: input.x.length, mean: expected.difference, sd: expected.sd_diff };
      const interval = meanInterval(summary, input.conf);
      expect(interval.degreesOfFreedom).toBe(expected.df);
      expect(interval.lower).toBeCloseTo(expected.lower, digitsOf(tolerance));
      expect(interval.upper).toBeCloseTo(expected.upper, digitsOf(tolerance));
    },
  );

  it("contains the mean, narrows with n and widens with confidence", () => {
    fc.assert(
      fc.property(someSummary, (summary) => {
        const width = ({ lower, upper }: { lower: number; upper: number }) => upper - lower;
        const interval = meanInterval(summary);
        expect(interval.lower).toBeLessThanOrEqual(summary.mean);
        expect(interval.upper).toBeGreaterThanOrEqual(summary.mean);
        expect(width(meanInterval({ ...summary, n: summary.n * 10 }))).toBeLessThan(width(interval));
        expect(width(meanInterval(summary, 0.99))).toBeGreaterThan(width(interval));
      }),
    );
  });

  it.each([
    [{ n: 1, mean: 3, sd: 1 }, "number of values"],
    [{ n: 5, mean: Number.NaN, sd: 1 }, "mean must be a number"],
    [{ n: 5, mean: 3, sd: -1 }, "standard deviation"],
  ])("refuses %o", (summary, message) => {
    expect(() => meanInterval(summary)).toThrow(RangeError);
    expect(() => meanInterval(summary)).toThrow(message);
  });
});
