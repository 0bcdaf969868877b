import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { livePilot, organisationOf, personInPilot, preparingPilot } from "tests/factories/pilot";
import { as, contextOf, createWorld } from "tests/world";
import { afterAll, describe, expect, it } from "vitest";
import { mail, notification, organisation, person, pilotPerson } from "@/db/schema";
import { limit } from "@/server/kernel/rate-limit";
import { diskStorage, storeIn } from "@/server/kernel/storage";
import { joinPilot } from "../person/service";
import { reportPilot } from "../service/steer-pilot";

const world = await createWorld();
const folder = await mkdtemp(join(tmpdir(), "pilot-documents-"));
storeIn(diskStorage(folder));
afterAll(() => rm(folder, { recursive: true }));

const titlesFor = async (personId: string) =>
  (
    await world.db
      .select({ title: notification.title })
      .from(notification)
      .where(eq(notification.personId, personId))
  ).map(({ title }) => title);

/** How each attempt was refused, or that it was not. */
const codesOf = (attempts: Promise<unknown>[]) =>
  Promise.all(
    attempts.map((attempt) =>
      attempt.then(
        () => "done",
        ({ code }: { code: string }) => code,
      ),
    ),
  );

const risk = {
  description: "A trace is not seen in time.",
  likelihood: "low",
  severity: "major",
  response: "A clinician looks every day.",
} as const;
const plan = { aim: "Find a quiet place", prediction: "Half say yes.", plan: "Two days in one pharmacy." };

describe("who does what in a workspace", () => {
  it("a partner discusses, finishes tasks and adds documents, but does not plan or steer", async () => {
    const { pilotId, leader } = await livePilot(world);
    const partner = await personInPilot(world, pilotId, "partner");
    const task = await as(world, leader).pilot.task.add({ pilotId, title: "Try the leaflet" });
    const api = as(world, partner).pilot;
    await api.discussion.start({ pilotId, topic: "Leaflet", body: "The print is too small." });
    await api.task.finish({ pilotId, taskId: task.id });
    await api.document.add({ pilotId, file: new File(["Too small."], "notes.txt") });
    const refused = [
      api.task.add({ pilotId, title: "Mine" }),
      api.risk.add({ pilotId, ...risk }),
      api.cycle.plan({ pilotId, ...plan }),
      api.site.add({ pilotId, name: "Here" }),
      api.person.invite({ pilotId, email: "friend@example.org", role: "partner" }),
      api.edit({ pilotId, title: "My pilot" }),
      api.pause({ pilotId, reason: "I say so." }),
    ];
    expect(await codesOf(refused)).toEqual(Array(refused.length).fill("FORBIDDEN"));
  });

  it("a viewer reads everything and writes nothing", async () => {
    const { pilotId } = await livePilot(world);
    const viewer = await personInPilot(world, pilotId, "viewer");
    const api = as(world, viewer).pilot;
    const seen = await api.find({ pilot: pilotId });
    expect(Object.values(seen.can).some(Boolean)).toBe(false);
    await expect(api.discussion.start({ pilotId, topic: "Hello", body: "Hello" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  it("somebody outside finds no part of it", async () => {
    const { pilotId, leader } = await livePilot(world);
    const { leader: outsider } = await preparingPilot(world);
    const { id: discussionId } = await as(world, leader).pilot.discussion.start({
      pilotId,
      topic: "Ours",
      body: "Only for us.",
    });
    const { id: documentId } = await as(world, leader).pilot.document.add({
      pilotId,
      file: new File(["Only for us."], "ours.txt"),
    });
    const api = as(world, outsider).pilot;
    const attempts = [
      api.listActivity({ pilotId }),
      api.listAddableMatches({ pilotId }),
      api.person.findInvitable({ pilotId }),
      api.pathway.find({ pilotId }),
      api.milestone.list({ pilotId }),
      api.task.list({ pilotId }),
      api.discussion.list({ pilotId }),
      api.discussion.find({ pilotId, discussionId }),
      api.document.list({ pilotId }),
      api.risk.list({ pilotId }),
      api.decision.list({ pilotId }),
      api.cycle.list({ pilotId }),
      api.contribution.list({ pilotId }),
      api.risk.add({ pilotId, ...risk }),
      api.task.add({ pilotId, title: "Mine" }),
      api.document.remove({ pilotId, documentId }),
      api.start({ pilotId }),
    ];
    expect(await codesOf(attempts)).toEqual(Array(attempts.length).fill("NOT_FOUND"));
  });

  it("a thing of another pilot is not found through one’s own", async () => {
    const [mine, other] = [await livePilot(world), await livePilot(world)];
    const { id: taskId } = await as(world, other.leader).pilot.task.add({
      pilotId: other.pilotId,
      title: "Theirs",
    });
    const { id: discussionId } = await as(world, other.leader).pilot.discussion.start({
      pilotId: other.pilotId,
      topic: "Theirs",
      body: "Theirs",
    });
    const api = as(world, mine.leader).pilot;
    const { pilotId } = mine;
    await expect(api.task.edit({ pilotId, taskId, title: "Mine" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(api.task.finish({ pilotId, taskId })).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(api.discussion.find({ pilotId, discussionId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(api.discussion.reply({ pilotId, discussionId, body: "Hello" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("a suspended side reads on and writes nothing, also where its people were invited by name", async () => {
    const { pilotId, innovator, leader } = await livePilot(world);
    await world.db
      .update(organisation)
      .set({ status: "suspended" })
      .where(eq(organisation.id, organisationOf(innovator)));
    const suspended = await world.reload(innovator);
    const switchedAway = { ...suspended, membership: null };
    for (const who of [suspended, switchedAway]) {
      const api = as(world, who).pilot;
      expect((await api.find({ pilot: pilotId })).can.discuss).toBe(false);
      await expect(api.discussion.start({ pilotId, topic: "Why?", body: "Why?" })).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
    }
    await as(world, leader).pilot.discussion.start({ pilotId, topic: "Their side", body: "Is suspended." });
  });

  it("a broker who has left the exchange finds no pilot of theirs any more", async () => {
    const { pilotId, broker } = await livePilot(world);
    await as(world, broker).organisation.membership.leave({ organisationId: organisationOf(broker) });
    const left = as(world, await world.reload(broker)).pilot;
    await expect(left.find({ pilot: pilotId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await left.listOwn({})).items).toEqual([]);
  });

  it("nobody uploads documents without end", async () => {
    const { pilotId, leader } = await livePilot(world);
    for (let tries = 0; tries < 60; tries += 1) await limit({ db: world.db }, "upload", leader.personId);
    await expect(
      as(world, leader).pilot.document.add({ pilotId, file: new File(["More."], "more.txt") }),
    ).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
  });

  it("a closed pilot keeps its workspace as it was", async () => {
    const { pilotId, leader, broker } = await livePilot(world);
    await reportPilot(contextOf(world, broker), pilotId);
    await as(world, leader).pilot.close({ pilotId, outcome: "Adopted." });
    await expect(as(world, leader).pilot.task.add({ pilotId, title: "More" })).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
    });
    expect((await as(world, leader).pilot.find({ pilot: pilotId })).can.work).toBe(false);
  });
});

describe("discussions", () => {
  it("those called by name or chosen are told, and those who wrote before hear of an answer", async () => {
    const { pilotId, leader, innovator, broker } = await livePilot(world);
    const evaluator = await world.person("Evi");
    await world.db.insert(pilotPerson).values({ pilotId, personId: evaluator.personId, role: "evaluator" });
    const { id: discussionId } = await as(world, leader).pilot.discussion.start({
      pilotId,
      topic: "Counting",
      body: "@Evi what counts as screened?",
      tell: [broker.personId],
    });
    expect(await titlesFor(evaluator.personId)).toContain(`${leader.name} mentioned you: Counting`);
    expect(await titlesFor(broker.personId)).toContain(`${leader.name} mentioned you: Counting`);
    expect(await titlesFor(innovator.personId)).not.toContain(`${leader.name} mentioned you: Counting`);
    world.clock.now = new Date(world.clock.now.getTime() + 60_000);
    await as(world, evaluator).pilot.discussion.reply({ pilotId, discussionId, body: "One full trace." });
    expect(await titlesFor(leader.personId)).toContain("Evi answered: Counting");
    const { messages } = await as(world, innovator).pilot.discussion.find({ pilotId, discussionId });
    expect(messages.items.map(({ body }) => body)).toEqual([
      "@Evi what counts as screened?",
      "One full trace.",
    ]);
  });

  it("somebody outside the pilot cannot be told through it", async () => {
    const { pilotId, leader } = await livePilot(world);
    const stranger = await world.person("Stan");
    await as(world, leader).pilot.discussion.start({
      pilotId,
      topic: "Secret",
      body: "@Stan look",
      tell: [stranger.personId],
    });
    expect(await titlesFor(stranger.personId)).toEqual([]);
  });
});

describe("people", () => {
  it("an invitation accepted by e-mail gives the role it names, in this pilot alone", async () => {
    const { pilotId, leader } = await livePilot(world);
    const guest = await world.person("Gita");
    await as(world, leader).pilot.person.invite({ pilotId, email: guest.email, role: "partner" });
    const { invitations } = await as(world, leader).pilot.person.findInvitable({ pilotId });
    expect(invitations).toMatchObject([{ email: guest.email, role: "partner" }]);
    await expect(as(world, guest).pilot.find({ pilot: pilotId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await joinPilot(contextOf(world, guest), { pilotId, personId: guest.personId, role: "partner" });
    expect((await as(world, guest).pilot.find({ pilot: pilotId })).roles).toEqual(["partner"]);
  });

  it("an invitation is taken back: its link opens nothing, its mailbox is told, and an innovator takes back their own only", async () => {
    const { pilotId, leader, innovator } = await livePilot(world);
    const guest = await world.person("Gil");
    await as(world, leader).pilot.person.invite({ pilotId, email: guest.email, role: "evaluator" });
    const open = async () => (await as(world, leader).pilot.person.findInvitable({ pilotId })).invitations;
    const invitationId = (await open())[0]?.id ?? "";
    const taken = { pilotId, invitationId };
    await expect(as(world, innovator).pilot.person.cancelInvitation(taken)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    expect(await open()).toMatchObject([{ can: { takeBack: true } }]);
    const seen = await as(world, innovator).pilot.person.findInvitable({ pilotId });
    expect(seen.invitations).toMatchObject([{ can: { takeBack: false } }]);
    await as(world, leader).pilot.person.cancelInvitation(taken);
    expect(await open()).toEqual([]);
    await expect(as(world, leader).pilot.person.cancelInvitation(taken)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const subjects = await world.db
      .select({ subject: mail.subject })
      .from(mail)
      .where(eq(mail.recipient, guest.email));
    expect(subjects.some(({ subject }) => subject.includes("was taken back"))).toBe(true);
  });

  it("a suspended colleague is neither offered nor added", async () => {
    const { pilotId, innovator } = await livePilot(world);
    const colleague = await world.join(await world.person("Sol"), organisationOf(innovator), "member");
    const api = as(world, innovator).pilot.person;
    const offered = async () => (await api.findInvitable({ pilotId })).colleagues.map((one) => one.personId);
    expect(await offered()).toContain(colleague.personId);
    await world.db
      .update(person)
      .set({ suspendedAt: world.clock.now })
      .where(eq(person.id, colleague.personId));
    expect(await offered()).not.toContain(colleague.personId);
    await expect(api.add({ pilotId, personId: colleague.personId, role: "innovator" })).rejects.toMatchObject(
      { code: "NOT_FOUND" },
    );
  });

  it("an innovator invites their own people only, and nobody is invited as a broker", async () => {
    const { pilotId, innovator } = await livePilot(world);
    const api = as(world, innovator).pilot.person;
    await api.invite({ pilotId, email: "engineer@example.org", role: "innovator" });
    await expect(
      api.invite({ pilotId, email: "judge@example.org", role: "evaluator" }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
    const asBroker = { pilotId, email: "b@example.org", role: "broker" } as unknown as {
      pilotId: string;
      email: string;
      role: "viewer";
    };
    await expect(api.invite(asBroker)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("a colleague is added at once; a stranger is not", async () => {
    const { pilotId, leader } = await livePilot(world);
    const colleague = await world.join(await world.person(), organisationOf(leader), "viewer");
    const stranger = await world.person();
    const api = as(world, leader).pilot.person;
    await api.add({ pilotId, personId: colleague.personId, role: "evaluator" });
    await expect(api.add({ pilotId, personId: stranger.personId, role: "evaluator" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
