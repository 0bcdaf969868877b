import { eq, sql } from "drizzle-orm";
import { monthOf } from "tests/factories/aggregate-row";
import { collectedData, draftedPlan } from "tests/factories/evaluation";
import { as, createWorld } from "tests/world";
import { beforeEach, describe, expect, it } from "vitest";
import { cycle, measure } from "@/db/schema";

const world = await createWorld();
const begun = new Date("2027-03-03T09:00:00Z");
const later = new Date("2027-10-01T09:00:00Z");
beforeEach(() => {
  world.clock.now = begun;
});

const plan = { aim: "Find more", prediction: "More are found.", plan: "Two days in one pharmacy." };
const header = "measure,site,arm,period_start,period_end,numerator,denominator";

/** Months of one site, counted from the first one of 2027; what is before it is of 2026. */
function monthly(counts: number[], from: number): string {
  const rows = counts.map((count, place) => {
    const { periodStart, periodEnd } = monthOf(2027, from + place);
    return `Diagnosed,28 pharmacies,intervention,${periodStart},${periodEnd},${count},200`;
  });
  return [header, ...rows].join("\n");
}

async function measureOf(evaluationId: string): Promise<string> {
  const [found] = await world.db
    .select({ id: measure.id })
    .from(measure)
    .where(eq(measure.evaluationId, evaluationId));
  return found?.id ?? "";
}

/** A live pilot with four months of figures, and a cycle that predicts more and has begun. */
async function predicted() {
  const collected = await collectedData(world, {}, monthly([20, 22, 18, 20], -2));
  const measureId = await measureOf(collected.evaluationId);
  const { pilotId, leader, evaluationId } = collected;
  const api = as(world, leader);
  const expected = { measureId, predictedDirection: "rise", predictedValue: 20 } as const;
  const { id: cycleId } = await api.pilot.cycle.plan({ pilotId, ...plan, ...expected });
  const ask = async () => (await as(world, leader).evaluation.listPredictions({ pilotId })).predictions;
  const addMonths = (counts: number[]) => {
    world.clock.now = later;
    return as(world, collected.evaluator).evaluation.importCsv({ evaluationId, csv: monthly(counts, 3) });
  };
  return { ...collected, cycleId, expected, ask, addMonths };
}

describe("a prediction of a measure", () => {
  it("stands beside the figures from before the cycle and since, with a verdict and the chart", async () => {
    const { leader, cycleId, ask, addMonths } = await predicted();
    expect(await ask()).toMatchObject([{ words: "rises to 20% or more", held: null }]);
    await as(world, leader).pilot.cycle.begin({ cycleId });
    await addMonths([60, 62, 58]);
    const [first] = await ask();
    expect(first?.held).toMatchObject({
      verdict: "as_predicted",
      before: { from: "80 of 800 in 4 periods" },
      after: { from: "180 of 600 in 3 periods" },
    });
    expect(first?.held?.series?.points).toHaveLength(7);
  });

  it("is held only against what ended while the cycle was tried", async () => {
    const { leader, cycleId, ask, addMonths } = await predicted();
    await as(world, leader).pilot.cycle.begin({ cycleId });
    world.clock.now = new Date("2027-05-10T09:00:00Z");
    await as(world, leader).pilot.cycle.study({ cycleId, whatHappened: "Two days.", learned: "More." });
    await addMonths([60, 62, 58]);
    const [first] = await ask();
    expect(first?.held).toMatchObject({ verdict: "cannot_tell", after: { from: "60 of 200 in 1 period" } });
  });

  it("can be changed and taken back until the cycle begins, and not after, not even in the database", async () => {
    const { leader, cycleId, expected, ask } = await predicted();
    const api = as(world, leader).pilot.cycle;
    await api.edit({ cycleId, ...plan });
    expect(await ask()).toEqual([]);
    await api.edit({ cycleId, ...plan, ...expected, predictedDirection: "stay", predictedValue: undefined });
    expect(await ask()).toMatchObject([{ words: "stays as it is" }]);
    await api.begin({ cycleId });
    await expect(api.edit({ cycleId, ...plan, ...expected })).rejects.toMatchObject({ code: "CONFLICT" });
    for (const change of [
      sql`predicted_direction = 'rise'`,
      sql`measure_id = null, predicted_direction = null`,
      sql`prediction = 'I knew it.'`,
      sql`begun_at = begun_at - interval '1 month'`,
      sql`status = 'planned', begun_at = null`,
    ]) {
      const write = world.db.execute(sql`update cycle set ${change} where id = ${cycleId}`);
      await expect(write, "written").rejects.toMatchObject({
        cause: { message: "the prediction of a cycle that has begun cannot change" },
      });
    }
  });

  it("is of a measure of the pilot’s own evaluation", async () => {
    const { leader, pilotId, cycleId, expected } = await predicted();
    const foreign = { ...expected, measureId: await measureOf((await draftedPlan(world)).evaluationId) };
    await expect(as(world, leader).pilot.cycle.plan({ pilotId, ...plan, ...foreign })).rejects.toThrow(
      "Choose a measure of this pilot’s evaluation",
    );
    const write = world.db.update(cycle).set({ measureId: foreign.measureId }).where(eq(cycle.id, cycleId));
    await expect(write).rejects.toMatchObject({
      cause: { message: "a cycle predicts a measure of its own pilot" },
    });
  });

  it.each([
    [{ predictedDirection: undefined, predictedValue: undefined }, "Choose which way"],
    [{ measureId: undefined }, "Choose the measure you expect this of"],
    [{ predictedDirection: "stay" as const }, "Leave the value empty"],
    [{ predictedValue: 120 }, "percentage from 0 to 100"],
  ])("that is half written or impossible is refused: %j", async (over, message) => {
    const { leader, pilotId, expected } = await predicted();
    const asked = { pilotId, ...plan, ...expected, ...over };
    await expect(as(world, leader).pilot.cycle.plan(asked)).rejects.toThrow(message);
  });

  it("keeps its measure in a plan that is still in draft", async () => {
    const { pilotId, leader, evaluator, evaluationId } = await draftedPlan(world);
    const measureId = await measureOf(evaluationId);
    const expected = { measureId, predictedDirection: "rise" } as const;
    const { id: cycleId } = await as(world, leader).pilot.cycle.plan({ pilotId, ...plan, ...expected });
    const remove = () => as(world, evaluator).evaluation.removeMeasure({ measureId });
    await expect(remove()).rejects.toThrow("Improvement cycle 1 predicts this measure");
    await as(world, leader).pilot.cycle.edit({ cycleId, ...plan });
    await remove();
  });

  const counted = {
    name: "Diagnosed",
    domain: "outcome",
    kind: "proportion",
    direction: "increase",
  } as const;

  it("keeps its meaning once the cycle has begun, while the rest of the measure may change", async () => {
    const { pilotId, leader, evaluator, evaluationId } = await draftedPlan(world);
    const measureId = await measureOf(evaluationId);
    const cycles = as(world, leader).pilot.cycle;
    const expected = { measureId, predictedDirection: "rise", predictedValue: 20 } as const;
    const { id: cycleId } = await cycles.plan({ pilotId, ...plan, ...expected });
    const change = (over: object) =>
      as(world, evaluator).evaluation.changeMeasure({ measureId, ...counted, ...over });
    await change({ caseDefinition: "By a cardiologist" });
    await cycles.begin({ cycleId });
    for (const other of [
      {},
      { caseDefinition: "By a cardiologist", unit: "people" },
      { caseDefinition: "By a cardiologist", kind: "mean" },
    ])
      await expect(change(other)).rejects.toThrow("Improvement cycle 1 has begun and predicts this measure");
    await change({ caseDefinition: "By a cardiologist", name: "Found", target: 30 });
  });

  it("is held against its measure again when the cycle begins", async () => {
    const { pilotId, leader, evaluator, evaluationId } = await draftedPlan(world, { kind: "mean" });
    const measureId = await measureOf(evaluationId);
    const cycles = as(world, leader).pilot.cycle;
    const expected = { measureId, predictedDirection: "rise", predictedValue: 120 } as const;
    const { id: cycleId } = await cycles.plan({ pilotId, ...plan, ...expected });
    await as(world, evaluator).evaluation.changeMeasure({ measureId, ...counted });
    await expect(cycles.begin({ cycleId })).rejects.toThrow(
      "percentage from 0 to 100. Change the prediction",
    );
  });

  it("and the removal of its measure at the same moment never both succeed, and the slower hears why", async () => {
    const { pilotId, leader, evaluator, evaluationId } = await draftedPlan(world);
    const measureId = await measureOf(evaluationId);
    const outcomes = await Promise.allSettled([
      as(world, evaluator).evaluation.removeMeasure({ measureId }),
      as(world, leader).pilot.cycle.plan({ pilotId, ...plan, measureId, predictedDirection: "rise" }),
    ]);
    const refused = outcomes.flatMap((one) =>
      one.status === "rejected" ? [String(one.reason.message)] : [],
    );
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatch(/predicts this measure|Choose a measure of this pilot/);
  });
});
