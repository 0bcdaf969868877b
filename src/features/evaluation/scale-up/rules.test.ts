import { describe, expect, it } from "vitest";
import { type ChainLink, runChain } from "./rules";

const link = (name: string, value: number, over: Partial<ChainLink> = {}): ChainLink => ({
  name,
  shape: "share",
  value,
  low: null,
  high: null,
  standing: "confirmed",
  possibleValue: null,
  ...over,
});

/** The chain of "1,600 strokes": 28 of 1,737 confirmed, 7% possible. */
const strokes = [
  link("People screened", 100_000, { shape: "amount" }),
  link("Confirmed atrial fibrillation", 0.016, { low: 0.0112, high: 0.0232, possibleValue: 0.07 }),
  link("Treated", 0.71, { low: 0.529, high: 0.847 }),
  link("Strokes in a year without treatment", 0.0375, { low: 0.0194, high: 0.045, standing: "possible" }),
  link("Avoided by treatment", 0.64, { shape: "reduction", low: 0.51, high: 0.7 }),
];

describe("a claim beyond the pilot", () => {
  it("needs 5.9 million people screened for 1,600 strokes when confirmed cases count, 1.3 million when possible ones do", () => {
    const told = runChain(strokes, { seed: 1, target: 1600 });
    expect(told?.needed).toBeCloseTo(5_868_544, -3);
    expect(told?.neededIfPossible).toBeCloseTo(1_341_382, -3);
    expect(told?.factor).toBeCloseTo(4.375, 6);
    expect(told?.restsOnPossible).toEqual(["Strokes in a year without treatment"]);
  });

  it("is an interval that holds its result, and names the link that matters most", () => {
    const told = runChain(strokes, { seed: 1, target: null });
    expect(told?.lower).toBeLessThan(told?.result ?? 0);
    expect(told?.upper).toBeGreaterThan(told?.result ?? 0);
    expect(told?.links.reduce((sum, { importance }) => sum + importance, 0)).toBeCloseTo(1, 9);
    expect(strokes.map(({ name }) => name)).toContain(told?.matters);
    expect(runChain(strokes, { seed: 1, target: null })).toEqual(told);
  });

  it("is uncertain where an amount may be 0, by limits that fit what was entered", () => {
    const told = runChain([link("People", 100, { shape: "amount", low: 0, high: 200 })], {
      seed: 1,
      target: null,
    });
    expect(told?.matters).toBe("People");
    expect(told?.lower).toBeGreaterThan(10);
    expect(told?.lower).toBeLessThan(50);
    expect(told?.upper).toBeGreaterThan(180);
    expect(told?.upper).toBeLessThan(250);
  });

  it("is as certain as its links, and nothing without any", () => {
    const certain = runChain([link("People", 100, { shape: "amount" }), link("Share", 0.5)], {
      seed: 1,
      target: null,
    });
    expect(certain).toMatchObject({ result: 50, lower: 50, upper: 50, matters: null });
    expect(runChain([], { seed: 1, target: 5 })).toBeNull();
    expect(
      runChain([link("People", 10, { shape: "amount" }), link("None", 0)], { seed: 1, target: 5 })?.needed,
    ).toBeNull();
  });
});
