import { asc, eq } from "drizzle-orm";
import { openChallenge } from "tests/factories/challenge";
import { introducedMatch, suggestNow } from "tests/factories/match";
import { publishedProduct } from "tests/factories/product";
import { as, contextOf, createWorld } from "tests/world";
import { describe, expect, it } from "vitest";
import { createDatabase } from "@/db/client";
import { candidate, candidateList, corpusSnapshot, countedProduct, match, suggestion } from "@/db/schema";
import { explainAgain } from "../explained/queries";
import { suggester } from "../suggestion/policy";
import { computeSuggestions, refreshCorpus } from "../suggestion/service";

const world = await createWorld();
const context = { ...contextOf(world, null), actor: { is: "system" as const, job: suggester } };

async function needs(count: number) {
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const { challenge } = await openChallenge(world, { title: `Find irregular pulses early, part ${at}` });
    await suggestNow(world, { challengeId: challenge.id });
    ids.push(challenge.id);
  }
  return ids.sort();
}

const rowsOf = async (productId: string) => ({
  candidates: await world.db
    .select()
    .from(candidate)
    .where(eq(candidate.productId, productId))
    .orderBy(asc(candidate.challengeId)),
  suggestions: await world.db
    .select()
    .from(suggestion)
    .where(eq(suggestion.productId, productId))
    .orderBy(asc(suggestion.challengeId)),
});

describe("a published product", () => {
  it("reaches every open need that it answers, and running again changes nothing", async () => {
    const ids = await needs(4);
    const { productId } = await publishedProduct(world);
    await suggestNow(world, { productId });
    const first = await rowsOf(productId);
    expect(first.suggestions.map(({ challengeId }) => challengeId)).toEqual(expect.arrayContaining(ids));
    expect(first.candidates.every(({ isStale }) => !isStale)).toBe(true);
    await suggestNow(world, { productId });
    expect(await rowsOf(productId)).toEqual(first);
    for (const challengeId of ids) await suggestNow(world, { challengeId });
    const later = await rowsOf(productId);
    expect(later.suggestions).toEqual(first.suggestions);
  });

  it("is in the same lists after two workers took it at once as after one", async () => {
    const { productId } = await publishedProduct(world);
    const other = createDatabase(world.url);
    await Promise.all([
      computeSuggestions(context, { productId }),
      computeSuggestions({ ...context, db: other }, { productId }),
    ]);
    await other.$client.end();
    const together = await rowsOf(productId);
    expect(together.suggestions.length).toBeGreaterThan(3);
    await suggestNow(world, { productId });
    expect(await rowsOf(productId)).toEqual(together);
  });

  it("is explained by the next run where one was cut off", async () => {
    const { productId } = await publishedProduct(world);
    await refreshCorpus(context);
    await suggestNow(world, { productId });
    const whole = await rowsOf(productId);
    await world.db.update(candidate).set({ isStale: true }).where(eq(candidate.productId, productId));
    await world.db.delete(suggestion).where(eq(suggestion.productId, productId));
    const broker = await world.broker();
    const waiting = await as(world, broker).suggestion.progress();
    expect(waiting.products).toContainEqual(
      expect.objectContaining({ productId, done: 0, of: whole.candidates.length }),
    );
    const { owner } = await world.organisation();
    await expect(as(world, owner).suggestion.progress()).rejects.toMatchObject({ code: "NOT_FOUND" });
    await refreshCorpus(context);
    expect(await rowsOf(productId)).toEqual(whole);
    expect(await as(world, broker).suggestion.progress()).toEqual({ products: [], needs: 0 });
  });

  it("leaves every list when it is archived", async () => {
    const { productId, owner } = await publishedProduct(world);
    await suggestNow(world, { productId });
    expect((await rowsOf(productId)).suggestions).not.toEqual([]);
    await as(world, owner).product.archive({ productId, reason: "We no longer make it." });
    await suggestNow(world, { productId });
    expect(await rowsOf(productId)).toEqual({ candidates: [], suggestions: [] });
    const [counted] = await world.db
      .select()
      .from(countedProduct)
      .where(eq(countedProduct.productId, productId));
    expect(counted).toMatchObject({ versionId: null, text: "" });
  });

  it("is named no more as like another once it is archived", async () => {
    const { productId, owner } = await publishedProduct(world, { answers: { name: "Heartbeat bracelet" } });
    const other = await publishedProduct(world);
    for (const id of [productId, other.productId]) await suggestNow(world, { productId: id });
    const told = async () => JSON.stringify((await rowsOf(other.productId)).suggestions);
    expect(await told()).toContain("Heartbeat bracelet");
    await as(world, owner).product.archive({ productId, reason: "We no longer make it." });
    await suggestNow(world, { productId });
    expect(await told()).not.toContain("Heartbeat bracelet");
    expect((await rowsOf(other.productId)).candidates.every(({ isStale }) => !isStale)).toBe(true);
  });

  it("has lists that wait filled up, whoever comes next, and explains only what is new there", async () => {
    const { productId } = await publishedProduct(world);
    await suggestNow(world, { productId });
    await refreshCorpus(context);
    const before = await rowsOf(productId);
    await world.db.update(candidateList).set({ isWaiting: true });
    await refreshCorpus(context);
    expect(await world.db.select().from(candidateList).where(eq(candidateList.isWaiting, true))).toEqual([]);
    expect(await rowsOf(productId)).toEqual(before);
  });
});

describe("a stored score", () => {
  it("is computed again from what it names, also once words are counted anew", async () => {
    const { matchId } = await introducedMatch(world);
    const [kept] = await world.db.select().from(match).where(eq(match.id, matchId));
    const stored = await world.db.select().from(suggestion);
    expect(stored.length).toBeGreaterThan(5);
    const numbers = async () => (await world.db.select().from(corpusSnapshot)).map(({ number }) => number);
    const before = await numbers();
    world.clock.now = new Date(world.clock.now.getTime() + 8 * 24 * 60 * 60 * 1000);
    await refreshCorpus({ ...context, now: world.clock.now });
    // What the match names is kept; what nothing names any more is not.
    expect(await numbers()).toEqual([kept?.snapshot, Math.max(...before) + 1]);
    for (const one of [...stored, ...(kept ? [kept] : [])]) {
      const again = await explainAgain(context, one);
      expect(again?.score).toBeCloseTo(one.score ?? Number.NaN, 4);
      expect(again).toEqual(one.explanation);
    }
    const [later] = await world.db.select().from(match).where(eq(match.id, matchId));
    expect(later).toEqual(kept);
    const renewed = await world.db.select().from(suggestion);
    expect(new Set(renewed.map(({ snapshot }) => snapshot))).toEqual(
      new Set([Math.max(...(await numbers()))]),
    );
  });

  it("is not pretended to be the same under another engine", async () => {
    const [one] = await world.db.select().from(suggestion).limit(1);
    if (!one) throw new Error("There is no suggestion.");
    expect(await explainAgain(context, { ...one, engineVersion: 1 })).toBeNull();
    expect(await explainAgain(context, { ...one, challengeRevision: 0 })).toBeNull();
  });
});
