import { introducedMatch, openPair, suggestNow } from "tests/factories/match";
import { as, contextOf, createWorld } from "tests/world";
import { expect, test } from "vitest";
import { shares } from "../engine/compose";
import { learner } from "./policy";
import { findLatestWeights, listDecisions } from "./queries";
import { storeWeights } from "./service";

const quality = { order: 0.5, surprise: 0.7 };
const learnt = { shares, decisions: 40, quality: { old: quality, learnt: quality } };

test("an introduction is a good decision until a side declines it", async () => {
  const world = await createWorld();
  const { matchId, leader, challengeId } = await introducedMatch(world);
  const [introduced] = await listDecisions(world.db);
  expect(introduced).toMatchObject({ challengeId, isGood: true });
  expect(introduced?.explanation.contributions.length).toBeGreaterThan(0);
  await as(world, leader).match.decline({ matchId, reason: "Not this year." });
  expect(await listDecisions(world.db)).toMatchObject([{ isGood: false }]);
});

test("a dismissed suggestion is a bad decision", async () => {
  const world = await createWorld();
  const { challengeId, productId, leader } = await openPair(world);
  await suggestNow(world, { challengeId });
  expect(await listDecisions(world.db)).toEqual([]);
  await as(world, leader).suggestion.dismiss({ challengeId, productId, reason: "We tried it last year." });
  expect(await listDecisions(world.db)).toMatchObject([{ challengeId, isGood: false }]);
});

test("weights are kept under numbers, and only by the command", async () => {
  const world = await createWorld();
  const context = contextOf(world, null);
  await expect(storeWeights(context, learnt)).rejects.toThrow();
  const allowed = { ...context, actor: { is: "system", job: learner } as const };
  expect(await storeWeights(allowed, learnt)).toBe(1);
  expect(await storeWeights(allowed, { ...learnt, decisions: 50 })).toBe(2);
  expect(await findLatestWeights(world.db)).toMatchObject({ number: 2, decisions: 50, shares });
});
