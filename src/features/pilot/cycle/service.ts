import { and, eq, max } from "drizzle-orm";
import { cycle, evaluation, measure } from "@/db/schema";
import { record } from "@/features/activity/service";
import { ConflictError, InvalidError, NotAllowedError } from "@/lib/errors";
import { type Authorized, authorize } from "@/server/kernel/authorize";
import { inTransaction } from "@/server/kernel/context";
import { mover } from "@/server/kernel/move";
import type { Pilot } from "../queries";
import { inWorkspace, type PersonContext, requireOpen, type WorkspaceAnswer } from "../workspace/service";
import { mayCycle } from "./policy";
import { type CycleRow, findCycleOrThrow } from "./queries";
import { wrongValue } from "./rules";
import type { ActOnCycle, EditCycle, Expected, PlanCycle, StudyCycle } from "./schema";
import { cycleLabels, cycleMoves, cycleTransitions } from "./status";

const moveCycle = mover(cycle, {
  noun: "cycle",
  transitions: cycleTransitions,
  moves: cycleMoves,
  labels: cycleLabels,
});

/** The prediction is written here, before the doing; a cycle that follows another names it. */
export function planCycle(
  context: PersonContext,
  { pilotId, ...input }: PlanCycle,
): Promise<WorkspaceAnswer> {
  return inWorkspace(context, { pilotId, hold: true }, "work", async (tx, workspace) => {
    await requireActedOn(tx, workspace.id, input.previousCycleId);
    await requireMeasureOf(tx, workspace.id, input);
    const [last] = await tx.db
      .select({ number: max(cycle.number) })
      .from(cycle)
      .where(eq(cycle.pilotId, workspace.id));
    const number = (last?.number ?? 0) + 1;
    const [planned] = await tx.db
      .insert(cycle)
      .values({ ...input, pilotId: workspace.id, number, createdAt: tx.now })
      .returning({ id: cycle.id });
    if (!planned) throw new Error("The cycle was not planned.");
    await record(tx, "pilot.cycle-planned", workspace, { cycleId: planned.id, number });
    return planned.id;
  });
}

/** Only before the doing: afterwards a prediction would be hindsight. A measure that is left out is none. */
export function editCycle(
  context: PersonContext,
  { cycleId, aim, prediction, plan, ...expected }: EditCycle,
): Promise<WorkspaceAnswer> {
  return inCycle(context, cycleId, async (tx, planned) => {
    await requireMeasureOf(tx, planned.pilotId, expected);
    const { measureId = null, predictedDirection = null, predictedValue = null } = expected;
    const [edited] = await tx.db
      .update(cycle)
      .set({ aim, prediction, plan, measureId, predictedDirection, predictedValue })
      .where(and(eq(cycle.id, planned.id), eq(cycle.status, "planned")))
      .returning({ id: cycle.id });
    if (!edited)
      throw new ConflictError("This cycle has begun, so its plan and prediction stay as they are.");
    await record(tx, "pilot.cycle-edited", planned.pilot, { cycleId });
  });
}

export function beginCycle(context: PersonContext, cycleId: string): Promise<WorkspaceAnswer> {
  return inCycle(context, cycleId, async (tx, planned) => {
    await requireStillPossible(tx, planned);
    await moveCycle(tx.db, planned, "doing", { begunAt: tx.now });
    await record(tx, "pilot.cycle-begun", planned.pilot, { cycleId, number: planned.number });
  });
}

export function studyCycle(
  context: PersonContext,
  { cycleId, whatHappened, learned }: StudyCycle,
): Promise<WorkspaceAnswer> {
  return inCycle(context, cycleId, async (tx, doing) => {
    await moveCycle(tx.db, doing, "studied", { whatHappened, learned, studiedAt: tx.now });
    await record(tx, "pilot.cycle-studied", doing.pilot, { cycleId, number: doing.number });
  });
}

export function actOnCycle(
  context: PersonContext,
  { cycleId, action }: ActOnCycle,
): Promise<WorkspaceAnswer> {
  return inCycle(context, cycleId, async (tx, studied) => {
    await moveCycle(tx.db, studied, "acted", { action });
    await record(tx, "pilot.cycle-acted", studied.pilot, { cycleId, number: studied.number, action });
  });
}

function inCycle(
  context: PersonContext,
  cycleId: string,
  write: (tx: PersonContext, found: Authorized<CycleRow & { pilot: Pilot }, "run">) => Promise<void>,
): Promise<WorkspaceAnswer> {
  return inTransaction(context, async (tx) => {
    const found = authorize(mayCycle, tx.actor, "run", await findCycleOrThrow(tx.db, cycleId));
    requireOpen(found.pilot);
    await write({ ...tx, actor: context.actor }, found);
    return { id: cycleId, slug: found.pilot.slug };
  });
}

async function requireActedOn({ db }: PersonContext, pilotId: string, previousCycleId: string | undefined) {
  if (!previousCycleId) return;
  const [previous] = await db
    .select({ status: cycle.status })
    .from(cycle)
    .where(and(eq(cycle.id, previousCycleId), eq(cycle.pilotId, pilotId)));
  if (previous?.status === "acted") return;
  const message = "Choose a cycle of this pilot that has been acted on";
  throw new InvalidError(`${message}.`, { previousCycleId: [message] });
}

/** The measure may have been changed since the prediction was written; from now on what it means stays. */
async function requireStillPossible(
  { db }: PersonContext,
  { pilotId, measureId, predictedValue }: CycleRow,
): Promise<void> {
  if (!measureId) return;
  const found = await holdMeasure(db, pilotId, measureId);
  const wrong = found && predictedValue !== null ? wrongValue(found.kind, predictedValue) : null;
  if (wrong) throw new NotAllowedError(`${wrong}. Change the prediction, then begin.`);
}

/** As it stands, and so that nobody changes or removes it until this is done. */
async function holdMeasure(db: PersonContext["db"], pilotId: string, measureId: string) {
  const [found] = await db
    .select({ kind: measure.kind })
    .from(measure)
    .innerJoin(evaluation, eq(evaluation.id, measure.evaluationId))
    .where(and(eq(measure.id, measureId), eq(evaluation.pilotId, pilotId)))
    .for("share", { of: measure });
  return found;
}

async function requireMeasureOf(
  { db }: PersonContext,
  pilotId: string,
  { measureId, predictedValue }: Expected,
): Promise<void> {
  if (!measureId) return;
  const found = await holdMeasure(db, pilotId, measureId);
  if (!found) {
    const message = "Choose a measure of this pilot’s evaluation";
    throw new InvalidError(`${message}.`, { measureId: [message] });
  }
  const wrong = predictedValue === undefined ? null : wrongValue(found.kind, predictedValue);
  if (wrong) throw new InvalidError(`${wrong}.`, { predictedValue: [wrong] });
}
