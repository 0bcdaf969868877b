import { draftedPlan, lockedPlan } from "tests/factories/evaluation";
import { gateOf, personInPilot, preparingPilot } from "tests/factories/pilot";
import { noResearch, plannedBesides } from "tests/factories/plan";
import { as, createWorld } from "tests/world";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import type { Person } from "@/lib/actor";
import type { savePlanPartSchema } from "../plan/schema";

const world = await createWorld();

type WithoutPlace<Input> = Input extends unknown ? Omit<Input, "pilotId" | "revision"> : never;
type Part = WithoutPlace<z.input<typeof savePlanPartSchema>>;

async function working(who: Person, pilotId: string) {
  const found = await as(world, who).evaluation.findWorking({ pilot: pilotId });
  if (!found.evaluation) throw new Error("There is no plan.");
  return found;
}

const thresholds = {
  scaleIf: "At least 1%",
  adaptIf: "Fewer than half are seen",
  stopIf: "Nobody is found",
  budgetHolder: plannedBesides.budgetHolder,
  routeToBuy: plannedBesides.routeToBuy,
};

describe("the guided plan", () => {
  it("an evaluator goes from the question to the lock, page by page", async () => {
    const { pilotId } = await preparingPilot(world);
    const evaluator = await personInPilot(world, pilotId, "evaluator");
    const api = as(world, evaluator).evaluation;
    const save = async (part: Part) => {
      const { evaluation } = await api.findWorking({ pilot: pilotId });
      return api.savePlanPart({ ...part, pilotId, revision: evaluation?.revision ?? 0 });
    };
    await expect(save({ part: "design", design: "before_after" })).rejects.toThrow("Begin with");
    const { id: evaluationId } = await save({ part: "question", question: "Does it help?" });
    expect((await working(evaluator, pilotId)).progress).toMatchObject({
      question: "done",
      design: "not_started",
      measures: "not_started",
    });
    const logicModel = { activities: "Call people\nCall again\n\nCall people", outcomes: ["They come"] };
    await save({ part: "logic", logicModel });
    await save({ part: "research", ...noResearch });
    await save({ part: "design", design: "before_after" });
    await api.addMeasure({
      evaluationId,
      name: "Came",
      domain: "outcome",
      kind: "proportion",
      direction: "increase",
      isPrimary: true,
    });
    await save({ part: "comparator", comparator: "The year before", selectedOnBaseline: "no" });
    await save({ part: "subgroups", subgroupKinds: ["age", "sex"], ownSubgroups: "Lives alone" });
    await save({ part: "size", plannedSampleSize: 3400, expectedPerWeek: 40, recruitmentWeeks: 26 });
    await expect(api.lock({ evaluationId })).rejects.toThrow("Say when to scale");
    await save({ part: "thresholds", ...thresholds });
    const { lockedPlan } = await api.lock({ evaluationId });
    expect(lockedPlan).toMatchObject({
      version: 2,
      logicModel: { inputs: [], activities: ["Call people", "Call again"] },
      research: { answers: noResearch, irasNumber: null },
      selectedOnBaseline: false,
      expectedPerWeek: 40,
      budgetHolder: plannedBesides.budgetHolder,
    });
    const { evaluation, isPlanIntact } = await working(evaluator, pilotId);
    expect(evaluation.subgroups).toContain("Age: 65 to 79");
    expect(evaluation.subgroups.at(-1)).toBe("Lives alone");
    expect(isPlanIntact).toBe(true);
  });

  it("of two people who save the plan at once, the second is told where it differs", async () => {
    const { evaluator, leader, pilotId } = await draftedPlan(world);
    const { revision, id: evaluationId } = (await working(leader, pilotId)).evaluation;
    const part = { pilotId, revision, part: "comparator" as const };
    await as(world, leader).evaluation.savePlanPart({ ...part, comparator: "Last year" });
    const second = as(world, evaluator).evaluation.savePlanPart({ ...part, comparator: "A control" });
    await expect(second).rejects.toMatchObject({
      code: "CONFLICT",
      message: `${leader.name} saved this plan on 3 March 2027 at 9:00am, while you were writing. It now says: Compared with: “Last year”. What you typed is still in the form. Save again to replace what is there.`,
    });
    await as(world, evaluator).evaluation.lock({ evaluationId });
    const late = as(world, leader).evaluation.savePlanPart({ ...part, comparator: "Nothing" });
    await expect(late).rejects.toThrow("was locked while you");
  });
});

describe("research or service evaluation, asked in the plan", () => {
  it("meets the gate, and can be answered again until the lock", async () => {
    const drafted = await draftedPlan(world);
    const { evaluator, pilotId } = drafted;
    const answer = async (answers: object) => {
      const { revision } = (await working(evaluator, pilotId)).evaluation;
      const part = { pilotId, revision, part: "research" as const, ...noResearch, ...answers };
      await as(world, evaluator).evaluation.savePlanPart(part);
    };
    expect(await gateOf(world, drafted, "research_or_evaluation")).toMatchObject({ status: "met" });
    await answer({ generalisable: true });
    expect(await gateOf(world, drafted, "research_or_evaluation")).toMatchObject({ status: "open" });
    await expect(answer({ irasNumber: "12" })).rejects.toThrow("6 or 7 digits");
    await answer({ generalisable: true, irasNumber: "208395" });
    expect(await gateOf(world, drafted, "research_or_evaluation")).toMatchObject({ status: "met" });
  });

  it("and the design must say the same of chance", async () => {
    const { evaluator, pilotId, evaluationId } = await draftedPlan(world);
    const api = as(world, evaluator).evaluation;
    const { revision } = (await working(evaluator, pilotId)).evaluation;
    const part = { pilotId, revision };
    await expect(api.savePlanPart({ ...part, part: "design", design: "randomised" })).rejects.toThrow(
      "do not agree",
    );
    await api.savePlanPart({
      ...part,
      part: "research",
      ...noResearch,
      randomised: true,
      irasNumber: "208395",
    });
    await expect(api.lock({ evaluationId })).rejects.toThrow("so the design is a randomised comparison");
    await api.savePlanPart({ ...part, revision: revision + 1, part: "design", design: "randomised" });
    await api.savePlanPart({ ...part, revision: revision + 2, part: "research", ...noResearch });
    await expect(api.lock({ evaluationId })).rejects.toThrow("cannot be a randomised comparison");
    await api.savePlanPart({ ...part, revision: revision + 3, part: "design", design: "before_after" });
    await api.lock({ evaluationId });
  });

  it("and after the lock it cannot say otherwise", async () => {
    const locked = await lockedPlan(world);
    const { id: gateId } = await gateOf(world, locked, "research_or_evaluation");
    const { gate } = as(world, locked.leader).pilot;
    await gate.reopen({ gateId, reason: "Asked again." });
    await expect(gate.decideResearch({ gateId, ...noResearch, randomised: true })).rejects.toThrow(
      "do not agree",
    );
    await gate.decideResearch({ gateId, ...noResearch });
  });
});

describe("a measure of a draft", () => {
  it("is changed whole: what is left empty is empty, one stays primary, and signatures fall", async () => {
    const { evaluator, leader, pilotId, evaluationId } = await draftedPlan(world);
    const api = as(world, evaluator).evaluation;
    const seen = { name: "Seen", domain: "reach", kind: "proportion", direction: "increase" } as const;
    const { id } = await api.addMeasure({ evaluationId, ...seen, target: 50, unit: "people" });
    await as(world, leader).evaluation.signPlan({ evaluationId });
    await expect(api.changeMeasure({ measureId: id, ...seen, name: "Diagnosed" })).rejects.toThrow(
      "already there",
    );
    await api.changeMeasure({ measureId: id, ...seen, baseline: 40, isPrimary: true });
    const { measures, signatures } = await working(evaluator, pilotId);
    expect(measures.map(({ name, isPrimary }) => [name, isPrimary])).toEqual([
      ["Diagnosed", false],
      ["Seen", true],
    ]);
    expect(measures[1]).toMatchObject({ baseline: 40, target: null, unit: "" });
    expect(signatures).toEqual([]);
    await api.lock({ evaluationId });
    await expect(api.changeMeasure({ measureId: id, ...seen })).rejects.toThrow("locked");
  });
});

describe("thresholds", () => {
  it("a leader who writes or signs them agrees; an evaluator who writes them does not", async () => {
    const drafted = await draftedPlan(world);
    const { evaluator, leader, pilotId, evaluationId } = drafted;
    expect(await gateOf(world, drafted, "thresholds")).toMatchObject({ status: "open" });
    const { revision } = (await working(evaluator, pilotId)).evaluation;
    await as(world, evaluator).evaluation.savePlanPart({
      pilotId,
      revision,
      part: "thresholds",
      ...thresholds,
    });
    expect(await gateOf(world, drafted, "thresholds")).toMatchObject({ status: "open" });
    await as(world, leader).evaluation.signPlan({ evaluationId });
    const gate = await gateOf(world, drafted, "thresholds");
    expect(gate.status).toBe("met");
    expect(gate.evidence).toContain("Budget holder: The integrated care board");
  });

  it("that were changed after a leader agreed to them keep the plan from its lock until the leader agrees again", async () => {
    const drafted = await draftedPlan(world);
    const { evaluator, leader, pilotId, evaluationId } = drafted;
    const api = as(world, evaluator).evaluation;
    await as(world, leader).evaluation.signPlan({ evaluationId });
    const { revision } = (await working(evaluator, pilotId)).evaluation;
    await api.savePlanPart({ pilotId, revision, part: "thresholds", ...thresholds, scaleIf: "At least 5%" });
    await expect(api.lock({ evaluationId })).rejects.toThrow("changed after they were agreed to");
    await as(world, leader).evaluation.signPlan({ evaluationId });
    expect((await gateOf(world, drafted, "thresholds")).evidence).toContain("scale if “At least 5%”");
    await api.lock({ evaluationId });
  });
});
