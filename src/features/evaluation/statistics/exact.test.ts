import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberNeeded } from "./number-needed";
import { clopperPearsonInterval } from "./proportion-exact";
import { rateInterval } from "./rate";
import { rateRatio } from "./rate-ratio";
import { twoGroupRatios } from "./ratio";

const someProportion = fc
  .integer({ min: 1, max: 2000 })
  .chain((denominator) =>
    fc.integer({ min: 0, max: denominator }).map((numerator) => ({ numerator, denominator })),
  );
const inside = fc
  .integer({ min: 2, max: 2000 })
  .chain((denominator) =>
    fc.integer({ min: 1, max: denominator - 1 }).map((numerator) => ({ numerator, denominator })),
  );
const someRate = fc.record({
  events: fc.integer({ min: 1, max: 500 }),
  exposure: fc.double({ min: 1, max: 1e5, noNaN: true }),
});

describe("the exact interval of a proportion", () => {
  it("contains the estimate and mirrors when counted and not counted change places", () => {
    fc.assert(
      fc.property(someProportion, ({ numerator, denominator }) => {
        const { estimate, lower, upper } = clopperPearsonInterval({ numerator, denominator });
        const mirrored = clopperPearsonInterval({ numerator: denominator - numerator, denominator });
        expect(lower).toBeLessThanOrEqual(estimate);
        expect(upper).toBeGreaterThanOrEqual(estimate);
        expect(mirrored.lower).toBeCloseTo(1 - upper, 9);
      }),
    );
  });

  it("reaches (tail)^(1/n) where nobody counts, and is exactly 0 and 1 at the ends", () => {
    const none = clopperPearsonInterval({ numerator: 0, denominator: 30 });
    expect(none.lower).toBe(0);
    expect(none.upper).toBeCloseTo(1 - 0.025 ** (1 / 30), 12);
    expect(clopperPearsonInterval({ numerator: 30, denominator: 30 }).upper).toBe(1);
  });

  it("refuses an empty group", () => {
    expect(() => clopperPearsonInterval({ numerator: 0, denominator: 0 })).toThrow("denominator");
  });
});

describe("the number needed", () => {
  const difference = (estimate: number, lower: number, upper: number) => ({
    estimate,
    lower,
    upper,
    confidence: 0.95,
  });

  it("has a finite interval where the difference leaves out 0", () => {
    expect(numberNeeded(difference(-0.1, -0.2, -0.05))).toEqual({
      kind: "finite",
      estimate: 10,
      lower: 5,
      upper: 20,
    });
  });

  it("runs through infinity where it does not, with benefit and harm named by what the event is", () => {
    const through = difference(-0.02, -0.1, 0.05);
    expect(numberNeeded(through)).toMatchObject({ sentence: "NNTB 10.0 to infinity to NNTH 20.0" });
    expect(numberNeeded(through, false)).toMatchObject({ sentence: "NNTB 20.0 to infinity to NNTH 10.0" });
    expect(numberNeeded(difference(0, -0.1, 0.1))).toMatchObject({ estimate: null });
    expect(numberNeeded(difference(0.02, 0, 0.1))).toMatchObject({ sentence: "infinity to NNTH 10.0" });
  });
});

describe("ratios of two groups", () => {
  it("turn over when the groups swap, and contain the estimate", () => {
    fc.assert(
      fc.property(inside, inside, (first, second) => {
        const here = twoGroupRatios(first, second);
        const there = twoGroupRatios(second, first);
        for (const kind of ["riskRatio", "oddsRatio"] as const) {
          const [ratio, turned] = [here[kind], there[kind]];
          expect((ratio?.estimate ?? 0) * (turned?.estimate ?? 0)).toBeCloseTo(1, 9);
          expect((ratio?.lower ?? 0) * (turned?.upper ?? 0)).toBeCloseTo(1, 6);
          expect(ratio?.lower).toBeLessThan(ratio?.estimate ?? 0);
        }
      }),
    );
  });

  it("are not told with a zero cell, unless a half is added to each", () => {
    const none = { numerator: 0, denominator: 10 };
    const all = { numerator: 10, denominator: 10 };
    expect(twoGroupRatios(none, all)).toEqual({ riskRatio: null, oddsRatio: null });
    expect(twoGroupRatios(all, all).riskRatio).toBeNull();
    expect(twoGroupRatios(none, all, 0.95, 0.5).riskRatio?.estimate).toBeCloseTo(0.5 / 10.5, 12);
  });
});

describe("the ratio of two rates", () => {
  it("contains the estimate in both intervals and turns over when the groups swap", () => {
    fc.assert(
      fc.property(someRate, someRate, (first, second) => {
        const { estimate, exact, log } = rateRatio(first, second);
        const turned = rateRatio(second, first);
        expect(exact.lower).toBeLessThan(estimate ?? 0);
        expect(exact.upper).toBeGreaterThan(estimate ?? 0);
        expect(log?.lower).toBeLessThan(estimate ?? 0);
        expect((turned.exact.upper ?? 0) * exact.lower).toBeCloseTo(1, 6);
        expect(exact.p).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("has no upper limit where the second group has no event, and none at all where neither has", () => {
    const none = { events: 0, exposure: 100 };
    const some = { events: 5, exposure: 100 };
    expect(rateRatio(some, none)).toMatchObject({ estimate: null, exact: { upper: null, p: 0.0625 } });
    expect(rateRatio(none, some)).toMatchObject({ estimate: 0, exact: { lower: 0 }, log: null });
    expect(() => rateRatio(none, none)).toThrow("Neither group has an event");
  });

  it("refuses Byar's interval below 10 events", () => {
    expect(() => rateInterval({ events: 9, exposure: 1 }, 1, 0.95, "Byar")).toThrow("at least 10 events");
    const many = { events: 40, exposure: 1 };
    expect(rateInterval(many, 1, 0.95, "exact Poisson").lower).not.toBe(rateInterval(many).lower);
  });
});
