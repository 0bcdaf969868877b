import { openPair, suggestNow } from "tests/factories/match";
import { publishedProduct } from "tests/factories/product";
import { as, createWorld } from "tests/world";
import { describe, expect, it } from "vitest";
import type { Explanation } from "../engine/explanation";
import { differencesOf } from "./rules";

const world = await createWorld();

function explanationOf(points: Record<string, number>): Explanation {
  const contributions = Object.entries(points).map(([feature, given]) => ({
    feature,
    label: feature,
    points: given,
    max: 50,
    quotes: [],
    sentence: "",
  }));
  const score = Object.values(points).reduce((sum, given) => sum + given, 0);
  return { engineVersion: 1, score, certainty: 1, contributions, mustHaves: [], whatWouldRaiseIt: [] };
}

describe("why a suggestion stands above the next one", () => {
  it("is told part by part, also where one has a part that the other lacks", () => {
    const above = explanationOf({ needs: 30, place: 2, evidence: 8 });
    const next = explanationOf({ needs: 10, place: 5, population: 4 });
    expect(
      differencesOf(above, next).map(({ feature, points }) => [feature, Number(points.toFixed(9))]),
    ).toEqual([
      ["needs", 20],
      ["one-sided", 4],
      ["place", -3],
    ]);
  });

  it("finds no difference in what is alike, whatever else one of them says", () => {
    const above = explanationOf({ needs: 30, evidence: 25 });
    const next = { ...explanationOf({ needs: 24, evidence: 20 }), score: 54 };
    next.contributions = next.contributions.map((one) => ({ ...one, max: 40 }));
    const told = differencesOf(above, next);
    expect(told.map(({ feature, points }) => [feature, Number(points.toFixed(9))])).toEqual([
      ["one-sided", 1],
      ["evidence", 0],
      ["needs", 0],
    ]);
  });

  it("adds up to the difference of the scores, against the next in the reader's own list", async () => {
    const { challengeId, leader, innovator, productId } = await openPair(world);
    const other = await publishedProduct(world, { answers: { name: "PulseBand", places: ["Leeds"] } });
    await suggestNow(world, { challengeId });
    const [first, second, ...others] = await as(world, leader).suggestion.listForChallenge({ challengeId });
    expect(others).toEqual([]);
    const pair = { challengeId, productId: first?.productId ?? "" };
    const found = await as(world, leader).comparison.find(pair);
    expect(found).toMatchObject({
      place: 1,
      next: { productId: second?.productId, name: second?.productName },
    });
    const sum = found?.differences.reduce((total, { points }) => total + points, 0) ?? 0;
    expect(sum).toBeCloseTo((first?.explanation.score ?? 0) - (second?.explanation.score ?? 0), 6);
    expect(found?.ahead).toBeCloseTo(sum, 6);
    const last = { challengeId, productId: second?.productId ?? "" };
    expect(await as(world, leader).comparison.find(last)).toBeNull();
    expect([first?.productId, second?.productId].sort()).toEqual([productId, other.productId].sort());
    expect(await as(world, innovator).comparison.find({ challengeId, productId })).toBeNull();
  });

  it("passes over what the reader put aside", async () => {
    const { challengeId, leader } = await openPair(world);
    await suggestNow(world, { challengeId });
    const [first, second, third] = await as(world, leader).suggestion.listForChallenge({ challengeId });
    const aside = { challengeId, productId: second?.productId ?? "", reason: "Too far away." };
    await as(world, leader).suggestion.dismiss(aside);
    const found = await as(world, leader).comparison.find({ challengeId, productId: first?.productId ?? "" });
    expect(found?.next.productId).toBe(third?.productId);
  });
});
