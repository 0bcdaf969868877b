import { lockedPlan } from "tests/factories/evaluation";
import { as, createWorld } from "tests/world";
import { expect, it } from "vitest";

const world = await createWorld();
const groups = ["Sex: female", "Sex: male", "Age: 65 to 74", "Age: 75 and over"];
const head = "measure,site,arm,period_start,period_end,subgroup,numerator,denominator";

async function contradictionsOf(rows: string[]) {
  const { evaluator, evaluationId, pilotId } = await lockedPlan(world, { ownSubgroups: groups });
  const api = as(world, evaluator).evaluation;
  const cell = "Diagnosed,28 pharmacies,intervention,2026-01-01,2026-01-31";
  await api.importCsv({ evaluationId, csv: [head, ...rows.map((row) => `${cell},${row}`)].join("\n") });
  const working = await api.findWorking({ pilot: pilotId });
  const measureId = (working.evaluation && working.measures[0]?.id) ?? "";
  return { api, evaluationId, read: async () => (await api.findSensitivity({ measureId })).contradictions };
}

it("groups of one division that add up to more than their whole are told, by what happened and by people", async () => {
  const { read } = await contradictionsOf([",20,100", "Sex: female,12,60", "Sex: male,9,60"]);
  expect(await read()).toEqual([
    expect.stringContaining("the groups by sex add up to 21, but the whole is 20."),
    expect.stringContaining("the groups by sex add up to 120, but the whole is 100."),
  ]);
});

it("groups that add up, or to less, are no contradiction, nor are divisions added to each other", async () => {
  const halves = ["Sex: female,12,60", "Sex: male,8,40", "Age: 65 to 74,5,50", "Age: 75 and over,15,50"];
  expect(await (await contradictionsOf([",20,100", ...halves])).read()).toEqual([]);
});

it("a correction takes the contradiction away", async () => {
  const { api, evaluationId, read } = await contradictionsOf([
    ",20,120",
    "Sex: female,12,60",
    "Sex: male,9,60",
  ]);
  expect(await read()).toHaveLength(1);
  const { items } = await api.listObservations({ evaluationId, page: 1 });
  const observationId = items.find(({ numerator }) => numerator === 20)?.id ?? "";
  await api.correctObservation({ observationId, numerator: 21, denominator: 120, reason: "Added up anew" });
  expect(await read()).toEqual([]);
});
