import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { livePilot, organisationOf, personInPilot, preparingPilot } from "tests/factories/pilot";
import { as, contextOf, createWorld } from "tests/world";
import { afterAll, describe, expect, it } from "vitest";
import { notification, organisation, pilotPerson } from "@/db/schema";
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

describe("plans, cycles and contributions", () => {
  it("a changed pathway is a new version; a writer who began from the old one is told", async () => {
    const { pilotId, leader, innovator } = await livePilot(world);
    const step = { name: "See the GP", ownedBy: "General practice", doneBy: "GP" };
    const save = { pilotId, phase: "before" as const, basedOn: 0 };
    const saves = await Promise.allSettled([
      as(world, leader).pilot.pathway.save({ ...save, steps: [step] }),
      as(world, innovator).pilot.pathway.save({ ...save, steps: [{ ...step, minutes: 10 }, {}] }),
    ]);
    expect(saves.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await as(world, leader).pilot.pathway.save({
      ...save,
      basedOn: 1,
      steps: [step, { ...step, name: "See the cardiologist", waitWeeks: "about 12 weeks" }],
    });
    const now = await as(world, innovator).pilot.pathway.find({ pilotId });
    expect(now.before).toMatchObject({ version: 2, latest: 2 });
    expect(now.before.steps.map(({ name }) => name)).toEqual(["See the GP", "See the cardiologist"]);
    const then = await as(world, innovator).pilot.pathway.find({ pilotId, before: 1 });
    expect(then.before.steps).toHaveLength(1);
  });

  it("a half-filled step is refused with the name of what is missing", async () => {
    const { pilotId, leader } = await livePilot(world);
    await expect(
      as(world, leader).pilot.pathway.save({
        pilotId,
        phase: "after",
        basedOn: 0,
        steps: [{ row: 0 }, { row: 1, name: "One-stop clinic" }],
      }),
    ).rejects.toThrow("Enter who does it");
  });

  it("a cycle’s prediction cannot change once the doing has begun", async () => {
    const { pilotId, leader } = await livePilot(world);
    const api = as(world, leader).pilot.cycle;
    const { id: cycleId } = await api.plan({ pilotId, ...plan });
    await api.edit({ cycleId, ...plan, prediction: "A third say yes." });
    await api.begin({ cycleId });
    await expect(api.edit({ cycleId, ...plan })).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(api.act({ cycleId, action: "adopt" })).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
    });
    await expect(api.plan({ pilotId, ...plan, previousCycleId: cycleId })).rejects.toThrow("acted on");
    await api.study({
      cycleId,
      whatHappened: "Four of ten said yes.",
      learned: "A little more than expected.",
    });
    await api.act({ cycleId, action: "adapt" });
    await api.plan({ pilotId, ...plan, previousCycleId: cycleId });
    const [next, first] = await api.list({ pilotId });
    expect(next).toMatchObject({ number: 2, previousNumber: 1, status: "planned" });
    expect(first).toMatchObject({ action: "adapt", prediction: "A third say yes." });
  });

  it("cycles planned at the same moment get numbers of their own", async () => {
    const { pilotId, leader, innovator } = await livePilot(world);
    await Promise.all([
      as(world, leader).pilot.cycle.plan({ pilotId, ...plan }),
      as(world, innovator).pilot.cycle.plan({ pilotId, ...plan }),
    ]);
    const cycles = await as(world, leader).pilot.cycle.list({ pilotId });
    expect(cycles.map(({ number }) => number)).toEqual([2, 1]);
  });

  it("a contribution is signed off by the person it names, once, and by nobody else", async () => {
    const { pilotId, leader, innovator } = await livePilot(world);
    const { id: contributionId } = await as(world, leader).pilot.contribution.add({
      pilotId,
      kind: "product",
      contributor: "The makers",
      personId: innovator.personId,
      description: "Built the device, which did not change.",
    });
    const signOff = { pilotId, contributionId };
    await expect(as(world, leader).pilot.contribution.signOff(signOff)).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await as(world, innovator).pilot.contribution.signOff(signOff);
    await expect(as(world, innovator).pilot.contribution.signOff(signOff)).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });

  it("a task is finished once, when two people finish it at once", async () => {
    const { pilotId, leader, innovator } = await livePilot(world);
    const { id: taskId } = await as(world, leader).pilot.task.add({
      pilotId,
      title: "Order the devices",
      assigneeId: innovator.personId,
      dueOn: "2027-04-01",
    });
    const finishes = await Promise.allSettled([
      as(world, leader).pilot.task.finish({ pilotId, taskId }),
      as(world, innovator).pilot.task.finish({ pilotId, taskId }),
    ]);
    expect(finishes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const stranger = await world.person();
    await expect(
      as(world, leader).pilot.task.add({ pilotId, title: "For a stranger", assigneeId: stranger.personId }),
    ).rejects.toThrow("takes part in this pilot");
  });

  it("a decision cannot lie in the future, and a risk is rated by the matrix", async () => {
    const { pilotId, leader } = await livePilot(world);
    const api = as(world, leader).pilot;
    await expect(
      api.decision.record({ pilotId, title: "Go on", reason: "It works.", decidedOn: "2027-03-04" }),
    ).rejects.toThrow("today or in the past");
    await api.decision.record({ pilotId, title: "Go on", reason: "It works.", decidedOn: "2027-03-03" });
    const { id: riskId } = await api.risk.add({ pilotId, ...risk });
    expect(await api.risk.list({ pilotId })).toMatchObject([{ rating: 3 }]);
    await api.risk.close({ pilotId, riskId });
    await expect(api.risk.edit({ pilotId, riskId, ...risk })).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("every part of the workspace leaves its mark on the pilot’s record", async () => {
    const { pilotId, leader } = await livePilot(world);
    const api = as(world, leader).pilot;
    const before = (await api.find({ pilot: pilotId })).latest;
    const steps = [{ name: "See the GP", ownedBy: "Practice", doneBy: "GP" }];
    await api.site.add({ pilotId, name: "Green Lane Pharmacy" });
    await api.milestone.add({ pilotId, title: "Half way", dueOn: "2027-06-01" });
    await api.task.add({ pilotId, title: "Order" });
    await api.pathway.save({ pilotId, phase: "after", basedOn: 0, steps });
    await api.discussion.start({ pilotId, topic: "Hello", body: "Hello" });
    await api.risk.add({ pilotId, ...risk });
    await api.decision.record({ pilotId, title: "Go", reason: "It works.", decidedOn: "2027-03-01" });
    await api.cycle.plan({ pilotId, ...plan });
    await api.document.add({ pilotId, file: new File(["Notes"], "notes.txt") });
    await api.edit({ pilotId, title: "A new title" });
    const { items } = await api.listActivity({ pilotId });
    expect(items.slice(0, 10).map(({ kind }) => kind)).toEqual([
      "pilot.edited",
      "pilot.document-added",
      "pilot.cycle-planned",
      "pilot.decision-recorded",
      "pilot.risk-added",
      "pilot.discussion-started",
      "pilot.pathway-saved",
      "pilot.task-added",
      "pilot.milestone-added",
      "pilot.site-added",
    ]);
    expect((await api.find({ pilot: pilotId })).latest).toBe(before + 10);
  });
});
