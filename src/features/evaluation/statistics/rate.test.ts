import fc from "fast-check";
import { digitsOf, listVectors } from "tests/data/evaluation/vectors";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { rateInterval } from "./rate";

const input = z.object({ events: z.number(), exposure: z.number(), per: z.number(), conf: z.number() });
const expected = z.object({ rate: z.number(), lower: z.number(), upper: z.number() });
const vectors = [
  ...listVectors("poisson_rate_exact", input, expected).map((vector) => ({
    ...vector,
    method: "exact Poisson",
  })),
  ...listVectors("poisson_rate_byars", input, expected).map((vector) => ({ ...vector, method: "Byar" })),
];

describe("the interval of a rate", () => {
  it.each(vectors)("agrees with check value $id", (vector) => {
    const interval = rateInterval(vector.input, vector.input.per, vector.input.conf);
    expect(interval.method).toBe(vector.method);
    expect(interval.estimate).toBeCloseTo(vector.expected.rate, digitsOf(vector.tolerance));
    expect(interval.lower).toBeCloseTo(vector.expected.lower, digitsOf(vector.tolerance));
    expect(interval.upper).toBeCloseTo(vector.expected.upper, digitsOf(vector.tolerance));
  });

  it("is 1.62 to 11.67 for 5 events in 100, exactly", () => {
    const { lower, upper } = rateInterval({ events: 5, exposure: 100 }, 100);
    expect([lower.toFixed(2), upper.toFixed(2)]).toEqual(["1.62", "11.67"]);
  });

  it("changes from the exact to Byar's method at 10 events", () => {
    expect(rateInterval({ events: 9, exposure: 1 }).method).toBe("exact Poisson");
    expect(rateInterval({ events: 10, exposure: 1 }).method).toBe("Byar");
  });

  it("contains the rate, never falls below 0 and narrows with a longer exposure", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        (events, exposure) => {
          const short = rateInterval({ events, exposure });
          const long = rateInterval({ events: events * 10, exposure: exposure * 10 });
          expect(short.lower).toBeGreaterThanOrEqual(0);
          expect(short.lower).toBeLessThanOrEqual(short.estimate);
          expect(short.upper).toBeGreaterThan(short.estimate);
          expect(long.upper - long.lower).toBeLessThan(short.upper - short.lower);
        },
      ),
    );
  });

  it.each([
    [{ events: -1, exposure: 10 }, "number of events"],
    [{ events: 2.5, exposure: 10 }, "number of events"],
    [{ events: 2, exposure: 0 }, "exposure"],
  ])("refuses %o", (rate, message) => {
    expect(() => rateInterval(rate)).toThrow(RangeError);
    expect(() => rateInterval(rate)).toThrow(message);
  });
});
