import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatInterval,
  formatNumber,
  formatPercent,
  formatPercentInterval,
  formatPoints,
  formatPointsInterval,
  formatShort,
} from "./format";
import { wilsonInterval } from "./proportion";

const interval = { estimate: 0, lower: -0.0541401, upper: 12.5, confidence: 0.95 };

describe("figures in UK style", () => {
  it.each([
    [1737, 0, "1,737"],
    [-0.5, 2, "−0.50"],
    [-0.001, 1, "0.0"],
    [1234567.891, 1, "1,234,567.9"],
  ])("writes %d with %d decimals as %s", (value, decimals, text) => {
    expect(formatNumber(value, decimals)).toBe(text);
  });

  it("writes a target as somebody would", () => {
    expect([0.07 * 100, 2.5, 1000, -3].map(formatShort)).toEqual(["7", "2.5", "1,000", "−3"]);
  });

  it.each([
    [28 / 1737, 2, "1.61%"],
    [0, 0, "0%"],
    [1, 1, "100.0%"],
    [0.0004, 0, "under 1%"],
    [0.0004, 1, "under 0.1%"],
    [0.9999, 0, "over 99%"],
    [0.99999, 2, "over 99.99%"],
  ])("writes the share %d with %d decimals as %s", (share, decimals, text) => {
    expect(formatPercent(share, decimals)).toBe(text);
  });

  it("never writes 0% or 100% for a share that is not", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), fc.nat(2), (share, decimals) => {
        expect(["0%", "100%", "0.0%", "0.00%", "100.0%", "100.00%"]).not.toContain(
          formatPercent(share, decimals),
        );
      }),
    );
  });

  it("writes the interval of 28 of 1,737 as 1.12% to 2.32%", () => {
    expect(formatPercentInterval(wilsonInterval({ numerator: 28, denominator: 1737 }))).toBe(
      "1.12% to 2.32%",
    );
  });

  it("writes differences in percentage points and other intervals plainly", () => {
    expect(formatPoints(-0.0368)).toBe("3.68 percentage points");
    expect(formatPointsInterval({ ...interval, upper: 0.1 })).toBe("−5.41 to 10.00 percentage points");
    expect(formatInterval(interval)).toBe("−0.1 to 12.5");
  });

  it("refuses what is no number or no share", () => {
    expect(() => formatNumber(Number.NaN)).toThrow(RangeError);
    expect(() => formatPercent(1.2)).toThrow("between 0% and 100%");
  });
});
