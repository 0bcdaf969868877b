import {
  approvedChallenge,
  challengeInReview,
  draftedChallenge,
  fourAnswers,
  openChallenge,
} from "tests/factories/challenge";
import { as, createWorld } from "tests/world";
import { describe, expect, it } from "vitest";

const world = await createWorld();

async function draftWithTwoEditors() {
  const { challenge, owner, broker } = await draftedChallenge(world);
  const second = await world.join(await world.person("Sam"), challenge.organisationId, "member");
  return { challenge, owner, broker, second };
}

const at = ({ id, revision }: { id: string; revision: number }) => ({ challengeId: id, revision });

describe("two people editing at once", () => {
  it("the slower of two on one section reads who saved what, and nothing is lost", async () => {
    const { challenge, owner, second } = await draftWithTwoEditors();
    await as(world, second).challenge.save({
      ...at(challenge),
      section: "after",
      afterPilot: "The ICB pays from next year’s budget.",
    });
    const slower = as(world, owner).challenge.save({
      ...at(challenge),
      section: "after",
      afterPilot: "Unclear.",
    });
    await expect(slower).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(slower).rejects.toThrow(
      /Sam saved “After a good pilot”.*The ICB pays from next year’s budget/,
    );
    const seen = await as(world, owner).challenge.find({ challengeId: challenge.id });
    expect(seen.afterPilot).toBe("The ICB pays from next year’s budget.");
    await as(world, owner).challenge.save({ ...at(seen), section: "after", afterPilot: "Both." });
    expect((await as(world, owner).challenge.find({ challengeId: challenge.id })).afterPilot).toBe("Both.");
  });

  it("two sections, or twice the same answer, do not get in each other's way", async () => {
    const { challenge, owner, second } = await draftWithTwoEditors();
    const saves = await Promise.allSettled([
      as(world, owner).challenge.save({ ...at(challenge), section: "after", afterPilot: "The same." }),
      as(world, second).challenge.save({ ...at(challenge), section: "after", afterPilot: "The same." }),
      as(world, second).challenge.save({
        ...at(challenge),
        section: "where",
        places: "Barking\nIlford, Barking",
        settings: ["home"],
      }),
    ]);
    expect(saves.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "fulfilled"]);
    expect(await as(world, owner).challenge.find({ challengeId: challenge.id })).toMatchObject({
      afterPilot: "The same.",
      places: ["Barking", "Ilford"],
    });
  });

  it("of two saves of one section at the same moment exactly one is refused", async () => {
    const { challenge, owner, second } = await draftWithTwoEditors();
    const saves = await Promise.allSettled(
      [owner, second].map((who) =>
        as(world, who).challenge.save({
          ...at(challenge),
          section: "after",
          afterPilot: `By ${who.personId}`,
        }),
      ),
    );
    expect(saves.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("requirements are compared too", async () => {
    const { challenge, owner, second } = await draftWithTwoEditors();
    const save = (who: typeof owner, value: string) =>
      as(world, who).challenge.save({
        ...at(challenge),
        section: "requirements",
        mustHaves: [{ kind: "language", value }],
      });
    await save(second, "Bengali");
    await expect(save(owner, "Urdu")).rejects.toThrow("Available in Bengali");
  });
});

describe("who may write, and when", () => {
  it("others cannot, and a broker shapes instead of editing", async () => {
    const { challenge, broker } = await draftWithTwoEditors();
    const input = { ...at(challenge), section: "after" as const, afterPilot: "X" };
    const viewer = await world.join(await world.person(), challenge.organisationId, "viewer");
    const { owner: stranger } = await world.organisation({ kind: "council" });
    await expect(as(world, viewer).challenge.save(input)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(as(world, broker).challenge.save(input)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(as(world, stranger).challenge.save(input)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(as(world, viewer).challenge.shape(input)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("nobody writes while it is reviewed or after it is approved", async () => {
    const { challenge, owner, broker } = await challengeInReview(world);
    const input = { ...at(challenge), section: "after" as const, afterPilot: "X" };
    await expect(as(world, owner).challenge.save(input)).rejects.toThrow("Take it back first");
    await expect(as(world, broker).challenge.shape(input)).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
    });
    const { challenge: approved, owner: other } = await approvedChallenge(world);
    await expect(
      as(world, other).challenge.save({ ...at(approved), section: "after", afterPilot: "X" }),
    ).rejects.toThrow("addendum");
  });
});

describe("a broker's hand", () => {
  it("what a broker shapes waits for its owner, who confirms exactly what they read", async () => {
    const { challenge, owner, broker, second } = await draftWithTwoEditors();
    const shaped = await as(world, broker).challenge.shape({
      ...at(challenge),
      section: "after",
      afterPilot: "The trust pays.",
    });
    expect(shaped.awaitingConfirmation).toBe(true);
    await expect(as(world, owner).challenge.submit({ challengeId: challenge.id })).rejects.toThrow("Confirm");
    await expect(as(world, second).challenge.confirm(at(shaped))).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(as(world, broker).challenge.confirm(at(shaped))).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(as(world, owner).challenge.confirm(at(challenge))).rejects.toMatchObject({
      code: "CONFLICT",
    });
    await as(world, owner).challenge.confirm(at(shaped));
    await expect(as(world, owner).challenge.confirm(at(shaped))).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
    });
    expect(await as(world, owner).challenge.submit({ challengeId: challenge.id })).toMatchObject({
      status: "in_review",
    });
  });

  it("a broker drafts for an organisation that may post, and its owner confirms", async () => {
    const { organisation, owner } = await world.organisation({ kind: "care_provider" });
    const { organisation: company } = await world.organisation({ kind: "company" });
    const api = as(world, await world.broker()).challenge;
    await expect(api.draftOnBehalf({ ...fourAnswers, organisationId: company.id })).rejects.toThrow(
      "only they post needs",
    );
    await expect(
      as(world, owner).challenge.draftOnBehalf({ ...fourAnswers, organisationId: organisation.id }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
    const drafted = await api.draftOnBehalf({ ...fourAnswers, organisationId: organisation.id });
    expect(await as(world, owner).challenge.find({ challengeId: drafted.id })).toMatchObject({
      awaitingConfirmation: true,
      can: { confirm: true, submit: false },
    });
    await as(world, owner).challenge.confirm(at(drafted));
    await as(world, owner).challenge.submit({ challengeId: drafted.id });
  });

  it("finds the organisations that may post by a part of their name", async () => {
    const { organisation } = await world.organisation({ kind: "icb", name: "North East London ICB" });
    await world.organisation({ kind: "company", name: "East Devices Ltd" });
    const found = await as(world, await world.broker()).challenge.listChallengers({ q: "east lon" });
    expect(found).toMatchObject([{ id: organisation.id }]);
    const { owner } = await world.organisation({ kind: "icb" });
    await expect(as(world, owner).challenge.listChallengers({})).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("requirements", () => {
  it("come and go with equal weights, and lines that stay keep their ids", async () => {
    const { challenge, owner } = await draftWithTwoEditors();
    const api = as(world, owner).challenge;
    const challengeId = challenge.id;
    for (const value of ["Bengali", "Urdu", "Somali"]) {
      await api.addMustHave({ challengeId, kind: "language", value });
    }
    const before = (await api.find({ challengeId })).mustHaves;
    expect(before.map(({ weight }) => weight)).toEqual([34, 33, 33]);
    await api.removeMustHave({ challengeId, mustHaveId: before[0]?.id ?? "" });
    const after = (await api.find({ challengeId })).mustHaves;
    expect(after.map(({ id, weight }) => [id, weight])).toEqual([
      [before[1]?.id, 50],
      [before[2]?.id, 50],
    ]);
    await expect(api.removeMustHave({ challengeId, mustHaveId: before[0]?.id ?? "" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("carry weights that total 100, or the form says what they add up to", async () => {
    const { challenge, owner } = await draftWithTwoEditors();
    const save = (weights: (number | undefined)[]) =>
      as(world, owner).challenge.save({
        ...at(challenge),
        section: "requirements",
        mustHaves: weights.map((weight) => ({ kind: "free_text", value: "It works", weight })),
      });
    await expect(save([50, 40])).rejects.toThrow("add up to 90");
    await expect(save([50, undefined])).rejects.toThrow("Give every line a weight");
    await save([70, 30]);
    const seen = await as(world, owner).challenge.find({ challengeId: challenge.id });
    expect(seen.mustHaves.map(({ weight }) => weight)).toEqual([70, 30]);
  });

  it("a line of another challenge cannot be taken over by its id", async () => {
    const other = await draftedChallenge(world, { mustHaves: [{ value: "Theirs" }] });
    const theirs = (await as(world, other.owner).challenge.find({ challengeId: other.challenge.id }))
      .mustHaves[0];
    const { challenge, owner } = await draftWithTwoEditors();
    await as(world, owner).challenge.save({
      ...at(challenge),
      section: "requirements",
      mustHaves: [{ id: theirs?.id, kind: "free_text", value: "Ours" }],
    });
    const after = await as(world, other.owner).challenge.find({ challengeId: other.challenge.id });
    expect(after.mustHaves).toMatchObject([{ id: theirs?.id, text: "Theirs" }]);
  });

  it("a figure needs its source", async () => {
    const { challenge, owner } = await draftWithTwoEditors();
    await expect(
      as(world, owner).challenge.save({
        ...at(challenge),
        section: "today",
        baselines: [{ measure: "Weeks to treatment", value: "12 weeks" }],
      }),
    ).rejects.toThrow("where this figure comes from");
  });
});

describe("a standing need", () => {
  it("stays one in a draft without an opening day, until its owner says otherwise", async () => {
    const { challenge, owner } = await draftedChallenge(world);
    const money = { section: "money", budgetPounds: 9 } as const;
    const saved = await as(world, owner).challenge.save({ ...at(challenge), ...money, isStanding: true });
    const seen = await as(world, owner).challenge.find({ challengeId: challenge.id });
    expect(seen).toMatchObject({ isStanding: true, opensAt: null, closesAt: null });
    expect(seen.progress?.money).toBe("done");
    await as(world, owner).challenge.save({ ...at(saved), ...money, closesOn: "2027-06-30" });
    const after = await as(world, owner).challenge.find({ challengeId: challenge.id });
    expect(after).toMatchObject({ isStanding: false, closesAt: new Date("2027-06-30T16:00:00Z") });
  });

  it("is one no more when an addendum gives it a closing day", async () => {
    const { challenge, owner } = await openChallenge(world, { isStanding: true });
    const closing = { body: "We close it after all.", closesOn: "2027-09-30" };
    await as(world, owner).challenge.addAddendum({ challengeId: challenge.id, ...closing });
    const seen = await as(world, owner).challenge.find({ challengeId: challenge.id });
    expect(seen).toMatchObject({ isStanding: false, closesAt: new Date("2027-09-30T16:00:00Z") });
  });
});
