import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeDifference, judgeImportant, judgeTarget } from "./verdict";

const between = (lower: number, upper: number) => ({
  estimate: (lower + upper) / 2,
  lower,
  upper,
  confidence: 0.95,
});
const someInterval = fc
  .tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 50 }))
  .map(([lower, width]) => between(lower, lower + width));

describe("a target", () => {
  it.each([
    ["increase", 10, "reached"],
    ["increase", 9, "reached"],
    ["increase", 15, "cannot tell"],
    ["increase", 21, "not reached"],
    ["decrease", 21, "reached"],
    ["decrease", 15, "cannot tell"],
    ["decrease", 9, "not reached"],
  ] as const)("where %s is better and the goal %d, of 10 to 20, is: %s", (direction, target, judgement) => {
    expect(judgeTarget(between(10, 20), target, direction)).toBe(judgement);
  });

  it("is never called reached when the interval reaches past it the wrong way", () => {
    fc.assert(
      fc.property(someInterval, fc.integer({ min: -60, max: 60 }), (interval, target) => {
        expect(judgeTarget(interval, target, "increase") === "reached").toBe(interval.lower >= target);
        expect(judgeTarget(interval, target, "decrease") === "reached").toBe(interval.upper <= target);
      }),
    );
  });

  it("needs a direction", () => {
    expect(() => judgeTarget(between(1, 2), 1, "neutral")).toThrow("needs a direction");
  });
});

describe("a difference", () => {
  it.each([
    [1, 3, "increase", "better"],
    [1, 3, "decrease", "worse"],
    [-3, -1, "decrease", "better"],
    [-3, -1, "increase", "worse"],
    [-1, 3, "increase", "cannot tell"],
    [0, 3, "increase", "cannot tell"],
    [1, 3, "neutral", "different"],
  ] as const)("of %d to %d, where %s is better, is: %s", (lower, upper, direction, verdict) => {
    expect(judgeDifference(between(lower, upper), direction)).toBe(verdict);
  });

  it.each([
    [2, 4, "increase", "reached"],
    [-4, -2, "decrease", "reached"],
    [2, 4, "decrease", "not reached"],
    [1, 4, "increase", "cannot tell"],
    [-1, 1, "increase", "not reached"],
    [-4, -2, "neutral", "reached"],
    [-1, 1, "neutral", "not reached"],
    [-1, 3, "neutral", "cannot tell"],
  ] as const)(
    "of %d to %d, where %s is better and 2 matters, is: %s",
    (lower, upper, direction, judgement) => {
      expect(judgeImportant(between(lower, upper), 2, direction)).toBe(judgement);
    },
  );

  it("refuses a smallest change that is not above 0", () => {
    expect(() => judgeImportant(between(1, 2), 0, "increase")).toThrow(RangeError);
  });
});
