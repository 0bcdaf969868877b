import { eq, sql } from "drizzle-orm";
import { challengeInReview } from "tests/factories/challenge";
import { openPair, suggestNow } from "tests/factories/match";
import { publishedProduct } from "tests/factories/product";
import { as, createWorld } from "tests/world";
import { describe, expect, it } from "vitest";
import { suggestion } from "@/db/schema";

const world = await createWorld();

async function waitingJobs(key: string): Promise<number> {
  const rows = await world.db.execute(sql`select 1 from graphile_worker.jobs where key = ${key}`);
  return rows.length;
}

describe("suggestions", () => {
  it("name a fitting product for a challenge and the challenge for the product, explained and quoted", async () => {
    const { challengeId, productId, leader, innovator } = await openPair(world);
    await suggestNow(world, { challengeId });
    const forChallenge = await as(world, leader).suggestion.listForChallenge({ challengeId });
    const found = forChallenge.find((one) => one.productId === productId);
    expect(found?.explanation.score).toBeGreaterThan(50);
    const quotes = found?.explanation.contributions.flatMap((one) => one.quotes) ?? [];
    expect(quotes).toContainEqual({
      from: "product",
      field: "problem",
      text: "Atrial fibrillation often has no symptoms, and many people learn of it when they have a stroke.",
    });
    const forProduct = await as(world, innovator).suggestion.listForProduct({ productId });
    expect(forProduct.map((one) => one.challengeId)).toContain(challengeId);
  });

  it("are computed from the product's side as well", async () => {
    const { challengeId, productId, innovator } = await openPair(world);
    await suggestNow(world, { productId });
    const listed = await as(world, innovator).suggestion.listForProduct({ productId });
    expect(listed.map((one) => one.challengeId)).toContain(challengeId);
  });

  it("a quoted sentence that is taken out lowers the score", async () => {
    const problem =
      "Atrial fibrillation is found too late. Nobody checks the pulse of people over 65 in a pharmacy.";
    const { challengeId, productId, leader } = await openPair(world, { challenge: { problem } });
    const shorter = await publishedProduct(world, {
      answers: { problem: "Some illness is found by chance." },
    });
    await suggestNow(world, { challengeId });
    const listed = await as(world, leader).suggestion.listForChallenge({ challengeId });
    const pointsOf = (id: string) =>
      listed
        .find((one) => one.productId === id)
        ?.explanation.contributions.find(({ feature }) => feature === "text:problem")?.points ?? 0;
    expect(pointsOf(productId)).toBeGreaterThan(pointsOf(shorter.productId));
  });

  it("never join two things of one organisation, nor what shares nothing", async () => {
    const { challengeId, leader } = await openPair(world);
    const own = await publishedProduct(world, { owner: leader });
    const foreign = await publishedProduct(world, {
      answers: {
        name: "Sleep diary",
        summary: "An online course against insomnia.",
        problem: "Insomnia is common in shift workers.",
        howItWorks: "Six lessons by video.",
        needs: ["sleep"],
        populations: ["staff"],
        settings: ["online"],
        places: ["Leeds"],
      },
    });
    await suggestNow(world, { challengeId });
    const listed = await as(world, leader).suggestion.listForChallenge({ challengeId });
    const ids = listed.map((one) => one.productId);
    expect(ids).not.toContain(own.productId);
    expect(ids).not.toContain(foreign.productId);
  });

  it("are seen by the owning side and brokers, and by nobody else", async () => {
    const { challengeId, productId, leader, innovator, broker } = await openPair(world);
    await suggestNow(world, { challengeId });
    const { owner: stranger } = await world.organisation();
    const seen = async (who: Parameters<typeof as>[1]) =>
      (await as(world, who).suggestion.listForChallenge({ challengeId })).length;
    expect(await seen(leader)).toBeGreaterThan(0);
    expect(await seen(broker)).toBeGreaterThan(0);
    for (const outsider of [null, stranger, innovator]) expect(await seen(outsider)).toBe(0);
    expect(await as(world, null).suggestion.listForProduct({ productId })).toEqual([]);
    expect(await as(world, leader).suggestion.listForProduct({ productId })).toEqual([]);
  });

  it("are read one by one by whom the list shows them to, and by nobody else", async () => {
    const { challengeId, productId, leader, innovator, broker } = await openPair(world);
    const pair = { challengeId, productId };
    await expect(as(world, leader).suggestion.find(pair)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await suggestNow(world, { challengeId });
    const [listed] = await as(world, leader).suggestion.listForChallenge({ challengeId });
    const found = await as(world, leader).suggestion.find({
      challengeId,
      productId: listed?.productId ?? "",
    });
    expect(found).toEqual({ ...listed, side: "leader" });
    expect((await as(world, innovator).suggestion.find(pair)).side).toBe("innovator");
    expect((await as(world, broker).suggestion.find(pair)).can.introduce).toBe(true);
    const { owner: stranger } = await world.organisation();
    const nothing = { code: "NOT_FOUND" };
    await expect(as(world, stranger).suggestion.find(pair)).rejects.toMatchObject(nothing);
    await as(world, leader).suggestion.dismiss({ ...pair, reason: "We tried it last year." });
    await expect(as(world, leader).suggestion.find(pair)).rejects.toMatchObject(nothing);
    expect((await as(world, innovator).suggestion.find(pair)).leaderDismissed).toBe("We tried it last year.");
  });

  it("“not for us” hides one for the side that said so, is remembered, and is read by the other side", async () => {
    const { challengeId, productId, leader, innovator } = await openPair(world);
    await suggestNow(world, { challengeId });
    const dismiss = { challengeId, productId, reason: "We tried it last year." };
    const { owner: stranger } = await world.organisation();
    await expect(as(world, stranger).suggestion.dismiss(dismiss)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await as(world, leader).suggestion.dismiss(dismiss);
    await suggestNow(world, { challengeId });
    const own = await as(world, leader).suggestion.listForChallenge({ challengeId });
    expect(own.map((one) => one.productId)).not.toContain(productId);
    const other = await as(world, innovator).suggestion.listForProduct({ productId });
    expect(other.find((one) => one.challengeId === challengeId)?.leaderDismissed).toBe(
      "We tried it last year.",
    );
  });

  it("a draft of somebody else cannot be dismissed, nor found by trying", async () => {
    const { productId, innovator } = await openPair(world);
    const { challenge } = await challengeInReview(world);
    const dismiss = { challengeId: challenge.id, productId, reason: "Not for us." };
    await expect(as(world, innovator).suggestion.dismiss(dismiss)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("disappear with an archived product, and one job is enough however often a side changes", async () => {
    const { challengeId, productId, innovator, leader } = await openPair(world);
    await suggestNow(world, { challengeId });
    expect(await waitingJobs(`suggest:productId:${productId}`)).toBe(1);
    await as(world, innovator).product.archive({ productId, reason: "We no longer make it." });
    expect(await waitingJobs(`suggest:productId:${productId}`)).toBe(1);
    const listed = await as(world, leader).suggestion.listForChallenge({ challengeId });
    expect(listed.map((one) => one.productId)).not.toContain(productId);
    await suggestNow(world, { productId });
    const left = await world.db.select().from(suggestion).where(eq(suggestion.productId, productId));
    expect(left).toEqual([]);
  });

  it("stand behind the others where a must-have shuts them out, with what would unblock them and no less score", async () => {
    const wanted = (value: string, isEssential = true) => ({ kind: "language" as const, value, isEssential });
    const shutOut = await openPair(world, {
      challenge: { mustHaves: [wanted("Bengali")] },
      product: { answers: { languages: ["English"] } },
    });
    const { challengeId, leader, innovator } = shutOut;
    const open = await publishedProduct(world, { answers: { languages: ["Bengali"], needs: ["sleep"] } });
    await suggestNow(world, { challengeId });
    const listed = await as(world, leader).suggestion.listForChallenge({ challengeId });
    const placeOf = (id: string) => listed.findIndex(({ productId }) => productId === id);
    expect(placeOf(open.productId)).toBeGreaterThanOrEqual(0);
    expect(placeOf(shutOut.productId)).toBeGreaterThan(placeOf(open.productId));
    const blocked = listed[placeOf(shutOut.productId)];
    expect(blocked?.blockers).toMatchObject([{ kind: "language", answer: "unmet" }]);
    expect(blocked?.explanation.score).toBeGreaterThan(
      listed[placeOf(open.productId)]?.explanation.score ?? 100,
    );
    const needs = await as(world, innovator).suggestion.listForProduct({ productId: shutOut.productId });
    expect(needs.at(-1)).toMatchObject({ challengeId, blockers: [{ kind: "language" }] });
  });

  it("keep the price to themselves until an introduction, unless it is public", async () => {
    const wishes = {
      challenge: { mustHaves: [{ kind: "price_ceiling" as const, value: "500" }] },
      product: { answers: { pricePounds: 100 } },
    };
    const { challengeId, productId, leader, broker } = await openPair(world, wishes);
    await suggestNow(world, { challengeId });
    const listed = await as(world, leader).suggestion.listForChallenge({ challengeId });
    const before = listed.find((one) => one.productId === productId)?.explanation.mustHaves;
    expect(before).toMatchObject([{ answer: "unknown" }]);
    const made = await as(world, broker).match.make({ challengeId, productId, note: "Worth a talk." });
    expect(made.explanation).toMatchObject({ mustHaves: [{ answer: "met" }] });
  });
});
