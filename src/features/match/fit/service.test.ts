import { eq } from "drizzle-orm";
import { openChallenge } from "tests/factories/challenge";
import { judgeNow } from "tests/factories/fit";
import { openPair, suggestNow } from "tests/factories/match";
import { publishedProduct } from "tests/factories/product";
import { as, contextOf, createWorld } from "tests/world";
import { describe, expect, it } from "vitest";
import { challengeFit } from "@/db/schema";
import { judgeChanged } from "./service";

const world = await createWorld();

const twoNeeds = {
  title: "Falls and lonely evenings of older people",
  problem:
    "Older people fall at night on the stairs and nobody notices until morning. Widowed residents feel lonely and isolated in the evenings and have no companionship.",
  whatBetterLooksLike:
    "Falls are noticed within minutes. Residents have a befriending conversation each week.",
};

const aboutFalls = {
  name: "NightStep",
  summary: "A sensor on the stairs that notices a fall at night within minutes.",
  problem: "Older people fall on the stairs at night and nobody notices until morning.",
  howItWorks: "Sensors notice falls within minutes.",
  needs: ["falls_and_frailty"],
};

const aboutCompany = {
  name: "Evening friends",
  summary: "Befriending conversations each week for lonely and isolated widowed residents.",
  problem: "Widowed residents feel lonely and isolated in the evenings and have no companionship.",
  howItWorks: "Volunteers have a befriending conversation with residents each week.",
  needs: ["loneliness"],
};

describe("whether anything fits", () => {
  it("is judged once for the same candidates, and again when they change", async () => {
    const { challengeId, leader } = await openPair(world);
    await suggestNow(world, { challengeId });
    expect(await judgeNow(world)).toBeGreaterThan(0);
    expect(await judgeNow(world)).toBe(0);
    expect((await as(world, leader).fit.find({ challengeId }))?.verdict).toMatch(/likely|unsure|none/);
    const { productId } = await publishedProduct(world, { answers: { name: "PulseBand" } });
    await suggestNow(world, { productId });
    expect(await judgeNow(world)).toBeGreaterThan(0);
  });

  it("is “none” where nothing speaks to the need, with the sentences that nothing answers", async () => {
    const problem = "Zebrafish aquariums overflow in the basement corridor.";
    const { challenge, owner, broker } = await openChallenge(world, {
      title: "Overflowing aquariums",
      problem,
      whoHasIt: "Caretakers.",
      whatBetterLooksLike: "Zebrafish stay in their aquariums.",
      needs: ["workforce"],
    });
    await suggestNow(world, { challengeId: challenge.id });
    await judgeNow(world);
    const found = await as(world, owner).fit.find({ challengeId: challenge.id });
    expect(found).toMatchObject({ verdict: "none", combination: null });
    expect(found?.unmet).toContain(problem);
    const listed = await as(world, broker).failure.listUnanswered();
    expect(listed.find(({ slug }) => slug === challenge.slug)?.unmet).toContain(problem);
  });

  it("is told with what covers the need together, each with its part, until one of them is put aside", async () => {
    const { challenge, owner } = await openChallenge(world, { ...twoNeeds, settings: ["home"] });
    const falls = await publishedProduct(world, { answers: aboutFalls });
    const company = await publishedProduct(world, { answers: aboutCompany });
    for (const { productId } of [falls, company]) await suggestNow(world, { productId });
    await suggestNow(world, { challengeId: challenge.id });
    await judgeNow(world);
    const find = () => as(world, owner).fit.find({ challengeId: challenge.id });
    const together = (await find())?.combination;
    expect(together?.members.map(({ name }) => name).sort()).toEqual(["Evening friends", "NightStep"]);
    const answered = together?.members.find(({ name }) => name === "NightStep")?.answers;
    expect(answered).toContain("Falls are noticed within minutes.");
    expect(together?.covered).toBeGreaterThan(together?.alone ?? 1);
    const reason = "We have sensors.";
    await as(world, owner).suggestion.dismiss({
      challengeId: challenge.id,
      productId: falls.productId,
      reason,
    });
    expect((await find())?.combination).toBeNull();
  });

  it("is told to the challenge's own side and brokers alone, while it is open", async () => {
    const { challengeId, leader, innovator, broker } = await openPair(world);
    await suggestNow(world, { challengeId });
    await judgeNow(world);
    for (const reader of [leader, broker])
      expect(await as(world, reader).fit.find({ challengeId })).not.toBeNull();
    for (const reader of [innovator, null])
      expect(await as(world, reader).fit.find({ challengeId })).toBeNull();
    await as(world, leader).challenge.withdraw({ challengeId, reason: "We have no time." });
    expect(await as(world, leader).fit.find({ challengeId })).toBeNull();
  });

  it("is judged by the job alone", async () => {
    const { challengeId, broker } = await openPair(world);
    await suggestNow(world, { challengeId });
    await expect(judgeChanged(contextOf(world, broker))).rejects.toThrow();
    await judgeNow(world);
    const rows = await world.db.select().from(challengeFit).where(eq(challengeFit.challengeId, challengeId));
    expect(rows).toHaveLength(1);
  });
});
