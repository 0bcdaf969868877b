import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { powerTwoRates, sampleSizeTwoRates } from "./sample-size";

const precision = { alpha: 0.05, twoSided: true };
const rate = fc.double({ min: 0.001, max: 5, noNaN: true });

// Smith, Morrow and Ross 2015, Field Trials of Health Interventions, chapter 5: the multiplier of section 4.2, and what
// section 2 says of the curves for deaths at 10 in 1,000 child-years.
describe("two rates of events", () => {
  it("take 10.5 (r1 + r2) / (r1 − r2)² person-years each for 90% power, as printed", () => {
    const { exposure, events } = sampleSizeTwoRates(0.005, 0.01, { ...precision, power: 0.9 });
    expect((exposure * 0.005 ** 2) / 0.015).toBeCloseTo(10.5, 1);
    expect(events[1]).toBeCloseTo((10.5 * 1.5) / 0.5 ** 2, 0);
  });

  it.each([
    [0.003, 1000, 0.5],
    [0.005, 5000, 0.8],
    [0.007, 5000, 0.4],
  ])(
    "%d against 0.01 over %d child-years have the power that is printed, about %d",
    (first, exposure, told) => {
      expect(Math.abs(powerTwoRates(first, 0.01, exposure, precision) - told)).toBeLessThan(0.035);
    },
  );

  it("have the power that their size was worked out for, in whatever order and unit they are", () => {
    fc.assert(
      fc.property(rate, rate, fc.double({ min: 0.3, max: 0.98, noNaN: true }), (first, second, power) => {
        fc.pre(Math.abs(first - second) > 1e-3 * (first + second));
        const { exposure } = sampleSizeTwoRates(first, second, { ...precision, power });
        expect(powerTwoRates(first, second, exposure, precision)).toBeCloseTo(power, 6);
        const other = sampleSizeTwoRates(second * 1000, first * 1000, { ...precision, power }).exposure;
        expect(other * 1000).toBeCloseTo(exposure, -Math.floor(Math.log10(exposure)) + 6);
      }),
    );
  });

  it("refuses rates of 0 and equal ones", () => {
    expect(() => sampleSizeTwoRates(0, 1, { ...precision, power: 0.8 })).toThrow(RangeError);
    expect(() => sampleSizeTwoRates(1, 1, { ...precision, power: 0.8 })).toThrow("must not be 0");
  });
});
