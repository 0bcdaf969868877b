import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { livePilot } from "tests/factories/pilot";
import { as, createWorld } from "tests/world";
import { afterAll, describe, expect, it } from "vitest";
import { diskStorage, storeIn } from "@/server/kernel/storage";

const world = await createWorld();
const folder = await mkdtemp(join(tmpdir(), "pilot-documents-"));
storeIn(diskStorage(folder));
afterAll(() => rm(folder, { recursive: true }));

const risk = {
  description: "A trace is not seen in time.",
  likelihood: "low",
  severity: "major",
  response: "A clinician looks every day.",
} as const;
const plan = { aim: "Find a quiet place", prediction: "Half say yes.", plan: "Two days in one pharmacy." };

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
