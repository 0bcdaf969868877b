import { eq } from "drizzle-orm";
import { agreedMatch } from "tests/factories/match";
import {
  livePilot,
  organisationOf,
  personInPilot,
  preparingPilot,
  readyPilot,
  secondAgreedMatch,
} from "tests/factories/pilot";
import { as, contextOf, createWorld } from "tests/world";
import { describe, expect, it } from "vitest";
import { match } from "@/db/schema";
import { reportPilot } from "./service/steer-pilot";

const world = await createWorld();
const reason = "The site has no staff this week.";

describe("preparing a pilot", () => {
  it("a broker opens it from an agreed match, with both sides, the product and seven open gates", async () => {
    const { broker, leader, innovator, matchId, productId } = await agreedMatch(world);
    const made = await as(world, broker).pilot.prepare({ matchId });
    const seen = await as(world, innovator).pilot.find({ pilot: made.slug });
    expect(seen).toMatchObject({ status: "preparing", title: expect.stringMatching(/^KardiaMobile: /) });
    expect(seen.products.map(({ id }) => id)).toEqual([productId]);
    expect(seen.gates.map(({ status }) => status)).toEqual(Array(7).fill("open"));
    const roles = Object.fromEntries(seen.people.map(({ personId, role }) => [personId, role]));
    expect(roles).toEqual({
      [broker.personId]: "broker",
      [leader.personId]: "leader",
      [innovator.personId]: "innovator",
    });
    const [taken] = await world.db.select().from(match).where(eq(match.id, matchId));
    expect(taken?.status).toBe("piloting");
  });

  it("a leader can open it when a broker has the match; an innovator cannot", async () => {
    const { leader, innovator, matchId, broker } = await agreedMatch(world);
    await expect(as(world, innovator).pilot.prepare({ matchId })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await as(world, leader).pilot.prepare({ matchId });
    const { items } = await as(world, broker).pilot.listOwn({});
    expect(items.length).toBeGreaterThan(0);
  });

  it("somebody outside both sides does not learn that the match exists", async () => {
    const { matchId } = await agreedMatch(world);
    const { owner } = await world.organisation({ kind: "council" });
    await expect(as(world, owner).pilot.prepare({ matchId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("one match becomes one pilot, even when two people begin at once", async () => {
    const { leader, broker, matchId } = await agreedMatch(world);
    const begun = await Promise.allSettled([
      as(world, leader).pilot.prepare({ matchId }),
      as(world, broker).pilot.prepare({ matchId }),
    ]);
    expect(begun.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(as(world, leader).pilot.prepare({ matchId })).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
    });
  });

  it("two pilots of one title get two addresses", async () => {
    const [first, second] = [await agreedMatch(world), await agreedMatch(world)];
    const title = "The same title twice";
    const one = await as(world, first.broker).pilot.prepare({ matchId: first.matchId, title });
    const two = await as(world, second.broker).pilot.prepare({ matchId: second.matchId, title });
    expect([one.slug, two.slug]).toEqual(["the-same-title-twice", "the-same-title-twice-2"]);
  });

  it("a second product joins through its own agreed match for the same need only", async () => {
    const { pilotId, leader, broker, challengeId } = await preparingPilot(world);
    const more = await secondAgreedMatch(world, { challengeId, leader, broker });
    await as(world, leader).pilot.addProduct({ pilotId, matchId: more.matchId });
    const seen = await as(world, more.innovator).pilot.find({ pilot: pilotId });
    expect(seen.products).toHaveLength(2);
    const other = await agreedMatch(world);
    await expect(as(world, broker).pilot.addProduct({ pilotId, matchId: other.matchId })).rejects.toThrow(
      "another need",
    );
  });
});

describe("seeing a pilot", () => {
  it("the people of the pilot and of both sides see it; nobody else finds it", async () => {
    const { pilotId, leader } = await preparingPilot(world);
    const insiders = [
      await personInPilot(world, pilotId, "partner"),
      await personInPilot(world, pilotId, "evaluator"),
      await world.join(await world.person(), organisationOf(leader), "viewer"),
      await world.broker("viewer"),
    ];
    for (const insider of insiders) {
      expect((await as(world, insider).pilot.find({ pilot: pilotId })).id).toBe(pilotId);
    }
    const { owner } = await world.organisation({ kind: "company" });
    const outside = await preparingPilot(world);
    const elsewhere = await personInPilot(world, outside.pilotId, "evaluator");
    for (const outsider of [owner, elsewhere, outside.leader]) {
      await expect(as(world, outsider).pilot.find({ pilot: pilotId })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
      const { items } = await as(world, outsider).pilot.listOwn({});
      expect(items.map(({ id }) => id)).not.toContain(pilotId);
    }
    await expect(as(world, null).pilot.find({ pilot: pilotId })).rejects.toMatchObject({
      code: "UNAUTHORIZED",
    });
  });
});

describe("steering a pilot", () => {
  it("it runs, pauses with a reason, resumes, is analysed, and closes its match with its outcome", async () => {
    const { pilotId, leader, matchId, broker } = await livePilot(world);
    const steer = as(world, leader).pilot;
    await steer.pause({ pilotId, reason });
    expect(await steer.find({ pilot: pilotId })).toMatchObject({ status: "paused", statusReason: reason });
    await steer.resume({ pilotId });
    await steer.analyse({ pilotId });
    await expect(steer.close({ pilotId, outcome: "Adopted." })).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
    });
    await reportPilot(contextOf(world, broker), pilotId);
    await steer.close({ pilotId, outcome: "Adopted at both sites." });
    const [closed] = await world.db.select().from(match).where(eq(match.id, matchId));
    expect(closed).toMatchObject({ status: "closed", outcome: "Adopted at both sites." });
  });

  it("a stopped pilot still comes to analysis, with the reason it was stopped kept", async () => {
    const { pilotId, broker } = await livePilot(world);
    await as(world, broker).pilot.stop({ pilotId, reason });
    await as(world, broker).pilot.analyse({ pilotId });
    expect(await as(world, broker).pilot.find({ pilot: pilotId })).toMatchObject({
      status: "analysing",
      statusReason: reason,
    });
  });

  it("an innovator, a partner and a mere member of a side cannot start a pilot", async () => {
    const { pilotId, innovator, leader } = await readyPilot(world);
    const partner = await personInPilot(world, pilotId, "partner");
    const member = await world.join(await world.person(), organisationOf(leader), "member");
    for (const who of [innovator, partner, member]) {
      await expect(as(world, who).pilot.start({ pilotId })).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
  });

  it("resuming is no way round the gates", async () => {
    const { pilotId, leader } = await preparingPilot(world);
    await expect(as(world, leader).pilot.resume({ pilotId })).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
    });
  });

  it("of two people who start it at once, one wins and the other is told", async () => {
    const { pilotId, leader, broker } = await readyPilot(world);
    const starts = await Promise.allSettled([
      as(world, leader).pilot.start({ pilotId }),
      as(world, broker).pilot.start({ pilotId }),
    ]);
    expect(starts.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});
