import { introducedMatch, openPair, suggestNow } from "tests/factories/match";
import { as, contextOf, createWorld, type World } from "tests/world";
import { expect, test } from "vitest";
import { suggestion } from "@/db/schema";
import { explanationSchema } from "../engine/explanation";
import { parts, type Shares, shares } from "../engine/shares";
import { explainAgain } from "../explained/queries";
import { findLatestSnapshot } from "../snapshot/queries";
import { countCorpus, isCountDue } from "../snapshot/service";
import { counter } from "../suggestion/policy";
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

test("weights that were learnt count from the next counting of words on, and what was scored before stays as it was", async () => {
  const world = await createWorld();
  const { challengeId, productId } = await openPair(world);
  const counting = { ...contextOf(world, null), actor: { is: "system", job: counter } as const };
  const count = () => world.db.transaction((tx) => countCorpus({ ...counting, db: tx }));
  await count();
  await suggestNow(world, { challengeId });
  const before = await suggestionOf(world);
  const allowed = { ...counting, actor: { is: "system", job: learner } as const };
  const onlyText = {
    ...Object.fromEntries(parts.map((part) => [part, 0])),
    text: 90,
    evidence: 10,
  } as Shares;
  await storeWeights(allowed, { ...learnt, shares: onlyText });
  expect(await isCountDue(counting, await findLatestSnapshot(world.db))).toBe(true);
  await count();
  expect(await isCountDue(counting, await findLatestSnapshot(world.db))).toBe(false);
  await suggestNow(world, { challengeId });
  const after = await suggestionOf(world);
  const evidenceOf = ({ explanation }: typeof after) =>
    explanation.contributions.find(({ feature }) => feature === "evidence");
  expect(evidenceOf(after)?.max).toBeCloseTo(10);
  expect(evidenceOf(before)?.max).toBeGreaterThan(10);
  const again = (one: typeof after) => explainAgain(counting, { ...one, challengeId, productId });
  expect((await again(before))?.score).toBe(before.explanation.score);
  expect((await again(after))?.score).toBe(after.explanation.score);
});

async function suggestionOf({ db }: World) {
  const [row] = await db.select().from(suggestion);
  if (!row) throw new Error("Nothing is suggested.");
  return { ...row, explanation: explanationSchema.parse(row.explanation) };
}
