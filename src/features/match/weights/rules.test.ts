import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parts, shares as present } from "../engine/shares";
import { compareShares, earnedBy, learnShares, scoreWith, type Weighed, whyTooFew } from "./rules";

const none = {
  ...present,
  text: null,
  alike: null,
  needs: null,
  setting: null,
  population: null,
  place: null,
  budget: null,
  must_haves: null,
  evidence: null,
};
const earned = fc.record(
  Object.fromEntries(parts.map((part) => [part, fc.option(fc.double({ min: 0, max: 1, noNaN: true }))])),
) as fc.Arbitrary<Weighed["earned"]>;
const weighed = fc.array(
  fc.record({ group: fc.constantFrom("a", "b", "c", "d"), isGood: fc.boolean(), earned }),
  { maxLength: 60 },
);
const sum = (shares: Record<string, number>) => Object.values(shares).reduce((total, one) => total + one, 0);

/** Pairs that only their place decides: good where it is met. */
const byPlace = (count: number): Weighed[] =>
  Array.from({ length: count }, (_, at) => ({
    group: `challenge ${at % 20}`,
    isGood: at % 2 === 0,
    earned: {
      ...none,
      text: ((at * 37) % 101) / 101,
      place: at % 2 === 0 ? 1 : 0,
      needs: ((at * 53) % 97) / 97,
    },
  }));

describe("what a pair earned", () => {
  it("is read off its explanation, part by part; what was not asked is not known", () => {
    const one = { label: "", quotes: [], sentence: "" };
    const told = earnedBy({
      engineVersion: 5,
      contributions: [
        { ...one, feature: "text:problem", points: 10, max: 20 },
        { ...one, feature: "text:sought", points: 5, max: 10 },
        { ...one, feature: "place", points: 0, max: 5 },
      ],
    });
    expect(told).toEqual({ ...none, text: 0.5, place: 0 });
    expect(scoreWith({ ...present, text: 30, place: 10 }, told)).toBeCloseTo(0.375, 10);
  });
});

describe("learning shares", () => {
  it("gives shares of 100 that are never negative, whatever was decided", () => {
    fc.assert(
      fc.property(weighed, (made) => {
        const shares = learnShares(made, present);
        expect(sum(shares)).toBeCloseTo(100, 6);
        for (const part of parts) expect(shares[part]).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });

  it("finds what decides, and trusts it the more the more decisions there are", () => {
    const [few, many] = [learnShares(byPlace(40), present), learnShares(byPlace(400), present)];
    expect(few.place).toBeGreaterThan(present.place + 10);
    expect(many.place).toBeGreaterThan(few.place);
    expect(many.place).toBeGreaterThan(60);
  });

  it("changes nothing where everybody decided alike", () => {
    const alike = byPlace(40).map((one) => ({ ...one, isGood: true }));
    expect(learnShares(alike, present)).toEqual(present);
  });

  it("is compared on challenges that it has not seen", () => {
    const { old, learnt } = compareShares(byPlace(120), present);
    expect(learnt.order).toBeGreaterThan(old.order);
    expect(learnt.surprise).toBeLessThan(old.surprise);
  });

  it("is not better on noise", () => {
    const noise = byPlace(120).map((one, at) => ({ ...one, isGood: (at * 7919) % 5 < 2 }));
    const { old, learnt } = compareShares(noise, present);
    expect(Math.abs(learnt.order - 0.5)).toBeLessThan(0.15);
    expect(Math.abs(learnt.surprise - old.surprise)).toBeLessThan(0.1);
  });

  it("says when decisions are too few", () => {
    expect(whyTooFew(byPlace(12))).toMatch(/^There are 12 decisions .* 6 good and 6 bad/);
    expect(whyTooFew(byPlace(40).map((one) => ({ ...one, isGood: false })))).toMatch(/0 good/);
    expect(whyTooFew(byPlace(40))).toBeUndefined();
  });
});
