import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Evidence, judgePrediction, leastPeriods, type Prediction } from "./rules";

const between = (lower: number, upper: number) => ({
  estimate: (lower + upper) / 2,
  lower,
  upper,
  confidence: 0.95,
});
const seen = (
  change: [number, number],
  after: [number, number] = [0, 100],
  over: Partial<Evidence> = {},
) => ({
  change: between(...change),
  after: between(...after),
  basis: "interval" as const,
  hindrance: null,
  smallest: null,
  periods: { before: 6, after: 6 },
  printedValue: "20%",
  ...over,
});
const rise: Prediction = { direction: "rise", value: null };
const fall: Prediction = { direction: "fall", value: null };
const stay: Prediction = { direction: "stay", value: null };
const verdictOf = (prediction: Prediction, evidence: Evidence) =>
  judgePrediction(prediction, evidence).verdict;

const range = fc
  .tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 50 }))
  .map(([lower, width]) => between(lower, lower + width));
const evidence: fc.Arbitrary<Evidence> = fc.record({
  change: range,
  after: range,
  basis: fc.constantFrom("interval" as const, "points" as const),
  hindrance: fc.constant(null),
  smallest: fc.option(fc.integer({ min: 1, max: 30 })),
  periods: fc.record({
    before: fc.integer({ min: leastPeriods, max: 30 }),
    after: fc.integer({ min: leastPeriods, max: 30 }),
  }),
  printedValue: fc.constant("20"),
});
const value = fc.option(fc.integer({ min: -60, max: 60 }));
const moving: fc.Arbitrary<Prediction> = fc.record({
  direction: fc.constantFrom("rise" as const, "fall" as const),
  value,
});
const any: fc.Arbitrary<Prediction> = fc.oneof(moving, fc.constant(stay));

const turned = (one: Evidence["change"]) => one && between(-one.upper, -one.lower);
const opposite = { rise: "fall", fall: "rise", stay: "stay" } as const;

describe("a prediction held against the data", () => {
  it.each([
    ["a rise, above no change", rise, seen([1, 5]), "as_predicted"],
    ["a rise, below no change", rise, seen([-5, -1]), "not_as_predicted"],
    ["a rise, with no change in the range", rise, seen([-1, 5]), "cannot_tell"],
    ["a rise that touches no change", rise, seen([0, 5]), "cannot_tell"],
    ["a fall, below no change", fall, seen([-5, -1]), "as_predicted"],
    ["a fall, above no change", fall, seen([1, 5]), "not_as_predicted"],
    ["a value that is reached", { ...rise, value: 20 }, seen([1, 5], [20, 30]), "as_predicted"],
    ["a value that may be reached", { ...rise, value: 20 }, seen([1, 5], [15, 30]), "cannot_tell"],
    ["a value that is not reached", { ...rise, value: 20 }, seen([1, 5], [10, 19]), "not_as_predicted"],
    ["a value for a fall", { ...fall, value: 20 }, seen([-5, -1], [10, 20]), "as_predicted"],
    ["staying, without a smallest change", stay, seen([-1, 1]), "cannot_tell"],
    ["staying, and moved", stay, seen([1, 2]), "not_as_predicted"],
    ["staying within what matters", stay, seen([-1, 1], [0, 1], { smallest: 2 }), "as_predicted"],
    ["staying, and moved beyond it", stay, seen([2, 3], [0, 1], { smallest: 2 }), "not_as_predicted"],
    ["staying, perhaps", stay, seen([1, 3], [0, 1], { smallest: 2 }), "cannot_tell"],
    ["nothing to compare", rise, { ...seen([1, 2]), change: null }, "cannot_tell"],
    ["what cannot be compared", rise, { ...seen([1, 2]), hindrance: "Not alike." }, "cannot_tell"],
  ] as const)("%s", (_, prediction, data, verdict) => {
    expect(verdictOf(prediction, data)).toBe(verdict);
  });

  it("is never told from fewer than three periods on either side", () => {
    const few = fc.integer({ min: 0, max: leastPeriods - 1 });
    const many = fc.integer({ min: 0, max: 30 });
    const periods = fc.oneof(
      fc.record({ before: few, after: many }),
      fc.record({ before: many, after: few }),
    );
    fc.assert(
      fc.property(any, evidence, periods, (prediction, data, counted) => {
        const { verdict, reason } = judgePrediction(prediction, { ...data, periods: counted });
        expect(verdict).toBe("cannot_tell");
        expect(reason).toContain("3 of each are needed");
      }),
    );
  });

  it("of a rise or fall is never as predicted while the range includes no change", () => {
    fc.assert(
      fc.property(moving, evidence, (prediction, data) => {
        const includes = data.change !== null && data.change.lower <= 0 && data.change.upper >= 0;
        if (includes) expect(verdictOf(prediction, data)).not.toBe("as_predicted");
      }),
    );
  });

  it("and its opposite are never both as predicted, and the one that is makes the other not", () => {
    fc.assert(
      fc.property(evidence, (data) => {
        if (verdictOf(rise, data) === "as_predicted") expect(verdictOf(fall, data)).toBe("not_as_predicted");
        if (verdictOf(fall, data) === "as_predicted") expect(verdictOf(rise, data)).toBe("not_as_predicted");
      }),
    );
  });

  it("is judged alike when everything is turned upside down", () => {
    fc.assert(
      fc.property(any, evidence, ({ direction, value }, data) => {
        const mirrored = {
          direction: opposite[direction],
          value: value === null ? null : -value,
        };
        const other = { ...data, change: turned(data.change), after: turned(data.after) };
        expect(verdictOf(mirrored, other)).toBe(verdictOf({ direction, value }, data));
      }),
    );
  });

  it("that could be told is told alike by narrower ranges within", () => {
    const shrink = fc.tuple(
      fc.double({ min: 0, max: 0.5, noNaN: true }),
      fc.double({ min: 0, max: 0.5, noNaN: true }),
    );
    const within = (one: Evidence["change"], [from, to]: [number, number]) =>
      one && between(one.lower + from * (one.upper - one.lower), one.upper - to * (one.upper - one.lower));
    fc.assert(
      fc.property(any, evidence, shrink, (prediction, data, by) => {
        const verdict = verdictOf(prediction, data);
        const narrower = { ...data, change: within(data.change, by), after: within(data.after, by) };
        if (verdict !== "cannot_tell") expect(verdictOf(prediction, narrower)).toBe(verdict);
      }),
    );
  });

  it("does not become true by predicting a value as well", () => {
    fc.assert(
      fc.property(moving, evidence, (prediction, data) => {
        const without = verdictOf({ ...prediction, value: null }, data);
        if (verdictOf(prediction, data) === "as_predicted") expect(without).toBe("as_predicted");
        if (without === "not_as_predicted") expect(verdictOf(prediction, data)).toBe(without);
      }),
    );
  });

  it("never says what caused anything", () => {
    fc.assert(
      fc.property(any, evidence, (prediction, data) => {
        expect(judgePrediction(prediction, data).reason).not.toMatch(
          /\b(caus|because|due to|effect|work(s|ed))/i,
        );
      }),
    );
  });
});
