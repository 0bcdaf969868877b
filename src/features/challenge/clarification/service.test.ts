import { eq } from "drizzle-orm";
import { letTimePass, openChallenge } from "tests/factories/challenge";
import { as, createWorld } from "tests/world";
import { beforeEach, describe, expect, it } from "vitest";
import { activity, notification } from "@/db/schema";

const world = await createWorld();

beforeEach(() => {
  world.clock.now = new Date("2027-03-03T09:00:00Z");
});

async function askedQuestion() {
  const { challenge, owner, broker } = await openChallenge(world);
  const { owner: asker, organisation } = await world.organisation({ kind: "company" });
  const asked = await as(world, asker).challenge.ask({
    challengeId: challenge.id,
    question: "Do the pharmacies have private rooms?",
  });
  return { challenge, owner, broker, asker, company: organisation, clarificationId: asked.id };
}

describe("asking", () => {
  it("nobody learns who asked: not the leader, not the broker, not the record", async () => {
    const { challenge, owner, broker, asker, company } = await askedQuestion();
    for (const who of [owner, broker]) {
      const seen = await as(world, who).challenge.find({ challengeId: challenge.id });
      expect(seen.clarifications).toMatchObject([{ isYours: false, answer: null }]);
      const text = JSON.stringify(seen);
      for (const secret of [asker.personId, asker.name, asker.email, company.id, company.name]) {
        expect(text).not.toContain(secret);
      }
    }
    const rows = await world.db.select().from(activity).where(eq(activity.thingId, challenge.id));
    expect(rows.map(({ actorId }) => actorId)).not.toContain(asker.personId);
    expect(rows.map(({ organisationId }) => organisationId)).not.toContain(company.id);
  });

  it("a question without an answer is seen by its asker, but not by others", async () => {
    const { challenge, asker } = await askedQuestion();
    const find = { challengeId: challenge.id };
    expect((await as(world, asker).challenge.find(find)).clarifications).toMatchObject([{ isYours: true }]);
    expect((await as(world, null).challenge.find(find)).clarifications).toEqual([]);
    expect((await as(world, await world.person()).challenge.find(find)).clarifications).toEqual([]);
  });

  it("its own organisation, a visitor and a suspended organisation cannot ask", async () => {
    const { challenge, owner } = await openChallenge(world);
    const input = { challengeId: challenge.id, question: "Why?" };
    const { owner: suspended } = await world.organisation({ kind: "company", status: "suspended" });
    for (const who of [owner, suspended]) {
      await expect(as(world, who).challenge.ask(input)).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    await expect(as(world, null).challenge.ask(input)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  it("nobody asks after it has closed", async () => {
    const { challenge } = await openChallenge(world, { closesOn: "2027-03-04" });
    world.clock.now = new Date("2027-03-04T17:00:00Z");
    await letTimePass(world);
    await expect(
      as(world, await world.person()).challenge.ask({ challengeId: challenge.id, question: "Why?" }),
    ).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
  });
});

describe("answering", () => {
  it("an answer is public, and its asker is told once", async () => {
    const { challenge, owner, asker, clarificationId } = await askedQuestion();
    await as(world, asker).challenge.watch({ challengeId: challenge.id });
    await as(world, owner).challenge.answer({ clarificationId, answer: "Yes, all of them." });
    const seen = await as(world, null).challenge.find({ challengeId: challenge.id });
    expect(seen.clarifications).toMatchObject([{ answer: "Yes, all of them." }]);
    const told = await world.db.select().from(notification).where(eq(notification.personId, asker.personId));
    expect(told.map(({ title }) => title)).toEqual([`Your question is answered: ${challenge.title}`]);
  });

  it("of a leader and a broker who answer at once, one wins", async () => {
    const { owner, broker, clarificationId } = await askedQuestion();
    const answers = await Promise.allSettled(
      [owner, broker].map((who) => as(world, who).challenge.answer({ clarificationId, answer: who.name })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("a stranger, a viewer and whoever asked cannot answer", async () => {
    const { challenge, asker, clarificationId } = await askedQuestion();
    const viewer = await world.join(await world.person(), challenge.organisationId, "viewer");
    for (const who of [asker, viewer, await world.person()]) {
      await expect(as(world, who).challenge.answer({ clarificationId, answer: "No." })).rejects.toMatchObject(
        { code: "FORBIDDEN" },
      );
    }
  });
});

it("nobody asks without end", async () => {
  const { challenge } = await openChallenge(world);
  const asker = await world.person();
  const ask = () => as(world, asker).challenge.ask({ challengeId: challenge.id, question: "Why?" });
  for (let times = 0; times < 10; times += 1) await ask();
  await expect(ask()).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
  expect((await as(world, asker).challenge.find({ challengeId: challenge.id })).clarifications).toHaveLength(
    10,
  );
});
