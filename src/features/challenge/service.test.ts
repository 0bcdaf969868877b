import {
  approvedChallenge,
  challengeInReview,
  draftedChallenge,
  fourAnswers,
  letTimePass,
  openChallenge,
} from "tests/factories/challenge";
import { as, contextOf, createWorld } from "tests/world";
import { describe, expect, it } from "vitest";
import { hideChallengesOf, unhideChallengesOf } from "./service/hide-challenges";

const world = await createWorld();
const trust = () => world.organisation({ kind: "nhs_trust" });
const reason = "For a reason that others can read.";

describe("sending a need", () => {
  it("a leader sends four answers, and a broker finds them to shape", async () => {
    const { owner } = await trust();
    const { title: _, ...untitled } = fourAnswers;
    const sent = await as(world, owner).challenge.sendNeed(untitled);
    expect(sent).toMatchObject({ status: "draft", title: fourAnswers.problem.replace(/\.$/, "") });
    const queue = await as(world, await world.broker()).challenge.listForReview({});
    expect(queue.items.map(({ id }) => id)).toContain(sent.id);
  });

  it("names every question that is not answered", async () => {
    const { owner } = await trust();
    const unanswered = { problem: "", whoHasIt: "", places: [], settings: [], whatBetterLooksLike: "" };
    const refusal = await as(world, owner)
      .challenge.sendNeed(unanswered)
      .catch((error: unknown) => error);
    expect(String(refusal)).toContain("Enter the problem");
    expect(String(refusal)).toContain("Enter at least one place");
    expect(String(refusal)).toContain("Choose at least one care setting");
  });

  it("an innovator, a viewer and a visitor cannot", async () => {
    const { owner: innovator } = await world.organisation({ kind: "company" });
    const { organisation } = await trust();
    const viewer = await world.join(await world.person(), organisation.id, "viewer");
    for (const who of [innovator, viewer]) {
      await expect(as(world, who).challenge.sendNeed(fourAnswers)).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
    }
    await expect(as(world, null).challenge.sendNeed(fourAnswers)).rejects.toMatchObject({
      code: "UNAUTHORIZED",
    });
  });

  it("a draft that is only saved stays out of the brokers' queue until it is sent", async () => {
    const { owner } = await trust();
    const api = as(world, owner).challenge;
    const draft = await api.draftNeed({ problem: "People wait too long." });
    const broker = as(world, await world.broker()).challenge;
    expect((await broker.listForReview({})).items.map(({ id }) => id)).not.toContain(draft.id);
    await api.sendDraft({ challengeId: draft.id });
    expect((await broker.listForReview({})).items.map(({ id }) => id)).toContain(draft.id);
    await expect(api.sendDraft({ challengeId: draft.id })).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
    });
  });

  it("two needs with the same title get addresses of their own", async () => {
    const { owner } = await trust();
    const title = "Falls at night";
    const [first, second] = await Promise.all(
      [1, 2].map(() => as(world, owner).challenge.sendNeed({ ...fourAnswers, title })),
    );
    expect(new Set([first?.slug, second?.slug])).toEqual(new Set(["falls-at-night", "falls-at-night-2"]));
  });

  it("a title cannot take the address of a page", async () => {
    const { owner } = await trust();
    expect(await as(world, owner).challenge.sendNeed({ ...fourAnswers, title: "New" })).toMatchObject({
      slug: "need-new",
    });
  });
});

describe("who sees a challenge", () => {
  it("a draft is found by its organisation and by brokers, and by nobody else", async () => {
    const { challenge, owner, broker } = await draftedChallenge(world);
    const { owner: other } = await trust();
    const find = { challengeId: challenge.id };
    expect(await as(world, owner).challenge.find(find)).toMatchObject({ can: { edit: true, shape: false } });
    expect(await as(world, broker).challenge.find(find)).toMatchObject({ can: { edit: false, shape: true } });
    for (const who of [other, null]) {
      await expect(as(world, who).challenge.find(find)).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(as(world, who).challenge.find({ slug: challenge.slug })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    }
    await expect(as(world, other).challenge.submit(find)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("an approved one is not public before its minute, an open one is", async () => {
    const { challenge } = await approvedChallenge(world, { opensOn: "2027-03-10" });
    await expect(as(world, null).challenge.find({ slug: challenge.slug })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const { challenge: open } = await openChallenge(world);
    const seen = await as(world, null).challenge.find({ slug: open.slug });
    expect(seen).toMatchObject({ status: "open", progress: null, can: { edit: false, withdraw: false } });
    expect(seen).not.toHaveProperty("createdBy");
  });

  it("the challenges of a suspended organisation are hidden, and come back with it", async () => {
    const { challenge, owner } = await openChallenge(world);
    const organisationId = challenge.organisationId;
    await hideChallengesOf(contextOf(world, null), organisationId);
    const visitor = as(world, null).challenge;
    await expect(visitor.find({ slug: challenge.slug })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await visitor.listPublic({})).items.map(({ id }) => id)).not.toContain(challenge.id);
    expect(await as(world, owner).challenge.find({ slug: challenge.slug })).toMatchObject({ status: "open" });
    await unhideChallengesOf(contextOf(world, null), organisationId);
    expect(await visitor.find({ slug: challenge.slug })).toMatchObject({ status: "open" });
  });

  it("the suspension itself hides them", async () => {
    const { challenge } = await openChallenge(world);
    const administrator = await world.broker("owner");
    await as(world, administrator).organisation.suspend({ organisationId: challenge.organisationId, reason });
    await expect(as(world, null).challenge.find({ slug: challenge.slug })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("an organisation lists its own, newest first, and an innovator has none", async () => {
    const { owner } = await trust();
    for (const title of ["First need", "Second need"]) {
      world.clock.now = new Date(world.clock.now.getTime() + 1000);
      await as(world, owner).challenge.draftNeed({ problem: "P", title });
    }
    const own = await as(world, owner).challenge.listOwn({});
    expect(own.items.map(({ title }) => title)).toEqual(["Second need", "First need"]);
    const { owner: innovator } = await world.organisation({ kind: "company" });
    expect((await as(world, innovator).challenge.listOwn({})).items).toEqual([]);
  });

  it("only brokers see the queue", async () => {
    const { owner } = await trust();
    await expect(as(world, owner).challenge.listForReview({})).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("from draft to decision", () => {
  it("an owner submits, takes back and submits again; a member cannot submit", async () => {
    const { challenge, owner } = await draftedChallenge(world);
    const it = { challengeId: challenge.id };
    const member = await world.join(await world.person(), challenge.organisationId, "member");
    await expect(as(world, member).challenge.submit(it)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await as(world, owner).challenge.submit(it);
    await expect(as(world, member).challenge.takeBack(it)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await as(world, owner).challenge.takeBack(it)).toMatchObject({ status: "draft" });
    expect(await as(world, owner).challenge.submit(it)).toMatchObject({ status: "in_review" });
    await expect(as(world, owner).challenge.submit(it)).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
    });
  });

  it("an unverified organisation may draft but not submit", async () => {
    const { owner } = await world.organisation({ kind: "council", status: "unverified" });
    const sent = await as(world, owner).challenge.sendNeed(fourAnswers);
    await expect(as(world, owner).challenge.submit({ challengeId: sent.id })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  it("what is missing is named before a broker has to ask", async () => {
    const { owner } = await trust();
    const draft = await as(world, owner).challenge.draftNeed({ problem: "People fall." });
    await expect(as(world, owner).challenge.submit({ challengeId: draft.id })).rejects.toMatchObject({
      code: "BAD_REQUEST",
      cause: { fields: { who: ["Say who has the problem"], better: ["Say what better looks like"] } },
    });
  });

  it("a broker asks for changes with a reason that the owner reads; the owner cannot review", async () => {
    const { challenge, owner, broker } = await challengeInReview(world);
    const it = { challengeId: challenge.id, revision: challenge.revision, reason };
    await expect(as(world, owner).challenge.requestChanges(it)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(as(world, broker).challenge.requestChanges({ ...it, reason: " " })).rejects.toThrow(
      "Enter the reason",
    );
    await as(world, broker).challenge.requestChanges(it);
    const seen = await as(world, owner).challenge.find({ challengeId: challenge.id });
    expect(seen).toMatchObject({ status: "changes_requested", statusReason: reason, can: { submit: true } });
  });

  it("of two brokers who decide at once, one wins and the other is told", async () => {
    const { challenge, broker } = await challengeInReview(world);
    const other = await world.broker();
    const decisions = await Promise.allSettled([
      as(world, broker).challenge.approve({
        challengeId: challenge.id,
        revision: challenge.revision,
        isStanding: true,
      }),
      as(world, other).challenge.requestChanges({
        challengeId: challenge.id,
        revision: challenge.revision,
        reason,
      }),
    ]);
    expect(decisions.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const after = await as(world, broker).challenge.find({ challengeId: challenge.id });
    expect(["approved", "changes_requested"]).toContain(after.status);
    expect(after.statusReason === null).toBe(after.status === "approved");
  });

  it("a broker cannot approve or send back what changed since they read it", async () => {
    const { challenge, owner, broker } = await challengeInReview(world);
    const { id: challengeId, revision } = challenge;
    await as(world, owner).challenge.takeBack({ challengeId });
    await as(world, owner).challenge.save({ challengeId, revision, section: "money", budgetPounds: 9 });
    const changed = await as(world, owner).challenge.submit({ challengeId });
    const approve = (read: number) =>
      as(world, broker).challenge.approve({ challengeId, revision: read, isStanding: true });
    await expect(approve(revision)).rejects.toMatchObject({ code: "CONFLICT" });
    const sendBack = as(world, broker).challenge.requestChanges({ challengeId, revision, reason });
    await expect(sendBack).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(approve(changed.revision)).resolves.toMatchObject({ status: "approved" });
  });

  it.each([
    [{}, "closing day"],
    [{ closesOn: "2027-03-01" }, "after the opening"],
    [{ opensOn: "2027-03-01", isStanding: true }, "in the past"],
    [{ opensOn: "2027-04-01", closesOn: "2027-04-01", closesTime: "09:00" }, "after the opening"],
  ])("a broker cannot approve with the dates %o", async (dates, message) => {
    const { challenge, broker } = await challengeInReview(world);
    await expect(
      as(world, broker).challenge.approve({
        challengeId: challenge.id,
        revision: challenge.revision,
        ...dates,
      }),
    ).rejects.toThrow(message);
  });

  it("a decision and a closing without an award each carry a reason, once the challenge is closed", async () => {
    for (const verb of ["decide", "closeWithoutAward"] as const) {
      world.clock.now = new Date("2027-03-03T09:00:00Z");
      const { challenge, owner } = await openChallenge(world, { closesOn: "2027-03-04" });
      const it = { challengeId: challenge.id, reason };
      await expect(as(world, owner).challenge[verb](it)).rejects.toMatchObject({
        code: "PRECONDITION_FAILED",
      });
      world.clock.now = new Date("2027-03-04T17:00:00Z");
      await letTimePass(world);
      const { owner: other } = await trust();
      await expect(as(world, other).challenge[verb](it)).rejects.toMatchObject({ code: "FORBIDDEN" });
      await as(world, owner).challenge[verb](it);
      const seen = await as(world, null).challenge.find({ slug: challenge.slug });
      expect(seen).toMatchObject({
        status: verb === "decide" ? "decided" : "no_award",
        statusReason: reason,
      });
    }
    world.clock.now = new Date("2027-03-03T09:00:00Z");
  });

  it("an owner withdraws an open challenge, and its readers still find the reason", async () => {
    const { challenge, owner } = await openChallenge(world);
    await as(world, owner).challenge.withdraw({ challengeId: challenge.id, reason });
    const visitor = as(world, null).challenge;
    expect(await visitor.find({ slug: challenge.slug })).toMatchObject({
      status: "withdrawn",
      statusReason: reason,
    });
    expect((await visitor.listPublic({})).items.map(({ id }) => id)).not.toContain(challenge.id);
  });

  it("one that never opened is withdrawn out of sight, and a draft cannot be withdrawn", async () => {
    const { challenge, owner } = await approvedChallenge(world, { opensOn: "2027-05-01" });
    await as(world, owner).challenge.withdraw({ challengeId: challenge.id, reason });
    await expect(as(world, null).challenge.find({ slug: challenge.slug })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const { challenge: draft } = await draftedChallenge(world, { owner });
    await expect(
      as(world, owner).challenge.withdraw({ challengeId: draft.id, reason }),
    ).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
  });
});
