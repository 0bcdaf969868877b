import { licence, qalyInputs } from "tests/factories/money";
import { describe, expect, it } from "vitest";
import { costPerQaly, type Discounting } from "../rules";
import { organisationTable, tellDifference, tellDiscounting, tellRatio } from "./rules";

const entry = { ...licence, id: "1", source: "The invoice", sourceUrl: null };

describe("who pays and who gains", () => {
  it("ends with the sum of each column", () => {
    const entries = [
      entry,
      { ...entry, organisation: "A council", isCash: false, amountPence: 20_00 },
      { ...entry, side: "benefit" as const, amountPence: 300_50 },
      { ...entry, side: "benefit" as const, isCash: false, amountPence: 7_00 },
    ];
    expect(organisationTable(entries).rows.at(-1)).toEqual([
      "All",
      "£100",
      "£20",
      "£300.50",
      "£7",
      "£187.50",
    ]);
  });
});

describe("cost per QALY in words", () => {
  const inputs = qalyInputs;
  it.each([
    [{}, "£15,000 per QALY", "£300 more and 0.0200 QALYs more per person"],
    [
      { costNew: 700, utilityNew: 0.68 },
      "Less health for less money: saves £15,000 for each QALY given up",
      "£300 less and 0.0200 QALYs fewer per person",
    ],
    [{ costNew: 700 }, "As good or better, and no dearer", "£300 less and 0.0200 QALYs more per person"],
  ])("says with %o what is paid and what is given up", (over, ratio, difference) => {
    const told = costPerQaly({ ...inputs, ...over }, 7, {});
    expect(tellRatio(told)).toBe(ratio);
    expect(tellDifference(told)).toBe(difference);
  });

  it("says at what rate and for how long, with the figures before", () => {
    expect(tellDiscounting(costPerQaly(inputs, 7, { discountRate: 0.035 }))).toBe(
      "Over 1 year. Not discounted, since that is no more than one year.",
    );
    const telling = (discounting: Discounting) =>
      tellDiscounting(costPerQaly({ ...inputs, years: 2.5 }, 7, discounting));
    const told = telling({ discountRate: 0.035, costTiming: "even" });
    expect(told).toContain("Over 2.5 years, costs and QALYs discounted at 3.5%");
    expect(told).toContain("paid evenly over the years");
    expect(telling({ discountRate: 0.035 })).toMatch(
      /^Over 2\.5 years, QALYs discounted at 3\.5% .+; costs not, since they are taken to be paid mostly at the start\./,
    );
    expect(telling({})).toBe("Over 2.5 years. Not discounted.");
    expect(told).toContain("Not discounted: £300 more and 0.0500 QALYs more per person.");
  });
});
