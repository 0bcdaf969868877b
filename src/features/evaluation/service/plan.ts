import { createHash } from "node:crypto";
import { and, desc, eq, max } from "drizzle-orm";
import { activity, deviation, evaluation, measure, person, signature } from "@/db/schema";
import { record } from "@/features/activity/service";
import { notify } from "@/features/notification/service";
import { meetGateFor } from "@/features/pilot/gate/service";
import { rolesIn } from "@/features/pilot/policy";
import { findPilotOrThrow } from "@/features/pilot/queries";
import type { Person } from "@/lib/actor";
import { formatMoment } from "@/lib/dates";
import { ConflictError, InvalidError, NotAllowedError } from "@/lib/errors";
import { type Authorized, authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { mover } from "@/server/kernel/move";
import { mayEvaluation } from "../policy";
import { type Evaluation, type EvaluationRow, findEvaluationOrThrow, listMeasures } from "../queries";
import { describePlanChanges, type PlanAnswers, planGaps, planToLock } from "../rules";
import type { AddMeasure, RecordDeviation, SavePlan } from "../schema";
import { evaluationLabels, evaluationMoves, evaluationTransitions } from "../status";

export type PersonContext = Context & { actor: Person };

export const moveEvaluation = mover(evaluation, {
  noun: "evaluation",
  transitions: evaluationTransitions,
  moves: evaluationMoves,
  labels: evaluationLabels,
});

/** Begins the plan of a pilot, or saves it while it is a draft; a save on top of somebody else's is a conflict. */
export function savePlan(
  context: Context,
  { pilotId, revision, ...answers }: SavePlan,
): Promise<EvaluationRow> {
  return inTransaction(context, async (tx) => {
    const pilot = await findPilotOrThrow(tx.db, pilotId);
    authorize(mayEvaluation, tx.actor, "plan", { status: "draft", pilot });
    const content = {
      ...answers,
      plannedSampleSize: answers.plannedSampleSize ?? null,
      publicSourceUrl: answers.publicSourceUrl ?? null,
    };
    const [saved] =
      revision === 0
        ? await tx.db
            .insert(evaluation)
            .values({ ...content, pilotId, slug: pilot.slug, title: pilot.title })
            .onConflictDoNothing()
            .returning()
        : await tx.db
            .update(evaluation)
            .set({ ...content, revision: revision + 1 })
            .where(
              and(
                eq(evaluation.pilotId, pilotId),
                eq(evaluation.revision, revision),
                eq(evaluation.status, "draft"),
              ),
            )
            .returning();
    if (!saved) throw await lostSave(tx, pilotId, content);
    await forgetSignatures(tx.db, saved.id);
    await record(tx, "pilot.plan-saved", pilot, { evaluationId: saved.id });
    return saved;
  });
}

/** Tells the slower of two writers who was faster, and where what is saved now differs from what they typed. */
async function lostSave({ db }: Context, pilotId: string, typed: PlanAnswers): Promise<ConflictError> {
  const [saved] = await db.select().from(evaluation).where(eq(evaluation.pilotId, pilotId));
  if (saved && saved.status !== "draft") {
    return new ConflictError(
      "This plan was locked while you were writing. Record what you do differently as a deviation.",
    );
  }
  const [last] = await db
    .select({ name: person.name, at: activity.at })
    .from(activity)
    .leftJoin(person, eq(person.id, activity.actorId))
    .where(
      and(eq(activity.thing, "pilot"), eq(activity.thingId, pilotId), eq(activity.kind, "pilot.plan-saved")),
    )
    .orderBy(desc(activity.sequence))
    .limit(1);
  const when = last ? ` on ${formatMoment(last.at)}` : "";
  const changes = saved ? describePlanChanges(saved, typed) : "";
  const now = changes ? `It now says: ${changes}.` : "It says the same as what you typed.";
  return new ConflictError(
    `${last?.name || "Somebody else"} saved this plan${when}, while you were writing. ${now} What you typed is still in the form. Save again to replace what is there.`,
  );
}

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

export function removeMeasure(context: Context, measureId: string): Promise<void> {
  return inTransaction(context, async (tx) => {
    const [found] = await tx.db.select().from(measure).where(eq(measure.id, measureId));
    if (!found) throw new ConflictError("Somebody else removed this measure already.");
    const loaded = await findDraft(tx, found.evaluationId);
    await tx.db.delete(measure).where(eq(measure.id, measureId));
    await forgetSignatures(tx.db, loaded.id);
    await record(tx, "pilot.measure-removed", loaded.pilot, { measureId });
  });
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
    await record(tx, "pilot.plan-signed", loaded.pilot, { evaluationId });
  });
}

/** Freezes the plan under a hash: from now on it can only be deviated from, visibly. Data may come in. */
export function lockPlan(context: PersonContext, evaluationId: string): Promise<EvaluationRow> {
  return inTransaction(context, async (tx) => {
    const found = await findEvaluationOrThrow(tx.db, evaluationId, { hold: true });
    const loaded = authorize(mayEvaluation, tx.actor, "lock", found);
    const { plan, hash, measures } = await hashPlan(tx, loaded);
    const gaps = planGaps(loaded, measures);
    if (gaps.length > 0) throw new NotAllowedError(`The plan cannot be locked yet. ${gaps.join(" ")}`);
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
  { evaluationId, description, reason }: RecordDeviation,
): Promise<void> {
  return inTransaction(context, async (tx) => {
    const found = await findEvaluationOrThrow(tx.db, evaluationId, { hold: true });
    const loaded = authorize(mayEvaluation, tx.actor, "deviate", found);
    if (loaded.status === "draft") throw new NotAllowedError("Change the plan itself: it is not locked yet.");
    const [added] = await tx.db
      .insert(deviation)
      .values({ evaluationId, description, reason, recordedBy: context.actor.personId, recordedAt: tx.now })
      .returning({ id: deviation.id });
    await record(tx, "pilot.deviation-recorded", loaded.pilot, { deviationId: added?.id ?? null });
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
  const measures = await listMeasures(db, found.id);
  const plan = planToLock(found, measures);
  return { plan, measures, hash: createHash("sha256").update(JSON.stringify(plan)).digest("hex") };
}

async function forgetSignatures(db: Context["db"], evaluationId: string): Promise<void> {
  await db.delete(signature).where(and(eq(signature.evaluationId, evaluationId), eq(signature.what, "plan")));
}
