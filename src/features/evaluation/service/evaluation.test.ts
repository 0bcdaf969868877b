import { eq, sql } from "drizzle-orm";
import {
  captureAf,
  captureAfCsv,
  collectedData,
  draftedPlan,
  gateStatus,
  lockedPlan,
  publishedFindings,
  signedFindings,
} from "tests/factories/evaluation";
import { personInPilot, preparingPilot } from "tests/factories/pilot";
import { as, contextOf, createWorld } from "tests/world";
import { describe, expect, it } from "vitest";
import { observation } from "@/db/schema";
import { publisher } from "@/features/pilot/policy";
import { addDays } from "@/lib/dates";
import { limit } from "@/server/kernel/rate-limit";
import { publishFindings } from "./findings";

const world = await createWorld();
const head = "measure,site,arm,period_start,period_end,numerator,denominator";

describe("locking the plan", () => {
  it("an evaluator locks it under a hash, which meets the gate", async () => {
    const { evaluator, evaluationId, pilotId } = await draftedPlan(world);
    const locked = await as(world, evaluator).evaluation.lock({ evaluationId });
    expect(locked.lockHash).toMatch(/^[0-9a-f]{64}$/);
    expect((await gateStatus(world, pilotId)).evaluation_plan).toBe("met");
  });

  it("a leader or an innovator cannot lock it, and an outsider does not find it", async () => {
    const { leader, innovator, evaluationId } = await draftedPlan(world);
    const outsider = (await world.organisation({ kind: "nhs_trust" })).owner;
    for (const [who, code] of [
      [leader, "FORBIDDEN"],
      [innovator, "FORBIDDEN"],
      [outsider, "NOT_FOUND"],
    ] as const) {
      await expect(as(world, who).evaluation.lock({ evaluationId })).rejects.toMatchObject({ code });
    }
  });

  it("a locked plan takes no more changes, only visible deviations", async () => {
    const { evaluator, evaluationId, pilotId } = await lockedPlan(world);
    const api = as(world, evaluator);
    const measure = { name: "Another", domain: "outcome", kind: "count", direction: "neutral" } as const;
    await expect(api.evaluation.addMeasure({ evaluationId, ...measure })).rejects.toThrow("locked");
    await api.evaluation.recordDeviation({
      evaluationId,
      description: "Screened on Saturdays too",
      reason: "Demand",
    });
    const working = await api.evaluation.findWorking({ pilot: pilotId });
    expect(working.evaluation && working.deviations).toMatchObject([
      { description: "Screened on Saturdays too" },
    ]);
  });

  it("a measure added while the plan is being locked waits for the lock, and is refused", async () => {
    const { evaluator, evaluationId } = await draftedPlan(world);
    const late = { name: "Late", domain: "outcome", kind: "count", direction: "neutral" } as const;
    const adding = await world.db.transaction(async (tx) => {
      await tx.execute(sql`select 1 from evaluation where id = ${evaluationId} for no key update`);
      const outcome = as(world, evaluator)
        .evaluation.addMeasure({ evaluationId, ...late })
        .catch((error: Error) => error.message);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await tx.execute(
        sql`update evaluation set status = 'locked', lock_hash = 'x', locked_at = now(), report_due_on = current_date where id = ${evaluationId}`,
      );
      return { outcome };
    });
    expect(await adding.outcome).toContain("locked");
  });

  it("not even the database lets a locked plan be rewritten, or anything that was locked with it", async () => {
    const { evaluationId } = await lockedPlan(world);
    for (const change of [
      sql`update evaluation set locked_plan = '{}'::jsonb where id = ${evaluationId}`,
      sql`update evaluation set budget_holder = 'Somebody else' where id = ${evaluationId}`,
      sql`update evaluation set subgroups = '{"Sex: male"}' where id = ${evaluationId}`,
      sql`update measure set target = 0 where evaluation_id = ${evaluationId}`,
      sql`delete from measure where evaluation_id = ${evaluationId}`,
    ]) {
      await expect(world.db.execute(change)).rejects.toMatchObject({
        cause: { message: "a locked plan cannot change" },
      });
    }
  });

  it("a plan of which somebody chose no design cannot be locked, not even in the database", async () => {
    const { pilotId } = await preparingPilot(world);
    const evaluator = await personInPilot(world, pilotId, "evaluator");
    const api = as(world, evaluator).evaluation;
    const question = "Does it help?";
    const { id } = await api.savePlanPart({ pilotId, revision: 0, part: "question", question });
    await expect(api.lock({ evaluationId: id })).rejects.toThrow("Choose the design.");
    const change = sql`update evaluation set status = 'locked', lock_hash = 'x', locked_at = now(), report_due_on = current_date where id = ${id}`;
    await expect(world.db.execute(change)).rejects.toMatchObject({
      cause: { constraint_name: "locked_design_is_chosen" },
    });
  });

  it("a signature under the draft falls when the plan changes", async () => {
    const { leader, evaluator, evaluationId, pilotId } = await draftedPlan(world);
    await as(world, leader).evaluation.signPlan({ evaluationId });
    const api = as(world, evaluator);
    const extra = { name: "Seen", domain: "reach", kind: "proportion", direction: "increase" } as const;
    await api.evaluation.addMeasure({ evaluationId, ...extra });
    const working = await api.evaluation.findWorking({ pilot: pilotId });
    expect(working.evaluation && working.signatures).toEqual([]);
  });
});

describe("entering figures", () => {
  it("nothing can be entered before the lock", async () => {
    const { evaluator, evaluationId } = await draftedPlan(world);
    const attempt = as(world, evaluator).evaluation.importCsv({ evaluationId, csv: captureAfCsv });
    await expect(attempt).rejects.toThrow("Lock the plan");
  });

  it("a file with one wrong line is refused whole, with its line", async () => {
    const { evaluator, evaluationId } = await lockedPlan(world);
    const csv = `${captureAfCsv}\nUnplanned,28 pharmacies,intervention,2027-01-01,2027-01-31,1,2`;
    const api = as(world, evaluator);
    await expect(api.evaluation.importCsv({ evaluationId, csv })).rejects.toThrow("Nothing was recorded");
    const checked = await api.evaluation.import.check({ evaluationId, file: new File([csv], "a.csv") });
    expect(checked).toMatchObject({
      importId: null,
      problems: [{ row: 3, message: "The plan has no measure of this name." }],
    });
    expect((await api.evaluation.listObservations({ evaluationId, page: 1 })).items).toEqual([]);
  });

  it("an NHS number is refused and stored nowhere", async () => {
    const { evaluator, evaluationId } = await lockedPlan(world);
    const csv = `${head},subgroup\nDiagnosed,28 pharmacies,intervention,2027-01-01,2027-01-31,1,2,943 476 5919`;
    await expect(as(world, evaluator).evaluation.importCsv({ evaluationId, csv })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    const [{ count } = { count: -1 }] = await world.db.execute<{ count: number }>(
      sql`select count(*)::int from observation where subgroup like '%943%'`,
    );
    expect(count).toBe(0);
  });

  it("a figure is corrected by a new row that names the old one; the old one cannot be changed", async () => {
    const { evaluator, evaluationId } = await collectedData(world);
    const api = as(world, evaluator);
    const listed = async () => (await api.evaluation.listObservations({ evaluationId, page: 1 })).items;
    const [row] = await listed();
    if (!row) throw new Error("There is no row.");
    const correction = {
      observationId: row.id,
      numerator: 27,
      denominator: 1737,
      reason: "Counted one person twice",
    };
    await api.evaluation.correctObservation(correction);
    expect(await listed()).toMatchObject([{ numerator: 27, correctsId: row.id }]);
    await expect(api.evaluation.correctObservation(correction)).rejects.toMatchObject({ code: "CONFLICT" });
    const change = world.db.update(observation).set({ numerator: 1 }).where(eq(observation.id, row.id));
    await expect(change).rejects.toMatchObject({ cause: { message: "observation is append-only" } });
  });

  it("the same cell twice is refused, and a leader cannot enter figures", async () => {
    const { evaluator, leader, evaluationId } = await collectedData(world);
    const csv = captureAfCsv;
    await expect(as(world, evaluator).evaluation.importCsv({ evaluationId, csv })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    await expect(as(world, leader).evaluation.importCsv({ evaluationId, csv })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});

it("nobody imports files without end", async () => {
  const { evaluator, evaluationId } = await lockedPlan(world);
  for (let tries = 0; tries < 60; tries += 1) await limit({ db: world.db }, "upload", evaluator.personId);
  const api = as(world, evaluator).evaluation;
  const file = { evaluationId, csv: captureAfCsv };
  const tooMany = { code: "TOO_MANY_REQUESTS" };
  const sent = { evaluationId, file: new File([captureAfCsv], "a.csv") };
  await expect(api.import.check(sent)).rejects.toMatchObject(tooMany);
  await expect(api.importCsv(file)).rejects.toMatchObject(tooMany);
});

describe("publishing", () => {
  it("shows 28 of 1,737 with its interval when the counts are public, and carries it to the product", async () => {
    const { slug, productId } = await publishedFindings(world, { publicSourceUrl: captureAf });
    const page = await as(world, null).evaluation.find({ slug });
    const [result] = page.version.content.results;
    expect(result?.arms).toMatchObject([
      { counts: "28 of 1,737", estimate: "1.61%", interval: "1.12% to 2.32%" },
    ]);
    expect(result?.isKnownBeforeLock).toBe(true);
    const { listEvidence } = await import("@/features/product/evidence/queries");
    expect(await listEvidence(world, productId)).toMatchObject([
      { measureName: "Diagnosed", verdict: "descriptive" },
    ]);
  });

  it("rounds the counts when they are ours, and hides a numerator below 8", async () => {
    const rounded = await publishedFindings(world);
    const page = await as(world, null).evaluation.find({ slug: rounded.slug });
    expect(page.version.content.results[0]?.arms[0]?.counts).toBe("30 of 1,735");
    const small = await publishedFindings(world, {}, captureAfCsv.replace("28,1737", "5,1737"));
    const hidden = await as(world, null).evaluation.find({ slug: small.slug });
    expect(hidden.version.content.results[0]).toMatchObject({ isHidden: true, arms: [] });
    expect(JSON.stringify(hidden)).not.toContain("1737");
  });

  it("waits for both sides, or for 20 working days, and then nobody can hold it back", async () => {
    const { evaluator, leader, evaluationId, pilotId } = await signedFindings(world);
    const api = as(world, evaluator);
    await expect(api.evaluation.publish({ evaluationId })).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
    });
    await as(world, leader).evaluation.answer({
      evaluationId,
      decision: "dissented",
      reason: "Too early to tell",
    });
    const job = { ...contextOf(world, null), actor: { is: "system" as const, job: publisher } };
    await expect(publishFindings(job, evaluationId)).rejects.toThrow("20 working days");
    const published = await publishFindings({ ...job, now: addDays(world.clock.now, 31) }, evaluationId);
    const { version } = await as(world, null).evaluation.find({ slug: published.slug });
    expect(version.content.signatures).toContainEqual(
      expect.objectContaining({ role: "leader", decision: "dissented", reason: "Too early to tell" }),
    );
    expect(version.content.signatures).toContainEqual(
      expect.objectContaining({ role: "innovator", decision: "did not sign" }),
    );
    const pilot = await as(world, leader).pilot.find({ pilot: pilotId });
    expect(pilot.status).toBe("reported");
  });

  it("a dissent needs a reason", async () => {
    const { innovator, evaluationId } = await signedFindings(world);
    const attempt = as(world, innovator).evaluation.answer({ evaluationId, decision: "dissented" });
    await expect(attempt).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("a correction and a retraction keep every earlier version readable, and a retraction counts for nothing", async () => {
    const { slug, evaluator, evaluationId, productId } = await publishedFindings(world);
    const api = as(world, evaluator);
    const words = { findings: "Corrected.", limitations: "None new.", reason: "A typing mistake" };
    await api.evaluation.correct({ evaluationId, ...words });
    await api.evaluation.retract({ evaluationId, reason: "The counts were of another service" });
    const latest = await as(world, null).evaluation.find({ slug });
    expect(latest.versions.map(({ kind }) => kind)).toEqual(["retracted", "corrected", "published"]);
    const first = await as(world, null).evaluation.find({ slug, version: 1 });
    expect(first.version.content.findings).toContain("one in sixty");
    const { listEvidenceForMatching } = await import("@/features/product/evidence/queries");
    expect(await listEvidenceForMatching(world, [productId])).toEqual([]);
  });

  it("good, null and bad results stand in one list, newest first", async () => {
    const { items } = await as(world, null).evaluation.list({});
    const dates = items.map(({ publishedAt }) => publishedAt?.getTime() ?? 0);
    expect(items.length).toBeGreaterThan(2);
    expect(dates).toEqual([...dates].sort((a, b) => b - a));
  });

  it("an unpublished evaluation is found by nobody outside", async () => {
    const { pilot } = await collectedData(world);
    await expect(as(world, null).evaluation.find({ slug: pilot.slug })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
