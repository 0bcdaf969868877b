import { and, eq, max, ne } from "drizzle-orm";
import { cycle, deviation, evaluation, measure, signature } from "@/db/schema";
import { record } from "@/features/activity/service";
import { notify } from "@/features/notification/service";
import { areThresholdsStale, findResearch } from "@/features/pilot/gate/queries";
import { agreeThresholdsIn, meetGateFor } from "@/features/pilot/gate/service";
import { rolesIn } from "@/features/pilot/policy";
import type { Person } from "@/lib/actor";
import { ConflictError, InvalidError, NotAllowedError } from "@/lib/errors";
import { type Authorized, authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { mover } from "@/server/kernel/move";
import { planGaps } from "../plan/gap/rules";
import { planToLock } from "../plan/rules";
import { mayEvaluation } from "../policy";
import {
  type Evaluation,
  type EvaluationRow,
  findEvaluationOrThrow,
  listMeasures,
  type Measure,
} from "../queries";
import { reportDueOn } from "../registry/rules";
import type { AddMeasure, ChangeMeasure, RecordDeviation } from "../schema";
import { evaluationLabels, evaluationMoves, evaluationTransitions, type ReachStep } from "../status";
import { hashOf } from "./hash";
import { checkWords, meant } from "./wording";

export type PersonContext = Context & { actor: Person };

export const moveEvaluation = mover(evaluation, {
  noun: "evaluation",
  transitions: evaluationTransitions,
  moves: evaluationMoves,
  labels: evaluationLabels,
});

export function addMeasure(
  context: Context,
  { evaluationId, ...answers }: AddMeasure,
): Promise<{ id: string }> {
  return inTransaction(context, async (tx) => {
    const loaded = await findDraft(tx, evaluationId);
    const [last] = await tx.db
      .select({ position: max(measure.position) })
      .from(measure)
      .where(eq(measure.evaluationId, loaded.id));
    await requireFreeStep(tx, loaded.id, answers.reachStep);
    if (answers.isPrimary) {
      await tx.db.update(measure).set({ isPrimary: false }).where(eq(measure.evaluationId, loaded.id));
    }
    const [added] = await tx.db
      .insert(measure)
      .values({ ...answers, evaluationId: loaded.id, position: (last?.position ?? 0) + 1 })
      .onConflictDoNothing()
      .returning({ id: measure.id });
    if (!added)
      throw new InvalidError("This measure is already there.", { name: ["Another measure has this name"] });
    await forgetSignatures(tx.db, loaded.id);
    await record(tx, "pilot.measure-added", loaded.pilot, { measureId: added.id });
    return added;
  });
}

/** All answers of a measure at once: what is left empty is empty from then on. */
export function changeMeasure(context: Context, { measureId, ...answers }: ChangeMeasure): Promise<void> {
  return inTransaction(context, async (tx) => {
    const [found] = await tx.db.select().from(measure).where(eq(measure.id, measureId));
    if (!found) throw new ConflictError("Somebody else removed this measure. Add it again.");
    const loaded = await findDraft(tx, found.evaluationId);
    const others = and(eq(measure.evaluationId, loaded.id), ne(measure.id, measureId));
    const named = await tx.db
      .select({ id: measure.id })
      .from(measure)
      .where(and(others, eq(measure.name, answers.name)));
    if (named.length > 0)
      throw new InvalidError("This measure is already there.", { name: ["Another measure has this name"] });
    await requireFreeStep(tx, loaded.id, answers.reachStep, measureId);
    await requireSameMeaning(tx, await holdMeasure(tx, measureId), answers);
    if (answers.isPrimary) await tx.db.update(measure).set({ isPrimary: false }).where(others);
    const { unit = "", caseDefinition = "", libraryKey = null, reachStep = null } = answers;
    const { baseline = null, target = null, minimalImportantDifference = null } = answers;
    const figures = { baseline, target, minimalImportantDifference };
    await tx.db
      .update(measure)
      .set({ ...answers, ...figures, unit, caseDefinition, libraryKey, reachStep })
      .where(eq(measure.id, measureId));
    await forgetSignatures(tx.db, loaded.id);
    await record(tx, "pilot.measure-changed", loaded.pilot, { measureId });
  });
}

/** Each step of the way is counted by one measure. */
async function requireFreeStep(
  { db }: Context,
  evaluationId: string,
  step: ReachStep | undefined,
  exceptId?: string,
): Promise<void> {
  if (!step) return;
  const taken = await db
    .select({ id: measure.id })
    .from(measure)
    .where(and(eq(measure.evaluationId, evaluationId), eq(measure.reachStep, step)));
  if (taken.every(({ id }) => id === exceptId)) return;
  const message = "Another measure counts this step already";
  throw new InvalidError(`${message}.`, { reachStep: [message] });
}

export function removeMeasure(context: Context, measureId: string): Promise<void> {
  return inTransaction(context, async (tx) => {
    const [found] = await tx.db.select().from(measure).where(eq(measure.id, measureId));
    if (!found) throw new ConflictError("Somebody else removed this measure already.");
    const loaded = await findDraft(tx, found.evaluationId);
    await holdMeasure(tx, measureId);
    await requireUnpredicted(tx, measureId);
    await tx.db.delete(measure).where(eq(measure.id, measureId));
    await forgetSignatures(tx.db, loaded.id);
    await record(tx, "pilot.measure-removed", loaded.pilot, { measureId });
  });
}

/** From here on no cycle comes to predict the measure, or begins to, until this is done. */
async function holdMeasure({ db }: Context, measureId: string): Promise<Measure> {
  const [held] = await db.select().from(measure).where(eq(measure.id, measureId)).for("update");
  if (!held) throw new ConflictError("Somebody else removed this measure.");
  return held;
}

/** What a cycle that has begun predicts keeps its meaning. */
async function requireSameMeaning(
  { db }: Context,
  { id, kind, unit, caseDefinition }: Measure,
  answers: Omit<ChangeMeasure, "measureId">,
): Promise<void> {
  const isSame =
    kind === answers.kind &&
    unit === (answers.unit ?? "") &&
    caseDefinition === (answers.caseDefinition ?? "");
  if (isSame) return;
  const [predicting] = await db
    .select({ number: cycle.number })
    .from(cycle)
    .where(and(eq(cycle.measureId, id), ne(cycle.status, "planned")))
    .orderBy(cycle.number)
    .limit(1);
  if (predicting)
    throw new NotAllowedError(
      `Improvement cycle ${predicting.number} has begun and predicts this measure, so how it is measured, its unit and what counts as one stay as they are. Add another measure for what you count in another way.`,
    );
}

/** What a cycle predicts is kept with it, so its measure stays. */
async function requireUnpredicted({ db }: Context, measureId: string): Promise<void> {
  const [predicting] = await db
    .select({ number: cycle.number })
    .from(cycle)
    .where(eq(cycle.measureId, measureId))
    .limit(1);
  if (predicting)
    throw new NotAllowedError(
      `Improvement cycle ${predicting.number} predicts this measure. Choose another there first; once that cycle has begun, the measure stays.`,
    );
}

/** Leader and innovator sign the plan as it stands; any later change to it makes them sign again. */
export function signPlan(context: PersonContext, evaluationId: string): Promise<void> {
  return inTransaction(context, async (tx) => {
    const found = await findEvaluationOrThrow(tx.db, evaluationId, { hold: true });
    const loaded = authorize(mayEvaluation, tx.actor, "signPlan", found);
    if (loaded.status !== "draft") throw new NotAllowedError("This plan is locked already.");
    const { hash } = await hashPlan(tx, loaded);
    const role = rolesIn(context.actor, loaded.pilot).has("leader") ? "leader" : "innovator";
    await tx.db
      .insert(signature)
      .values({
        evaluationId,
        what: "plan",
        personId: context.actor.personId,
        role,
        decision: "signed",
        hash,
        signedAt: tx.now,
      })
      .onConflictDoNothing();
    if (role === "leader") await agreeThresholdsIn(tx, loaded.pilot);
    await record(tx, "pilot.plan-signed", loaded.pilot, { evaluationId });
  });
}

const staleThresholds =
  "The plan cannot be locked yet. Its thresholds were changed after they were agreed to. Ask whoever leads the pilot to sign the plan: that agrees to them as they are now.";

/** Freezes the plan under a hash: from now on it can only be deviated from, visibly. Data may come in. */
export function lockPlan(context: PersonContext, evaluationId: string): Promise<EvaluationRow> {
  return inTransaction(context, async (tx) => {
    const found = await findEvaluationOrThrow(tx.db, evaluationId, { hold: true });
    const loaded = authorize(mayEvaluation, tx.actor, "lock", found);
    const { plan, hash, measures, research } = await hashPlan(tx, loaded);
    const gaps = planGaps({ plan: loaded, measures, research }).map(({ message }) => message);
    if (gaps.length > 0) throw new NotAllowedError(`The plan cannot be locked yet. ${gaps.join(" ")}`);
    if (await areThresholdsStale(tx.db, loaded.pilotId)) throw new NotAllowedError(staleThresholds);
    await tx.db.insert(signature).values({
      evaluationId,
      what: "plan",
      personId: context.actor.personId,
      role: "evaluator",
      decision: "signed",
      hash,
      signedAt: tx.now,
    });
    const locked = await moveEvaluation(tx.db, loaded, "locked", {
      lockHash: hash,
      lockedPlan: plan,
      lockedAt: tx.now,
      reportDueOn: reportDueOn(
        { endsOn: found.pilot.endsOn, recruitmentWeeks: found.recruitmentWeeks },
        tx.now,
      ),
    });
    await meetGateFor(tx, loaded.pilotId, "evaluation_plan");
    await tellPilot(
      tx,
      loaded,
      `The evaluation plan of ${loaded.title} is locked`,
      `plan-locked:${loaded.id}`,
    );
    await record(tx, "pilot.plan-locked", loaded.pilot, { evaluationId, hash });
    return locked;
  });
}

/** What is done differently from the locked plan: never a change of the plan, always shown with the result. */
export function recordDeviation(
  context: PersonContext,
  { evaluationId, description, reason, numbersMeant }: RecordDeviation,
): Promise<void> {
  return inTransaction(context, async (tx) => {
    const found = await findEvaluationOrThrow(tx.db, evaluationId, { hold: true });
    const loaded = authorize(mayEvaluation, tx.actor, "deviate", found);
    if (loaded.status === "draft") throw new NotAllowedError("Change the plan itself: it is not locked yet.");
    await checkWords(tx, loaded, { description, reason, numbersMeant });
    const [added] = await tx.db
      .insert(deviation)
      .values({ evaluationId, description, reason, recordedBy: context.actor.personId, recordedAt: tx.now })
      .returning({ id: deviation.id });
    await record(tx, "pilot.deviation-recorded", loaded.pilot, {
      deviationId: added?.id ?? null,
      ...meant({ numbersMeant }),
    });
  });
}

export async function tellPilot(
  context: Context,
  { pilot }: Evaluation,
  title: string,
  once: string,
): Promise<void> {
  await notify(context, {
    to: pilot.people.map(({ personId }) => personId),
    topic: "evaluations",
    title,
    href: `/pilots/${pilot.slug}/evaluation`,
    once,
  });
}

async function findDraft(context: Context, evaluationId: string): Promise<Authorized<Evaluation, "plan">> {
  const found = await findEvaluationOrThrow(context.db, evaluationId, { hold: true });
  const loaded = authorize(mayEvaluation, context.actor, "plan", found);
  if (loaded.status !== "draft") {
    throw new NotAllowedError("This plan is locked. Record what you do differently as a deviation.");
  }
  return loaded;
}

async function hashPlan({ db }: Context, found: Evaluation) {
  const [measures, research] = await Promise.all([listMeasures(db, found.id), findResearch(db, found.pilot)]);
  const plan = planToLock(found, measures, research);
  return { plan, measures, research, hash: hashOf(plan) };
}

export async function forgetSignatures(db: Context["db"], evaluationId: string): Promise<void> {
  await db.delete(signature).where(and(eq(signature.evaluationId, evaluationId), eq(signature.what, "plan")));
}
