import { sql } from "drizzle-orm";
import { draftedPlan, lockedPlan, publishedFindings } from "tests/factories/evaluation";
import { as, createWorld } from "tests/world";
import { expect, it } from "vitest";
import { addDays } from "@/lib/dates";
import { listPlansSchema } from "./schema";

const world = await createWorld();
const drafted = await draftedPlan(world);
const locked = await lockedPlan(world);
const published = await publishedFindings(world);
const list = (search: object = {}) => as(world, null).evaluation.listPlans(listPlansSchema.parse(search));
const idsOf = ({ items }: Awaited<ReturnType<typeof list>>) => items.map(({ id }) => id).sort();

it("every locked plan stands in the registry with its question, hash and day due, a draft does not", async () => {
  const found = await list();
  expect(idsOf(found)).toEqual([locked.evaluationId, published.evaluationId].sort());
  expect(idsOf(found)).not.toContain(drafted.evaluationId);
  const plan = found.items.find(({ id }) => id === locked.evaluationId);
  expect(plan).toMatchObject({ state: "waiting", primaryMeasure: "Diagnosed", design: "after_only" });
  expect(plan?.question).toContain("atrial fibrillation");
  expect(plan?.lockHash).toMatch(/^[0-9a-f]{64}$/);
  expect(plan?.dueOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

it("a result that does not come out becomes due and stays so; one that was retracted was reported", async () => {
  await as(world, published.evaluator).evaluation.retract({
    evaluationId: published.evaluationId,
    reason: "Counted twice.",
  });
  const before = world.clock.now;
  world.clock.now = addDays(before, 1000);
  expect(idsOf(await list({ state: "due" }))).toEqual([locked.evaluationId]);
  expect(idsOf(await list({ state: "reported" }))).toEqual([published.evaluationId]);
  expect(idsOf(await list({ state: "waiting" }))).toEqual([]);
  world.clock.now = before;
  expect(idsOf(await list({ state: ["waiting", "nonsense"] }))).toEqual([locked.evaluationId]);
  expect(idsOf(await list({ design: "randomised" }))).toEqual([]);
});

it("nobody moves the day a result is due, not even in the database", async () => {
  const moving = world.db.execute(
    sql`update evaluation set report_due_on = report_due_on + 1 where id = ${locked.evaluationId}`,
  );
  await expect(moving).rejects.toMatchObject({
    cause: expect.objectContaining({ message: expect.stringContaining("cannot change") }),
  });
});
