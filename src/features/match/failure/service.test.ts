import { challengeInReview, openChallenge } from "tests/factories/challenge";
import { introducedMatch, openPair, suggestNow } from "tests/factories/match";
import { as, createWorld } from "tests/world";
import { beforeAll, describe, expect, it } from "vitest";
import type { Person } from "@/lib/actor";

const world = await createWorld();
let broker: Person;

beforeAll(async () => {
  broker = await world.broker("viewer");
});

const countsOf = async (cause: string) =>
  (await as(world, broker).failure.count()).find((one) => one.cause === cause);

describe("why suggestions fail", () => {
  it("is counted by cause, side and point, and read in full with its pair", async () => {
    const aside = await openPair(world);
    await suggestNow(world, { challengeId: aside.challengeId });
    await as(world, aside.leader).suggestion.dismiss({
      challengeId: aside.challengeId,
      productId: aside.productId,
      reason: "It costs more than our budget, and it is too far away.",
    });
    const declined = await introducedMatch(world);
    const answer = { matchId: declined.matchId, reason: "Zzz." };
    await as(world, declined.innovator).match.decline(answer);
    expect(await countsOf("price")).toMatchObject({ dismissed: { leader: 1, innovator: 0 } });
    expect(await countsOf("place")).toMatchObject({ dismissed: { leader: 1, innovator: 0 } });
    expect(await countsOf("evidence")).toMatchObject({
      dismissed: { leader: 0 },
      declined: { innovator: 0 },
    });
    expect(await countsOf("other")).toMatchObject({ declined: { leader: 0, innovator: 1 } });
    const [reason] = await as(world, broker).failure.listReasons({ cause: "other" });
    expect(reason).toMatchObject({
      how: "declined",
      side: "innovator",
      reason: "Zzz.",
      matchId: declined.matchId,
      productName: "KardiaMobile",
    });
  });

  it("forgets reasons after a year", async () => {
    const now = world.clock.now;
    world.clock.now = new Date(now.getTime() + 366 * 86_400_000);
    expect(await countsOf("price")).toMatchObject({ dismissed: { leader: 0, innovator: 0 } });
    world.clock.now = now;
  });

  it("names the must-haves that suggested products do not meet", async () => {
    const { challengeId, challenge } = await openPair(world, {
      challenge: { mustHaves: [{ kind: "setting", value: "care_home" }] },
    });
    await suggestNow(world, { challengeId });
    const [first] = await as(world, broker).failure.listUnmet();
    expect(first).toMatchObject({ needs: 1, challengeSlug: challenge.slug });
    expect(first?.label).toContain("care home");
    expect(first?.suggestions).toBeGreaterThan(0);
  });

  it("names open needs that nothing fits once they were compared, and no others", async () => {
    const open = await openPair(world);
    const { challenge: lost } = await openChallenge(world, {
      title: "Overflowing aquariums",
      problem: "Zebrafish aquariums overflow in the basement corridor.",
      whoHasIt: "Caretakers.",
      whatBetterLooksLike: "Zebrafish stay in their aquariums.",
      needs: ["workforce"],
    });
    const { challenge: unopened } = await challengeInReview(world);
    const listed = async () => (await as(world, broker).failure.listUnanswered()).map(({ slug }) => slug);
    expect(await listed()).not.toContain(lost.slug);
    for (const challengeId of [open.challengeId, lost.id]) await suggestNow(world, { challengeId });
    expect(await listed()).toContain(lost.slug);
    for (const { slug } of [open.challenge, unopened]) expect(await listed()).not.toContain(slug);
  });

  it("what the innovator puts aside stays aside when either side is compared anew, and the leader reads why", async () => {
    const { challengeId, productId, leader, innovator } = await openPair(world);
    await suggestNow(world, { challengeId });
    const reason = "We cannot serve this many people.";
    await as(world, innovator).suggestion.dismiss({ challengeId, productId, reason });
    for (const changed of [{ challengeId }, { productId }]) {
      await suggestNow(world, changed);
      const own = await as(world, innovator).suggestion.listForProduct({ productId });
      expect(own.map((one) => one.challengeId)).not.toContain(challengeId);
      const other = await as(world, leader).suggestion.listForChallenge({ challengeId });
      expect(other.find((one) => one.productId === productId)?.innovatorDismissed).toBe(reason);
    }
  });

  it("is for brokers alone", async () => {
    const { leader } = await openPair(world);
    await expect(as(world, leader).failure.count()).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
