import { describe, expect, it } from "vitest";
import { type ExternalFigures, tellExternal } from "./rules";

const bare: ExternalFigures = {
  kind: "proportion",
  numerator: null,
  denominator: null,
  countsNote: null,
  intervalAsFor: null,
  estimate: null,
  low: null,
  high: null,
  printedInterval: null,
  unit: "",
};

describe("a figure published elsewhere", () => {
  it("with counts carries its denominator and our interval, named as ours", () => {
    const told = tellExternal({ ...bare, numerator: 99, denominator: 299, unit: "people referred" });
    expect(told.counts).toBe("99 of 299 people referred");
    expect(told.estimate).toBe("33.11%");
    expect(told.intervalFrom).toContain("Our Wilson interval");
  });

  it("without a denominator is at most, and its interval is marked as for an assumed one", () => {
    const told = tellExternal({
      ...bare,
      numerator: 38,
      intervalAsFor: 550,
      countsNote: "about 38 among somewhat over 550",
    });
    expect(told.estimate).toBe("at most about 6.9%");
    expect(told.interval).toBe("5.1% to 9.3%");
    expect(told.intervalFrom).toContain("as for n = 550");
    expect(told.plot?.point).toBeNull();
  });

  it("keeps the interval that its source printed", () => {
    const told = tellExternal({
      ...bare,
      kind: "hazard_ratio",
      estimate: 1.34,
      printedInterval: "1.05 to 1.71",
    });
    expect(told).toMatchObject({ estimate: "1.34", interval: "1.05 to 1.71", intervalFrom: "As published" });
  });
});
