import { eq } from "drizzle-orm";
import { collectedData, draftedPlan } from "tests/factories/evaluation";
import { as, contextOf, createWorld } from "tests/world";
import { expect, it } from "vitest";
import { mail, notification, pilotSite } from "@/db/schema";
import { remindOfMissing } from "./reminder/service";

const world = await createWorld();
const months = { every: "month" as const, from: "2026-12-01", until: "2027-06-30" };
const head = "measure,site,period_start,period_end,numerator,denominator";

it("totals that are missing are told to the evaluator and to the site's own people, each once", async () => {
  const { evaluator, leader, innovator, evaluationId, pilotId } = await collectedData(world);
  const organisationId = leader.membership?.organisationId;
  await world.db.update(pilotSite).set({ organisationId }).where(eq(pilotSite.pilotId, pilotId));
  const api = as(world, evaluator).evaluation;
  await api.setSchedule({ evaluationId, ...months });
  await api.importCsv({ evaluationId, csv: `${head}\nDiagnosed,28 pharmacies,2026-12-01,2026-12-31,3,70` });
  const job = { ...contextOf(world, null), actor: { is: "system" as const, job: "remindOfMissingTotals" } };
  const told = async (personId: string) => {
    const rows = await world.db.select().from(notification).where(eq(notification.personId, personId));
    return rows.map(({ title }) => title).filter((title) => /totals/.test(title));
  };
  // On 3 March December is there, January is late and February has time until the middle of March.
  await remindOfMissing(job);
  await remindOfMissing(job);
  expect(await told(evaluator.personId)).toEqual([
    expect.stringContaining("One site has no totals for 1 January 2027"),
  ]);
  expect(await told(leader.personId)).toEqual([
    expect.stringContaining("The totals of 28 pharmacies for 1 January 2027"),
  ]);
  expect(await told(innovator.personId)).toEqual([]);
  const later = { ...job, now: new Date("2027-03-20T09:00:00Z") };
  await remindOfMissing(later);
  expect(await told(evaluator.personId)).toHaveLength(2);
  const mails = await world.db.select().from(mail).where(eq(mail.personId, evaluator.personId));
  expect(mails.filter(({ subject }) => /totals/.test(subject))).toHaveLength(2);
});

it("the page of the data says how much of the planned number is there and what each site owes", async () => {
  const { evaluator, leader, evaluationId } = await collectedData(world);
  const api = as(world, evaluator).evaluation;
  const before = await api.findCompleteness({ evaluationId });
  expect(before).toMatchObject({
    schedule: null,
    meters: [{ name: "Diagnosed", meter: { recorded: 1737, planned: 1500 } }],
  });
  await api.setSchedule({ evaluationId, ...months });
  await api.importCsv({ evaluationId, csv: `${head}\nDiagnosed,28 pharmacies,2027-01-01,2027-01-31,3,70` });
  const after = await as(world, leader).evaluation.findCompleteness({ evaluationId });
  expect(after.sites).toMatchObject([
    { name: "28 pharmacies", fills: ["none", "full", "none", "not due", "not due", "not due", "not due"] },
  ]);
  expect(after.sites[0]?.missing).toHaveLength(1);
});

it("the steps of the way are held against no planned number", async () => {
  const { evaluator, evaluationId } = await draftedPlan(world);
  const api = as(world, evaluator).evaluation;
  const step = { domain: "reach", kind: "count", direction: "neutral", reachStep: "eligible" } as const;
  await api.addMeasure({ evaluationId, name: "People who were eligible", ...step });
  const { meters, moreMeasures } = await api.findCompleteness({ evaluationId });
  expect(meters.map(({ name }) => name)).toEqual(["Diagnosed"]);
  expect(moreMeasures).toBe(0);
});

it("periods can be set while planning, and not when the data are complete", async () => {
  const { evaluator, evaluationId, pilotId } = await draftedPlan(world);
  await as(world, evaluator).evaluation.setSchedule({ evaluationId, ...months });
  const template = await as(world, evaluator).evaluation.findTemplate({ pilot: pilotId });
  expect(template.periods).toHaveLength(7);
  const collected = await collectedData(world);
  const api = as(world, collected.evaluator).evaluation;
  await api.finishCollecting({ evaluationId: collected.evaluationId });
  await expect(api.setSchedule({ evaluationId: collected.evaluationId, ...months })).rejects.toThrow(
    "has ended",
  );
});
