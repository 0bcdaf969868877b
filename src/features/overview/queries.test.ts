import { challengeInReview } from "tests/factories/challenge";
import { agreedMatch, introducedMatch, openPair, requestedMatch } from "tests/factories/match";
import { livePilot, personInPilot } from "tests/factories/pilot";
import { submittedProduct } from "tests/factories/product";
import { as, createWorld } from "tests/world";
import { describe, expect, it } from "vitest";

async function workOf(world: Awaited<ReturnType<typeof createWorld>>, who: Parameters<typeof as>[1]) {
  const { needsYou } = await as(world, who).overview.work();
  return needsYou.map(({ title }) => title);
}

const world = await createWorld();

describe("a person's work", () => {
  it("starts with the introduction that both sides must answer, until they have", async () => {
    const { matchId, leader, innovator } = await introducedMatch(world);
    const title = "Accept or decline: KardiaMobile for “Undetected atrial fibrillation”";
    expect(await workOf(world, leader)).toContain(title);
    expect(await workOf(world, innovator)).toContain(title);
    await as(world, leader).match.accept({ matchId, reason: "Yes." });
    expect(await workOf(world, leader)).not.toContain(title);
    expect(await workOf(world, innovator)).toContain(title);
  });

  it("names must-haves in free text for the side whose turn it is", async () => {
    const { matchId, leader, innovator } = await introducedMatch(world, {
      challenge: { mustHaves: [{ kind: "free_text", value: "Takes one minute" }] },
    });
    expect(await workOf(world, innovator)).toContain("Answer a must-have: Takes one minute");
    const { mustHaves } = await as(world, leader).match.find({ matchId });
    const mustHaveId = mustHaves[0]?.id ?? "";
    await as(world, innovator).match.answerMustHave({ matchId, mustHaveId, isMet: true, answer: "Half." });
    expect(await workOf(world, leader)).toContain("Confirm an answer: Takes one minute");
    expect(await workOf(world, innovator)).not.toContain("Answer a must-have: Takes one minute");
  });

  it("is empty for a stranger, and closed to visitors", async () => {
    const { owner } = await world.organisation();
    expect(await workOf(world, owner)).toEqual([]);
    await expect(as(world, null).overview.work()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  it("names a task of a pilot for as long as the person takes part", async () => {
    const { pilotId, leader } = await livePilot(world);
    const partner = await personInPilot(world, pilotId, "partner");
    const api = as(world, leader).pilot;
    await api.task.add({ pilotId, title: "Try the leaflet", assigneeId: partner.personId });
    expect(await workOf(world, partner)).toContain("Do a task: Try the leaflet");
    await api.person.remove({ pilotId, personId: partner.personId });
    expect(await workOf(world, partner)).toEqual([]);
  });

  it("names the gates of a pilot that wait for the leader's side", async () => {
    const { matchId, leader, broker } = await agreedMatch(world);
    await as(world, broker).pilot.prepare({ matchId, title: "Pharmacies" });
    const titles = await workOf(world, leader);
    expect(titles.some((title) => title.startsWith("Meet a gate: "))).toBe(true);
  });
});

describe("the brokers' board", () => {
  it("shows what waits, on whom, and what is overdue", async () => {
    const fresh = await createWorld();
    const { matchId, broker } = await requestedMatch(fresh);
    const introduced = await introducedMatch(fresh);
    await as(fresh, introduced.leader).match.accept({ matchId: introduced.matchId, reason: "Yes." });
    fresh.clock.now = new Date("2027-03-12T09:00:00Z");
    const board = await as(fresh, broker).overview.board();
    expect(board.requested).toMatchObject([{ id: matchId, isOverdue: true }]);
    expect(board.introduced).toMatchObject([
      { id: introduced.matchId, waiting: { parties: ["innovator"], days: 9 } },
    ]);
    expect(board.states.filter(({ count }) => count > 0).map(({ status }) => status)).toEqual([
      "requested",
      "introduced",
    ]);
  });

  it("counts what is to be reviewed", async () => {
    const fresh = await createWorld();
    const { broker } = await challengeInReview(fresh);
    await submittedProduct(fresh);
    await fresh.organisation({ status: "unverified" });
    const { toReview } = await as(fresh, broker).overview.board();
    expect(toReview.map(({ count }) => count)).toEqual([0, 1, 1, 1]);
    const work = await workOf(fresh, broker);
    expect(work).toContain("Needs to review: 1");
  });

  it("does not exist for anybody else", async () => {
    const { leader } = await openPair(world);
    await expect(as(world, leader).overview.board()).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
