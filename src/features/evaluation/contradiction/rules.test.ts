import { describe, expect, it } from "vitest";
import { checkInterval, checkParts, checkPercentage, checkSignificance, checkText } from "./rules";

describe("a percentage against its counts", () => {
  it("catches what the Capture AF abstract prints", () => {
    const age = { what: "Aged over 75", numerator: 851, denominator: 1737, percent: 41 };
    expect(checkPercentage(age)).toBe("Aged over 75: 851 of 1,737 is 49.0%, but 41% is printed.");
    expect(checkPercentage({ what: "Men", numerator: 891, denominator: 1737, percent: 51.3 })).toBeNull();
  });

  it("agrees with every percentage rounded from its counts, and with none a whole point away", () => {
    for (let numerator = 0; numerator <= 60; numerator += 1) {
      const percent = Math.round((1000 * numerator) / 60) / 10;
      expect(checkPercentage({ what: "", numerator, denominator: 60, percent })).toBeNull();
      expect(checkPercentage({ what: "", numerator, denominator: 60, percent: percent + 1 })).not.toBeNull();
    }
  });

  it("says when more are counted than there are", () => {
    expect(checkPercentage({ what: "", numerator: 9, denominator: 8, percent: 100 })).toContain("everybody");
  });

  it("finds the same slip in what an evaluator writes", () => {
    expect(checkText("Most were old: 851 of 1,737 people (41%) were over 75.")).toEqual([
      "851 of 1,737 is 49.0%, but 41% is printed.",
    ]);
    expect(
      checkText("28 of 1,737 people screened (1.6%) were diagnosed; 99 of 299 (33%) were seen."),
    ).toEqual([]);
  });
});

describe("an interval against its estimate", () => {
  it.each([
    [{ estimate: 1.34, low: 1.16, high: 1.56 }, null],
    [{ estimate: 1.34, low: 1.4, high: 1.56 }, "outside its own interval"],
    [{ estimate: 1.34, low: 1.56, high: 1.16 }, "runs backwards"],
    [{ estimate: null, low: 2, high: 3 }, null],
  ])("of %o", (limits, said) => {
    const told = checkInterval(limits);
    if (said === null) expect(told).toBeNull();
    else expect(told).toContain(said);
  });

  it("is held against the printed P: Hounslow's below 0.01 is about 0.012", () => {
    const hounslow = { estimate: 1.27, low: 1.05, high: 1.52 };
    expect(checkSignificance(hounslow, "<0.01", true)).toContain("about 0.011");
    expect(checkSignificance(hounslow, "<0.05", true)).toBeNull();
    expect(checkSignificance({ estimate: 1.34, low: 1.16, high: 1.56 }, "<0.001", true)).toBeNull();
    expect(checkSignificance({ estimate: -3.33, low: -5.88, high: -0.78 }, "0.01", false)).toBeNull();
  });
});

describe("parts against their whole", () => {
  it("catches 25.8% and 74.6%", () => {
    expect(checkParts({ what: "Falls", percents: [25.8, 74.6] })).toBe(
      "Falls: 25.8% and 74.6% add up to 100.4%, not 100%.",
    );
    expect(checkParts({ what: "", percents: [33.3, 33.3, 33.3] })).toBeNull();
  });
});
