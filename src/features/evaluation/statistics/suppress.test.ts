import fc from "fast-check";
import { listVectors } from "tests/data/evaluation/vectors";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { suppressCount, suppressMean, suppressProportion, suppressRate } from "./suppress";

const vectors = listVectors(
  "small_number_suppression",
  z.object({ counts: z.array(z.number()) }),
  z.object({ display: z.array(z.string()) }),
);
const smallCount = fc.integer({ min: 1, max: 7 });

describe("a count of people", () => {
  it.each(vectors)("is shown as in check value $id", ({ input, expected }) => {
    const shown = input.counts.map((count) => suppressCount(count)?.toString() ?? "*");
    expect(shown).toEqual(expected.display);
  });

  it("is hidden from 1 to 7, and otherwise a multiple of 5 at most 2 away", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (count) => {
        const shown = suppressCount(count);
        expect(shown === null).toBe(count >= 1 && count <= 7);
        if (shown === null) return;
        expect(shown % 5).toBe(0);
        expect(Math.abs(shown - count)).toBeLessThanOrEqual(2);
      }),
    );
  });

  it.each([-1, 2.5, Number.NaN])("is refused when it is %d", (count) => {
    expect(() => suppressCount(count)).toThrow("A count of people must be a whole number");
  });
});

describe("a proportion", () => {
  it("looks the same for every small numerator, whatever the denominator", () => {
    fc.assert(
      fc.property(smallCount, fc.integer({ min: 7, max: 100_000 }), (numerator, denominator) => {
        expect(suppressProportion({ numerator, denominator })).toEqual({ hidden: true });
      }),
    );
  });

  it("is hidden when it is of 1 to 7 people, even when none of them counts", () => {
    expect(suppressProportion({ numerator: 0, denominator: 5 })).toEqual({ hidden: true });
  });

  it("hands back only rounded counts, never more than the whole", () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 50_000 }), fc.nat(50_000), (numerator, others) => {
        const shown = suppressProportion({ numerator, denominator: numerator + others });
        if (shown.hidden) throw new Error("Only small numerators are hidden");
        expect(shown.figures.numerator % 5).toBe(0);
        expect(shown.figures.denominator % 5).toBe(0);
        expect(shown.figures.numerator).toBeLessThanOrEqual(shown.figures.denominator);
      }),
    );
  });

  it("has a decimal place only when its rounded denominator is 4,000 or more", () => {
    expect(suppressProportion({ numerator: 100, denominator: 3997 })).toMatchObject({ decimals: 0 });
    expect(suppressProportion({ numerator: 100, denominator: 3998 })).toMatchObject({ decimals: 1 });
  });

  it("is shown exactly when it is public already", () => {
    expect(suppressProportion({ numerator: 4, denominator: 604 }, { alreadyPublic: true })).toEqual({
      hidden: false,
      rounded: false,
      figures: { numerator: 4, denominator: 604 },
      decimals: 2,
    });
  });

  it("is refused when the numerator is larger than the denominator", () => {
    expect(() => suppressProportion({ numerator: 9, denominator: 8 })).toThrow(RangeError);
  });
});

describe("means and rates", () => {
  it("are hidden when they come from 1 to 7 people or events", () => {
    fc.assert(
      fc.property(smallCount, (count) => {
        expect(suppressMean({ n: count, mean: 3, sd: 1 })).toEqual({ hidden: true });
        expect(suppressRate({ events: count, exposure: 100 })).toEqual({ hidden: true });
      }),
    );
  });

  it("keep their value and round their counts", () => {
    expect(suppressMean({ n: 33, mean: 3.2, sd: 1 })).toMatchObject({ figures: { n: 35, mean: 3.2, sd: 1 } });
    expect(suppressRate({ events: 12, exposure: 99.5 })).toMatchObject({
      figures: { events: 10, exposure: 99.5 },
    });
    expect(suppressRate({ events: 2, exposure: 9 }, { alreadyPublic: true })).toMatchObject({
      figures: { events: 2 },
    });
    expect(suppressMean({ n: 2, mean: 1, sd: 1 }, { alreadyPublic: true })).toMatchObject({
      figures: { n: 2 },
    });
  });
});
