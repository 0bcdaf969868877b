import { describe, expect, it } from "vitest";
import {
  type Design,
  type Telling,
  tellHidden,
  tellMean,
  tellMeanDifference,
  tellProportion,
  tellProportionDifference,
} from "./sentence";

const capture = { numerator: 28, denominator: 1737 };
const found: Telling = {
  measure: "Diagnosed with atrial fibrillation",
  direction: "increase",
  design: "single group",
};
const missed: Telling = { measure: "Did not attend", direction: "decrease", design: "before and after" };
const after = { name: "after", figures: { numerator: 81, denominator: 1000 } };
const before = { name: "before", figures: { numerator: 109, denominator: 1000 } };
const designs: Design[] = [
  "single group",
  "before and after",
  "time series",
  "comparison group",
  "randomised",
];

describe("what a proportion says", () => {
  it("names counts, percentage and interval, and that one group alone shows no cause", () => {
    expect(tellProportion(capture, found)).toBe(
      "Diagnosed with atrial fibrillation: 28 of 1,737 (1.61%). Allowing for chance, the true figure is likely to lie in the range 1.12% to 2.32% (95% confidence interval). There was no comparison group, so this cannot show what would have happened without the change.",
    );
  });

  it.each([
    [0.01, "The target of 1% was reached."],
    [0.07, "The target of 7% was not reached."],
    [0.015, "We cannot tell whether the target of 1.5% was reached."],
  ])("compares with a target of %d", (target, sentence) => {
    expect(tellProportion(capture, { ...found, target })).toContain(sentence);
  });

  it("says that counts are rounded when they are", () => {
    const told = tellProportion(
      { numerator: 30, denominator: 1735 },
      { ...found, decimals: 0, rounded: true },
    );
    expect(told).toContain("30 of 1,735 (2%)");
    expect(told).toContain("Counts are rounded");
  });

  it("says why nothing is shown when it is hidden, without a figure", () => {
    expect(tellHidden("Falls")).toMatch(/^Falls: not shown/);
    expect(tellHidden("Falls")).not.toMatch(/\d/);
  });
});

describe("what a mean says", () => {
  const weight: Telling = {
    measure: "Weight lost",
    direction: "increase",
    design: "single group",
    unit: "kg",
  };

  it("names the mean, n, unit and interval, and compares with the target", () => {
    const told = tellMean({ n: 281, mean: 13.8, sd: 14.2 }, { ...weight, target: 10 });
    expect(told).toContain("Weight lost: 13.8 kg on average (n = 281).");
    expect(told).toContain("the range 12.1 to 15.5 kg (95% confidence interval)");
    expect(told).toContain("The target of 10 kg was reached.");
  });
});

describe("what a difference says", () => {
  it("names both sides with their counts, and that before and after shows no cause", () => {
    const told = tellProportionDifference(after, before, missed);
    expect(told).toContain(
      "Did not attend: 8.10% after (81 of 1,000), compared with 10.90% before (109 of 1,000). That is 2.80 percentage points lower.",
    );
    expect(told).toContain(
      "The whole of that range is an improvement, so chance alone is an unlikely explanation.",
    );
    expect(told).toContain("cannot show what caused a difference");
  });

  it("compares with the smallest change that matters", () => {
    const told = (smallestChange: number) =>
      tellProportionDifference(after, before, { ...missed, smallestChange });
    expect(told(0.001)).toContain("The smallest change that matters, 0.1 percentage points, was reached.");
    expect(told(0.02)).toContain(
      "We cannot tell whether the smallest change that matters, 2 percentage points,",
    );
    expect(told(0.2)).toContain(
      "all of it is smaller than the smallest change that matters, 20 percentage points",
    );
  });

  it("cannot tell when the interval includes no difference", () => {
    const few = { name: "after", figures: { numerator: 8, denominator: 100 } };
    expect(tellProportionDifference(few, before, missed)).toContain("so no difference was shown");
    expect(tellProportionDifference(before, before, missed)).toContain("The two results are the same.");
  });

  it("compares two means in their unit", () => {
    const told = tellMeanDifference(
      { name: "with the product", figures: { n: 35, mean: 48.2, sd: 12.1 } },
      { name: "without it", figures: { n: 41, mean: 54.6, sd: 15.3 } },
      {
        measure: "Knee function",
        direction: "decrease",
        design: "comparison group",
        unit: "points",
        smallestChange: 10,
      },
    );
    expect(told).toContain("48.2 points on average with the product (n = 35), compared with 54.6 points");
    expect(told).toContain("That is 6.4 points lower.");
    expect(told).toContain("−12.7 to −0.1 points");
    expect(told).toContain(
      "We cannot tell whether the smallest change that matters, 10 points, was reached.",
    );
  });

  it.each(designs)("never claims too much when the design is: %s", (design) => {
    const told = `${tellProportion(capture, { ...found, design })} ${tellProportionDifference(after, before, { ...missed, design })}`;
    expect(told).not.toMatch(/\b(prove[sdn]?|proof|significant|effective|because of|works)\b/i);
    expect(told).toMatch(/cannot show|cannot rule out|less likely/);
  });
});
