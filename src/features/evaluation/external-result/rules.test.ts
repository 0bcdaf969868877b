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

  it("draws a share with the limits its source printed, not with ours", () => {
    const counted = { ...bare, numerator: 15, denominator: 1000, printedInterval: "0.8 to 2.5%" };
    expect(tellExternal({ ...counted, low: 0.008, high: 0.025 }).plot).toMatchObject({
      low: 0.008,
      high: 0.025,
    });
  });

  it("prints a share without counts as a percentage, and draws its limits", () => {
    const told = tellExternal({ ...bare, estimate: 0.885, low: 0.699, high: 0.976, unit: "people tested" });
    expect(told.estimate).toBe("88.5% of people tested");
    expect(told.plot).toMatchObject({ point: 0.885, low: 0.699, high: 0.976 });
  });

  it.each([
    ["cost" as const, -1118, "pounds per person", "−£1,118 per person"],
    ["benefit_cost_ratio" as const, 5.2, "pounds for each £1", "£5.20 for each £1"],
    ["relative_risk" as const, 1.27, "ratio", "1.27"],
    ["percent_change" as const, -12, "%", "−12%"],
  ])("writes a %s of %d %s as it is read", (kind, estimate, unit, text) => {
    expect(tellExternal({ ...bare, kind, estimate, unit }).estimate).toBe(text);
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

  it("sets the hyphens before printed figures as minus signs and leaves other hyphens alone", () => {
    const tell = (printedInterval: string) =>
      tellExternal({ ...bare, kind: "cost", estimate: -1118, printedInterval }).interval;
    expect(tell("-£2,566 to -£221")).toBe("−£2,566 to −£221");
    expect(tell("-5.88 to -0.78")).toBe("−5.88 to −0.78");
    expect(tell("2-3 weeks")).toBe("2-3 weeks");
  });
});
