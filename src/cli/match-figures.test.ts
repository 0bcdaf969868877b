import { expect, test } from "vitest";
import { figuresOf, meanFigure, pairedGain, seeded } from "./match-figures";

test("a list is judged by what experts chose, and a query without a good answer is left out", () => {
  const judged = new Map([
    [
      "falls",
      new Map([
        ["sensor", 3],
        ["mat", 2],
      ]),
    ],
    ["nothing", new Map([["pen", 1]])],
  ]);
  const figures = figuresOf(new Map([["falls", ["lamp", "sensor", "mat"]]]), judged);
  expect([...figures.keys()]).toEqual(["falls"]);
  const ideal = 7 / Math.log2(2) + 3 / Math.log2(3);
  const found = 7 / Math.log2(3) + 3 / Math.log2(4);
  expect(meanFigure(figures, "ndcg10")).toBeCloseTo(found / ideal, 10);
  expect(meanFigure(figures, "recall10")).toBe(1);
  expect(meanFigure(figures, "reciprocal")).toBe(0.5);
});

test("a query that was not answered counts as nothing found", () => {
  const figures = figuresOf(new Map(), new Map([["falls", new Map([["sensor", 3]])]]));
  expect(figures.get("falls")).toEqual({ ndcg10: 0, recall10: 0, recall20: 0, reciprocal: 0 });
});

test("the interval of a gain is the same in every run, holds the mean and is as wide as the normal one", () => {
  const draw = seeded(7);
  const gains = Array.from({ length: 200 }, () => draw() - 0.4);
  const gain = pairedGain(gains);
  expect(pairedGain(gains)).toEqual(gain);
  const deviation = Math.sqrt(gains.reduce((sum, one) => sum + (one - gain.mean) ** 2, 0) / 199);
  const half = (1.96 * deviation) / Math.sqrt(200);
  expect(gain.low).toBeCloseTo(gain.mean - half, 2);
  expect(gain.high).toBeCloseTo(gain.mean + half, 2);
});

test("no difference at all has an interval of nothing", () => {
  expect(pairedGain([0, 0, 0])).toEqual({ mean: 0, low: 0, high: 0 });
});
