import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  brierScore,
  type Case,
  chooseRidge,
  fitLogistic,
  judgeLeftOut,
  logLoss,
  probabilityOf,
} from "./learn";

const one = (values: number[], isGood: boolean, group = "g"): Case => ({ values, isGood, group });
const value = fc.integer({ min: -50, max: 50 }).map((number) => number / 10);
const cases = fc.array(
  fc.record({
    values: fc.tuple(value, value),
    isGood: fc.boolean(),
    group: fc.constantFrom("a", "b", "c", "d"),
  }),
  { minLength: 4, maxLength: 40 },
);

describe("logistic regression", () => {
  it("gives the log odds of two groups where nothing is penalised", () => {
    const counts: [number, boolean, number][] = [
      [0, true, 2],
      [0, false, 6],
      [1, true, 9],
      [1, false, 3],
    ];
    const made = counts.flatMap(([x, good, times]) => Array.from({ length: times }, () => one([x], good)));
    const model = fitLogistic(made, 0);
    expect(model.intercept).toBeCloseTo(Math.log(2 / 6), 8);
    expect(model.weights[0]).toBeCloseTo(Math.log(3) - Math.log(2 / 6), 8);
    expect(probabilityOf(model, [1])).toBeCloseTo(0.75, 8);
  });

  it("stands where the gradient is nothing, whatever the cases", () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(0.5, 2, 10), (made, ridge) => {
        fc.pre(new Set(made.map(({ isGood }) => isGood)).size === 2);
        const model = fitLogistic(made, ridge);
        const missed = made.map(({ values, isGood }) => Number(isGood) - probabilityOf(model, [...values]));
        expect(missed.reduce((sum, miss) => sum + miss, 0)).toBeCloseTo(0, 5);
        for (const column of [0, 1]) {
          const column0 = made.map(({ values }) => values[column] ?? 0);
          const mean = column0.reduce((sum, x) => sum + x, 0) / made.length;
          const variance = column0.reduce((sum, x) => sum + (x - mean) ** 2, 0) / made.length;
          const pull = missed.reduce((sum, miss, at) => sum + miss * ((column0[at] ?? 0) - mean), 0);
          expect(pull).toBeCloseTo(ridge * (model.weights[column] ?? 0) * variance, 4);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("does not care in which unit a value is given", () => {
    fc.assert(
      fc.property(cases, (made) => {
        const scaled = made.map((each) => ({ ...each, values: each.values.map((x) => x * 1000) }));
        const [plain, large] = [fitLogistic(made, 1), fitLogistic(scaled, 1)];
        for (const { values } of made) {
          const before = probabilityOf(plain, [...values]);
          expect(
            probabilityOf(
              large,
              values.map((x) => x * 1000),
            ),
          ).toBeCloseTo(before, 6);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("stays finite where the cases are all alike or perfectly apart", () => {
    for (const made of [
      [one([1, 1], true), one([1, 1], true)],
      [one([0, 3], false), one([9, 3], true)],
    ]) {
      const { intercept, weights } = fitLogistic(made, 1);
      for (const number of [intercept, ...weights]) expect(Number.isFinite(number)).toBe(true);
    }
  });
});

describe("leaving groups out", () => {
  it("gives a group no say in how it is judged", () => {
    const made = [one([0], false, "a"), one([1], true, "a"), one([0], true, "b"), one([2], false, "b")];
    const turned = made.map((each) => (each.group === "a" ? { ...each, isGood: !each.isGood } : each));
    expect(judgeLeftOut(turned, 1).slice(0, 2)).toEqual(judgeLeftOut(made, 1).slice(0, 2));
  });

  it("chooses the strictest penalty where nothing is to be learnt, and a light one where all is", () => {
    const groups = ["a", "b", "c", "d", "e", "f"];
    const noise = groups.flatMap((group, at) => [one([at % 2], true, group), one([at % 2], false, group)]);
    const clear = groups.flatMap((group) => [
      one([1], true, group),
      one([1.2], true, group),
      one([0], false, group),
    ]);
    expect(chooseRidge(noise, [0.1, 1, 100])).toBe(100);
    expect(chooseRidge(clear, [0.1, 1, 100])).toBe(0.1);
  });

  it("measures what probabilities were worth", () => {
    const made = [one([], true), one([], false)];
    expect(brierScore(made, [0.5, 0.5])).toBe(0.25);
    expect(brierScore(made, [1, 0])).toBe(0);
    expect(logLoss(made, [0.5, 0.5])).toBeCloseTo(Math.log(2), 10);
    expect(Number.isFinite(logLoss(made, [0, 1]))).toBe(true);
  });
});
