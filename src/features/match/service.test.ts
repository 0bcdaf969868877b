import { agreedMatch, introducedMatch, openPair, requestedMatch } from "tests/factories/match";
import { publishedProduct } from "tests/factories/product";
import { as, contextOf, createWorld } from "tests/world";
import { describe, expect, it } from "vitest";
import { engineVersion } from "./engine/explanation";
import { closeWithOutcome, startPiloting } from "./service/end";

const world = await createWorld();
const reason = "It fits our pharmacies.";

async function statusOf(who: Parameters<typeof as>[1], matchId: string) {
  const { items } = await as(world, who).match.list({});
  return items.find(({ id }) => id === matchId)?.status;
}

describe("asking for an introduction", () => {
  it("an innovator asks, and a broker has five working days", async () => {
    const { matchId, innovator, broker } = await requestedMatch(world);
    expect(await statusOf(innovator, matchId)).toBe("requested");
    const { items } = await as(world, broker).match.list({});
    const listed = items.find(({ id }) => id === matchId);
    // Asked on Wednesday 3 March 2027.
    expect(listed?.answerDueAt?.toISOString().slice(0, 10)).toBe("2027-03-10");
    expect(listed?.waiting).toEqual({ parties: ["broker"], days: 0 });
  });

  it("a leader asks too, and the innovator sees nothing before the introduction", async () => {
    const { challengeId, productId, leader, innovator } = await openPair(world);
    const asked = await as(world, leader).match.ask({ challengeId, productId, sentence: "We need this." });
    expect(asked.requestedSide).toBe("leader");
    expect(await statusOf(leader, asked.id)).toBe("requested");
    expect(await statusOf(innovator, asked.id)).toBeUndefined();
  });

  it("strangers, viewers and visitors cannot ask", async () => {
    const { challengeId, productId, innovator } = await openPair(world);
    const input = { challengeId, productId, sentence: "Please." };
    const { owner: stranger } = await world.organisation();
    await expect(as(world, stranger).match.ask(input)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const organisationId = innovator.membership?.organisationId ?? "";
    const viewer = await world.join(await world.person(), organisationId, "viewer");
    await expect(as(world, viewer).match.ask(input)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(as(world, null).match.ask(input)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  it("a second live match of the same pair is refused", async () => {
    const { challengeId, productId, leader } = await requestedMatch(world);
    await expect(
      as(world, leader).match.ask({ challengeId, productId, sentence: "Us too." }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("nobody is introduced to themselves, nor to something that is not listed", async () => {
    const { challengeId, productId, leader, broker, innovator } = await openPair(world);
    const own = await publishedProduct(world, { owner: leader });
    const note = "Try it.";
    await expect(
      as(world, broker).match.make({ challengeId, productId: own.productId, note }),
    ).rejects.toThrow("both sides of this one are the same");
    await as(world, innovator).product.archive({ productId, reason: "Gone." });
    await expect(as(world, broker).match.make({ challengeId, productId, note })).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
    });
  });
});

describe("introducing", () => {
  it("a broker introduces a request, and score, explanation and engine version are kept", async () => {
    const { matchId, broker, leader } = await requestedMatch(world);
    const introduced = await as(world, broker).match.introduce({ matchId, note: "You should meet." });
    expect(introduced).toMatchObject({ status: "introduced", brokerId: broker.personId, engineVersion });
    expect(introduced.score).toBeGreaterThan(0);
    expect(await statusOf(leader, matchId)).toBe("introduced");
  });

  it("the sides cannot introduce themselves", async () => {
    const { matchId, innovator, leader } = await requestedMatch(world);
    await expect(as(world, innovator).match.introduce({ matchId, note: "Yes." })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(as(world, leader).match.introduce({ matchId, note: "Yes." })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("a request that is turned down carries its reason to the side that asked, and never reaches the other", async () => {
    const { matchId, broker, innovator, leader } = await requestedMatch(world);
    await as(world, broker).match.turnDown({ matchId, reason: "The budget is spent." });
    const { match } = await as(world, innovator).match.find({ matchId });
    expect(match).toMatchObject({ status: "turned_down", statusReason: "The budget is spent." });
    await expect(as(world, leader).match.find({ matchId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("of two brokers, one introducing and one turning down, one wins and the other is told", async () => {
    const { matchId, broker } = await requestedMatch(world);
    const second = await world.broker();
    const outcomes = await Promise.allSettled([
      as(world, broker).match.introduce({ matchId, note: "Yes." }),
      as(world, second).match.turnDown({ matchId, reason: "No." }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = outcomes.find((one) => one.status === "rejected");
    expect(["CONFLICT", "PRECONDITION_FAILED"]).toContain(lost?.reason.code);
  });

  it("of two brokers who make the same match by hand, one wins", async () => {
    const { challengeId, productId, broker } = await openPair(world);
    const second = await world.broker();
    const make = { challengeId, productId, note: "Meet." };
    const outcomes = await Promise.allSettled([
      as(world, broker).match.make(make),
      as(world, second).match.make(make),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

describe("answering", () => {
  it("both accept and the match is agreed; each reads the other's reason", async () => {
    const { matchId, leader, innovator } = await agreedMatch(world);
    expect(await statusOf(leader, matchId)).toBe("agreed");
    const seen = await as(world, innovator).match.find({ matchId });
    expect(seen.match.leaderReason).toBe(reason);
  });

  it("both accepting at the same moment end agreed", async () => {
    for (let round = 0; round < 3; round += 1) {
      const { matchId, leader, innovator } = await introducedMatch(world);
      const both = await Promise.allSettled([
        as(world, leader).match.accept({ matchId, reason }),
        as(world, innovator).match.accept({ matchId, reason }),
      ]);
      expect(both.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
      expect(await statusOf(leader, matchId)).toBe("agreed");
    }
  });

  it("of two owners of one side who answer at once, one wins and the other is told", async () => {
    const { matchId, leader, innovator } = await introducedMatch(world);
    const second = await world.join(await world.person(), leader.membership?.organisationId ?? "", "owner");
    const outcomes = await Promise.allSettled([
      as(world, leader).match.accept({ matchId, reason: "Yes." }),
      as(world, second).match.decline({ matchId, reason: "No." }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const { match } = await as(world, innovator).match.find({ matchId });
    expect([match.status, match.leaderAccepted]).toEqual(
      match.leaderAccepted ? ["introduced", true] : ["declined", false],
    );
  });

  it("declining needs a reason, ends the match, and the other side reads it", async () => {
    const { matchId, leader, innovator } = await introducedMatch(world);
    await expect(as(world, leader).match.decline({ matchId, reason: " " })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    await as(world, leader).match.decline({ matchId, reason: "We have no budget." });
    const { match } = await as(world, innovator).match.find({ matchId });
    expect(match).toMatchObject({ status: "declined", leaderReason: "We have no budget." });
    await expect(as(world, innovator).match.accept({ matchId, reason })).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
    });
  });

  it("members, brokers and outsiders cannot answer", async () => {
    const { matchId, leader, broker } = await introducedMatch(world);
    const member = await world.join(await world.person(), leader.membership?.organisationId ?? "", "member");
    await expect(as(world, member).match.accept({ matchId, reason })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(as(world, broker).match.accept({ matchId, reason })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    const { owner: stranger } = await world.organisation();
    await expect(as(world, stranger).match.accept({ matchId, reason })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(as(world, stranger).match.find({ matchId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("the end of a match", () => {
  it("an introduction is withdrawn with a reason", async () => {
    const { matchId, broker, leader } = await introducedMatch(world);
    await as(world, broker).match.withdraw({ matchId, reason: "Made by mistake." });
    expect(await statusOf(leader, matchId)).toBe("withdrawn");
  });

  it("an agreed match ends without a pilot, and cannot be withdrawn", async () => {
    const { matchId, leader } = await agreedMatch(world);
    const input = { matchId, reason: "The site closed." };
    await expect(as(world, leader).match.withdraw(input)).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
    });
    await as(world, leader).match.endWithoutPilot(input);
    expect(await statusOf(leader, matchId)).toBe("ended");
  });

  it("a pilot takes an agreed match on and closes it with its outcome", async () => {
    const { matchId, broker, innovator } = await agreedMatch(world);
    const asBroker = contextOf(world, broker);
    await expect(startPiloting(contextOf(world, innovator), matchId)).rejects.toThrow("permission");
    await startPiloting(asBroker, matchId);
    await closeWithOutcome(asBroker, { matchId, outcome: "Found 28 people." });
    const { match } = await as(world, innovator).match.find({ matchId });
    expect(match).toMatchObject({ status: "closed", outcome: "Found 28 people." });
  });

  it("a match lapses when its challenge is withdrawn or its product archived", async () => {
    const first = await introducedMatch(world);
    await as(world, first.leader).challenge.withdraw({ challengeId: first.challengeId, reason: "No money." });
    expect(await statusOf(first.innovator, first.matchId)).toBe("lapsed");
    const second = await agreedMatch(world);
    await as(world, second.innovator).product.archive({ productId: second.productId, reason: "Sold out." });
    const { match } = await as(world, second.leader).match.find({ matchId: second.matchId });
    expect(match).toMatchObject({ status: "lapsed", statusReason: "The product is no longer offered." });
  });

  it("a match lapses when one of its organisations is suspended", async () => {
    const { matchId, leader, innovator } = await introducedMatch(world);
    const administrator = await world.broker("owner");
    const organisationId = innovator.membership?.organisationId ?? "";
    await as(world, administrator).organisation.suspend({ organisationId, reason: "Fraud." });
    const { match } = await as(world, leader).match.find({ matchId });
    expect(match).toMatchObject({ status: "lapsed", statusReason: expect.stringContaining("suspended") });
  });
});
