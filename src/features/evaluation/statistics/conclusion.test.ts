import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { concludeDifference } from "./conclusion";

const interval = (lower: number, upper: number) => ({
  estimate: (lower + upper) / 2,
  lower,
  upper,
  confidence: 0.95,
});
const five = { size: 5, printed: "5 points" };

describe("what an interval of a difference allows to be said", () => {
  it.each([
    [interval(-2, 3), five, "makes no difference that matters"],
    [interval(-2, 6), five, "not the same as showing that there is none"],
    [interval(-2, 3), null, "names no smallest change that matters"],
    [interval(1, 4), five, "all of it is smaller than the smallest change"],
    [interval(6, 9), five, "5 points, was reached"],
    [interval(1, 9), five, "cannot tell whether"],
    [interval(-9, -6), five, "5 points, was not reached"],
  ])("%o against %o", (range, smallest, told) => {
    expect(concludeDifference(range, "increase", smallest)).toContain(told);
  });

  it("shows no difference only where the whole range is too small to matter, and never both", () => {
    const limits = fc.double({ min: -20, max: 20, noNaN: true });
    fc.assert(
      fc.property(limits, limits, fc.double({ min: 0.1, max: 20, noNaN: true }), (one, other, size) => {
        const range = interval(Math.min(one, other), Math.max(one, other));
        const told = concludeDifference(range, "decrease", { size, printed: "x" });
        const isSmall = range.lower > -size && range.upper < size;
        const holdsZero = range.lower <= 0 && range.upper >= 0;
        expect(told.includes("this shows that it makes no difference")).toBe(isSmall && holdsZero);
        expect(told.includes("no difference was shown")).toBe(holdsZero && !isSmall);
        expect(told).not.toMatch(/\bcause|\bprove|significant/);
      }),
    );
  });
});
