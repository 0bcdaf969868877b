import fc from "fast-check";
import { expect, it } from "vitest";
import { discountFactor, evenDiscountFactor } from "./discount";

const years = fc.double({ min: 0.01, max: 60, noNaN: true });

it("what flows evenly is worth no more than now and no less than all at the end", () => {
  fc.assert(
    fc.property(years, fc.double({ min: 0, max: 0.2, noNaN: true }), (span, rate) => {
      const factor = evenDiscountFactor(span, rate);
      expect(factor).toBeLessThanOrEqual(1 + 1e-12);
      expect(factor).toBeGreaterThanOrEqual(discountFactor(span, rate) - 1e-12);
    }),
  );
});

it("is 1 within the first year, and the mean of the yearly factors after whole years", () => {
  expect(evenDiscountFactor(0.5, 0.035)).toBe(1);
  expect(evenDiscountFactor(1, 0.035)).toBe(1);
  expect(evenDiscountFactor(3, 0.035)).toBeCloseTo((1 + 1 / 1.035 + 1 / 1.035 ** 2) / 3, 12);
  expect(() => evenDiscountFactor(0, 0.035)).toThrow(RangeError);
});
