import fc from "fast-check";
import { digitsOf, listVectors } from "tests/data/evaluation/vectors";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { newcombeDifference, welchDifference } from "./difference";

const newcombe = listVectors(
  "newcombe_difference",
  z.object({ x1: z.number(), n1: z.number(), x2: z.number(), n2: z.number(), conf: z.number() }),
  z.object({ difference: z.number(), lower: z.number(), upper: z.number() }),
);
const welchExpected = z.object({
  difference: z.number(),
  t: z.number(),
  df: z.number(),
  p: z.number(),
  lower: z.number(),
  upper: z.number(),
});
const summaries = listVectors(
  "welch_t_summary",
  z.object({
    mean1: z.number(),
    sd1: z.number(),
    n1: z.number(),
    mean2: z.number(),
    sd2: z.number(),
    n2: z.number(),
    conf: z.number(),
  }),
  welchExpected,
).map(({ input, ...vector }) => ({
  ...vector,
  confidence: input.conf,
  first: { n: input.n1, mean: input.mean1, sd: input.sd1 },
  second: { n: input.n2, mean: input.mean2, sd: input.sd2 },
}));
const samples = listVectors(
  "welch_t",
  z.object({ x: z.array(z.number()), y: z.array(z.number()), conf: z.number() }),
  welchExpected,
).map(({ input, ...vector }) => ({
  ...vector,
  confidence: input.conf,
  first: summarise(input.x),
  second: summarise(input.y),
}));

function summarise(values: number[]) {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
  return { n, mean, sd };
}

const someProportion = fc
  .integer({ min: 1, max: 10_000 })
  .chain((denominator) =>
    fc.integer({ min: 0, max: denominator }).map((numerator) => ({ numerator, denominator })),
  );
const someSummary = fc.record({
  n: fc.integer({ min: 2, max: 10_000 }),
  mean: fc.double({ min: -1e3, max: 1e3, noNaN: true }),
  sd: fc.double({ min: 0.01, max: 1e3, noNaN: true }),
});

describe("the difference of two proportions", () => {
  it.each(newcombe)("agrees with check value $id", ({ input, expected, tolerance }) => {
    const first = { numerator: input.x1, denominator: input.n1 };
    const second = { numerator: input.x2, denominator: input.n2 };
    const difference = newcombeDifference(first, second, input.conf);
    expect(difference.estimate).toBeCloseTo(expected.difference, digitsOf(tolerance));
    expect(difference.lower).toBeCloseTo(expected.lower, digitsOf(tolerance));
    expect(difference.upper).toBeCloseTo(expected.upper, digitsOf(tolerance));
  });

  it("contains the estimate, stays between −1 and 1 and only changes its sign when the groups swap", () => {
    fc.assert(
      fc.property(someProportion, someProportion, (first, second) => {
        const { estimate, lower, upper } = newcombeDifference(first, second);
        const swapped = newcombeDifference(second, first);
        expect(lower).toBeGreaterThanOrEqual(-1);
        expect(lower).toBeLessThanOrEqual(estimate);
        expect(upper).toBeGreaterThanOrEqual(estimate);
        expect(upper).toBeLessThanOrEqual(1);
        expect(swapped.lower).toBeCloseTo(-upper, 12);
        expect(swapped.upper).toBeCloseTo(-lower, 12);
      }),
    );
  });

  it("narrows when both groups are ten times as large", () => {
    fc.assert(
      fc.property(someProportion, someProportion, (first, second) => {
        const tenfold = ({ numerator, denominator }: typeof first) => ({
          numerator: numerator * 10,
          denominator: denominator * 10,
        });
        const few = newcombeDifference(first, second);
        const many = newcombeDifference(tenfold(first), tenfold(second));
        expect(many.upper - many.lower).toBeLessThan(few.upper - few.lower);
      }),
    );
  });

  it("refuses a numerator larger than its denominator", () => {
    const good = { numerator: 1, denominator: 2 };
    expect(() => newcombeDifference(good, { numerator: 3, denominator: 2 })).toThrow(RangeError);
  });
});

describe("Welch's difference of two means", () => {
  it.each([...summaries, ...samples])("agrees with check value $id", (vector) => {
    const { first, second, confidence, expected, tolerance } = vector;
    const difference = welchDifference(first, second, confidence);
    const digits = digitsOf(tolerance);
    expect(difference.estimate).toBeCloseTo(expected.difference, digits);
    expect(difference.t).toBeCloseTo(expected.t, digits);
    expect(difference.degreesOfFreedom).toBeCloseTo(expected.df, digits);
    expect(difference.p).toBeCloseTo(expected.p, digits);
    expect(difference.lower).toBeCloseTo(expected.lower, digits);
    expect(difference.upper).toBeCloseTo(expected.upper, digits);
  });

  it("contains the estimate and only changes its sign when the groups swap", () => {
    fc.assert(
      fc.property(someSummary, someSummary, (first, second) => {
        const difference = welchDifference(first, second);
        const swapped = welchDifference(second, first);
        expect(difference.lower).toBeLessThanOrEqual(difference.estimate);
        expect(difference.upper).toBeGreaterThanOrEqual(difference.estimate);
        expect(swapped.estimate).toBeCloseTo(-difference.estimate, 12);
        expect(swapped.lower).toBeCloseTo(-difference.upper, 6);
        expect(swapped.p).toBeCloseTo(difference.p, 9);
      }),
    );
  });

  it("gives a p value below 0.05 exactly when the 95% interval leaves zero out", () => {
    fc.assert(
      fc.property(someSummary, someSummary, (first, second) => {
        const { lower, upper, p } = welchDifference(first, second);
        fc.pre(Math.abs(p - 0.05) > 1e-9);
        expect(p < 0.05).toBe(lower > 0 || upper < 0);
      }),
    );
  });

  it("keeps its degrees of freedom between those of the smaller group and of both together", () => {
    fc.assert(
      fc.property(someSummary, someSummary, (first, second) => {
        const { degreesOfFreedom } = welchDifference(first, second);
        expect(degreesOfFreedom).toBeGreaterThanOrEqual(Math.min(first.n, second.n) - 1 - 1e-6);
        expect(degreesOfFreedom).toBeLessThanOrEqual(first.n + second.n - 2 + 1e-6);
      }),
    );
  });

  it("refuses two groups without any spread", () => {
    const flat = { n: 5, mean: 2, sd: 0 };
    expect(() => welchDifference(flat, flat)).toThrow("no interval for the difference");
  });
});
