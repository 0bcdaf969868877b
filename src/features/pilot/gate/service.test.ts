import {
  closeGates,
  draftPlan,
  gateOf,
  livePilot,
  personInPilot,
  preparingPilot,
  readyPilot,
} from "tests/factories/pilot";
import { noResearch } from "tests/factories/plan";
import { as, contextOf, createWorld } from "tests/world";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/dates";
import { meetGateFor } from "./service";

const world = await createWorld();
const evidence = "Agreed by the data protection officer.";

describe("gates", () => {
  it("a pilot is not ready and does not start while a gate is open; the sentence names it, its party and the days", async () => {
    const prepared = await preparingPilot(world);
    const { pilotId, leader } = prepared;
    await closeGates(world, prepared, "training");
    const began = world.clock.now;
    world.clock.now = addDays(began, 3);
    await expect(as(world, leader).pilot.markReady({ pilotId })).rejects.toThrow(
      "One gate is still open: “Staff trained” waits on the innovator for 3 days.",
    );
    world.clock.now = began;
  });

  it("a gate that is reopened stops a ready pilot from going live", async () => {
    const ready = await readyPilot(world);
    const gate = await gateOf(world, ready, "training");
    await as(world, ready.leader).pilot.gate.reopen({ gateId: gate.id, reason: "Two new pharmacists." });
    await expect(as(world, ready.leader).pilot.start({ pilotId: ready.pilotId })).rejects.toThrow(
      "Staff trained",
    );
  });

  it("the party it waits on meets it with evidence; others cannot", async () => {
    const prepared = await preparingPilot(world);
    const { id: gateId } = await gateOf(world, prepared, "data_protection");
    const partner = await personInPilot(world, prepared.pilotId, "partner");
    for (const who of [prepared.innovator, partner]) {
      await expect(as(world, who).pilot.gate.meet({ gateId, evidence })).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
    }
    await expect(as(world, prepared.leader).pilot.gate.meet({ gateId, evidence: " " })).rejects.toMatchObject(
      { code: "BAD_REQUEST" },
    );
    await as(world, prepared.leader).pilot.gate.meet({ gateId, evidence });
    expect(await gateOf(world, prepared, "data_protection")).toMatchObject({
      status: "met",
      evidence,
      closedBy: prepared.leader.personId,
    });
  });

  it("only a broker waives, with a reason", async () => {
    const prepared = await preparingPilot(world);
    const { id: gateId } = await gateOf(world, prepared, "training");
    const reason = "The product needs no training.";
    await expect(as(world, prepared.leader).pilot.gate.waive({ gateId, reason })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(as(world, prepared.broker).pilot.gate.waive({ gateId, reason: "" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    await as(world, prepared.broker).pilot.gate.waive({ gateId, reason });
    expect(await gateOf(world, prepared, "training")).toMatchObject({
      status: "waived",
      waivedReason: reason,
    });
  });

  it("of two people who meet and waive one gate at once, one wins and the other is told", async () => {
    const prepared = await preparingPilot(world);
    const { id: gateId } = await gateOf(world, prepared, "agreement");
    const closed = await Promise.allSettled([
      as(world, prepared.leader).pilot.gate.meet({ gateId, evidence }),
      as(world, prepared.broker).pilot.gate.waive({ gateId, reason: "Signed on paper." }),
    ]);
    expect(closed.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("gates of a live pilot stay as they were", async () => {
    const live = await livePilot(world);
    const { id: gateId } = await gateOf(world, live, "training");
    await expect(
      as(world, live.leader).pilot.gate.reopen({ gateId, reason: "Too late." }),
    ).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
  });

  it("somebody outside the pilot does not find its gates", async () => {
    const prepared = await preparingPilot(world);
    const other = await preparingPilot(world);
    const { id: gateId } = await gateOf(world, prepared, "agreement");
    await expect(as(world, other.leader).pilot.gate.meet({ gateId, evidence })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("research or service evaluation", () => {
  it("four times no is a service evaluation and meets the gate", async () => {
    const prepared = await preparingPilot(world);
    const { id: gateId } = await gateOf(world, prepared, "research_or_evaluation");
    await as(world, prepared.leader).pilot.gate.decideResearch({ gateId, ...noResearch });
    expect(await gateOf(world, prepared, "research_or_evaluation")).toMatchObject({
      status: "met",
      answers: noResearch,
    });
  });

  it("research keeps its answers and stays open until its IRAS number is there", async () => {
    const prepared = await preparingPilot(world);
    const { id: gateId } = await gateOf(world, prepared, "research_or_evaluation");
    const answers = { ...noResearch, byProtocol: true };
    const leader = as(world, prepared.leader).pilot;
    await leader.gate.decideResearch({ gateId, ...answers });
    expect(await gateOf(world, prepared, "research_or_evaluation")).toMatchObject({
      status: "open",
      answers,
    });
    await leader.gate.decideResearch({ gateId, ...answers, irasNumber: "208395" });
    expect(await leader.find({ pilot: prepared.pilotId })).toMatchObject({ irasNumber: "208395" });
    expect(await gateOf(world, prepared, "research_or_evaluation")).toMatchObject({ status: "met" });
  });

  it("a waiver is no way round the number: research without it does not start", async () => {
    const prepared = await preparingPilot(world);
    await closeGates(world, prepared, "research_or_evaluation");
    const { id: gateId } = await gateOf(world, prepared, "research_or_evaluation");
    await as(world, prepared.leader).pilot.gate.decideResearch({ gateId, ...noResearch, randomised: true });
    await as(world, prepared.broker).pilot.gate.waive({ gateId, reason: "It is urgent." });
    await expect(as(world, prepared.leader).pilot.markReady({ pilotId: prepared.pilotId })).rejects.toThrow(
      "IRAS number",
    );
  });

  it.each([
    ["randomised", false],
    ["before_after", true],
  ] as const)("the answers cannot contradict a locked plan that is %s", async (design, randomised) => {
    const prepared = await preparingPilot(world);
    await draftPlan(world, prepared.pilotId, design, "locked");
    const { id: gateId } = await gateOf(world, prepared, "research_or_evaluation");
    const { gate } = as(world, prepared.leader).pilot;
    await expect(gate.decideResearch({ gateId, ...noResearch, randomised })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    await gate.decideResearch({ gateId, ...noResearch, randomised: !randomised });
  });
});

describe("thresholds and plan", () => {
  it("a plan that becomes randomised after the answers keeps the pilot from going live", async () => {
    const { pilotId, leader } = await readyPilot(world);
    await draftPlan(world, pilotId, "randomised");
    await expect(as(world, leader).pilot.start({ pilotId })).rejects.toThrow("groups at random");
  });

  it("the gate of a locked plan is not reopened", async () => {
    const prepared = await preparingPilot(world);
    const gate = await gateOf(world, prepared, "evaluation_plan");
    await meetGateFor(contextOf(world, prepared.broker), prepared.pilotId, "evaluation_plan");
    await expect(
      as(world, prepared.broker).pilot.gate.reopen({ gateId: gate.id, reason: "To change it." }),
    ).rejects.toThrow("locked for good");
  });

  it("thresholds need the plan’s three sentences and a budget holder", async () => {
    const prepared = await preparingPilot(world);
    const { id: gateId } = await gateOf(world, prepared, "thresholds");
    const leader = as(world, prepared.leader).pilot;
    await expect(leader.gate.agreeThresholds({ gateId })).rejects.toThrow("when to scale");
    await draftPlan(world, prepared.pilotId);
    await leader.gate.agreeThresholds({ gateId });
    expect(await leader.find({ pilot: prepared.pilotId })).toMatchObject({
      planned: { budgetHolder: "Director of transformation" },
    });
    expect((await gateOf(world, prepared, "thresholds")).evidence).toContain("scale if “Twice as many");
  });

  it("the plan’s gate is met by its lock, once, and not by hand", async () => {
    const prepared = await preparingPilot(world);
    const { id: gateId } = await gateOf(world, prepared, "evaluation_plan");
    await expect(as(world, prepared.leader).pilot.gate.meet({ gateId, evidence })).rejects.toThrow("locked");
    const evaluator = await personInPilot(world, prepared.pilotId, "evaluator");
    await meetGateFor(contextOf(world, evaluator), prepared.pilotId, "evaluation_plan");
    await meetGateFor(contextOf(world, evaluator), prepared.pilotId, "evaluation_plan");
    expect(await gateOf(world, prepared, "evaluation_plan")).toMatchObject({ status: "met" });
  });
});
