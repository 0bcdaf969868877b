import { eq } from "drizzle-orm";
import { draftedPlan } from "tests/factories/evaluation";
import { as, createWorld } from "tests/world";
import { expect, it } from "vitest";
import { evaluation } from "@/db/schema";

const world = await createWorld();

it("steps of the way are counted once each, and shown as a funnel once totals are in", async () => {
  const { evaluator, evaluationId } = await draftedPlan(world);
  const api = as(world, evaluator).evaluation;
  const step = (name: string, reachStep: "eligible" | "invited", kind: "count" | "mean" = "count") =>
    api.addMeasure({ evaluationId, name, domain: "reach", kind, direction: "increase", reachStep });
  await step("People on the list", "eligible");
  await step("Letters sent", "invited");
  await expect(step("Letters again", "invited")).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await expect(step("Mean letters", "invited", "mean")).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await api.lock({ evaluationId });
  const row = (measure: string, value: number) => `${measure},28 pharmacies,2027-01-01,2027-01-31,${value}`;
  const lines = [
    "measure,site,period_start,period_end,value",
    row("People on the list", 400),
    row("Letters sent", 300),
  ];
  await api.importCsv({ evaluationId, csv: lines.join("\n") });
  const { funnel } = await api.listResults({ evaluationId, page: 1 });
  expect(funnel).toMatchObject([
    { step: "eligible", value: 400, ofBefore: null },
    { step: "invited", value: 300, ofBefore: 0.75 },
  ]);
  const [found] = await world.db.select().from(evaluation).where(eq(evaluation.id, evaluationId));
  expect(found?.status).toBe("collecting");
});
