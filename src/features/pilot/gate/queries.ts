import { and, eq, ne } from "drizzle-orm";
import { evaluation, gate, person } from "@/db/schema";
import { NotFoundError } from "@/lib/errors";
import { canMove } from "@/lib/transition";
import type { Context } from "@/server/kernel/context";
import { findPilotOrThrow, type Pilot } from "../queries";
import { type GateAction, mayGate } from "./policy";
import { isAgreedOtherwise, isMetForGood } from "./rules";
import { type GateKind, type GateStatus, gateKinds, gateTransitions } from "./status";

export async function listGates({ db, actor }: Pick<Context, "db" | "actor">, found: Pilot) {
  const rows = await db
    .select({ gate, closedByName: person.name })
    .from(gate)
    .leftJoin(person, eq(person.id, gate.closedBy))
    .where(eq(gate.pilotId, found.id));
  const isBeforeLive = found.status === "preparing" || found.status === "ready";
  rows.sort((a, b) => gateKinds.indexOf(a.gate.kind) - gateKinds.indexOf(b.gate.kind));
  return rows.map(({ gate: row, closedByName }) => {
    const thing = { ...row, pilot: found };
    const may = (action: GateAction, to: GateStatus) =>
      isBeforeLive && canMove(gateTransitions, row.status, to) && mayGate(actor, action, thing);
    return {
      ...row,
      closedByName,
      can: {
        meet: may("meetGate", "met"),
        reopen: may("reopenGate", "open") && !isMetForGood(row),
        waive: may("waiveGate", "waived"),
      },
    };
  });
}

export type GateRow = typeof gate.$inferSelect;

/** A gate together with its pilot, which its policy and its verbs need. */
export async function findGateOrThrow(
  db: Context["db"],
  gateId: string,
): Promise<GateRow & { pilot: Pilot }> {
  const [found] = await db.select().from(gate).where(eq(gate.id, gateId));
  if (!found) throw new NotFoundError("We could not find this gate.");
  return { ...found, pilot: await findPilotOrThrow(db, found.pilotId, { hold: true }) };
}

export function listGateRows(db: Context["db"], pilotId: string, kind?: GateKind): Promise<GateRow[]> {
  return db
    .select()
    .from(gate)
    .where(and(eq(gate.pilotId, pilotId), kind && eq(gate.kind, kind)));
}

/** Research or service evaluation, as its gate says; nothing where a pilot has no such gate. */
export async function findResearch(db: Context["db"], { id, irasNumber }: Pick<Pilot, "id" | "irasNumber">) {
  const [row] = await listGateRows(db, id, "research_or_evaluation");
  return row ? { status: row.status, answers: row.answers, irasNumber, decidedAt: row.closedAt } : null;
}

/** How the change is meant to work, when to scale, adapt and stop, and who pays then, as far as the plan says. */
export async function findPlanned(db: Context["db"], pilotId: string) {
  const [planned] = await db
    .select({
      logicModel: evaluation.logicModel,
      scaleIf: evaluation.scaleIf,
      adaptIf: evaluation.adaptIf,
      stopIf: evaluation.stopIf,
      budgetHolder: evaluation.budgetHolder,
      routeToBuy: evaluation.routeToBuy,
    })
    .from(evaluation)
    .where(eq(evaluation.pilotId, pilotId));
  return planned ?? null;
}

/** Whether the thresholds were changed after they were agreed to, so that nobody has agreed to those of the plan. */
export async function areThresholdsStale(db: Context["db"], pilotId: string): Promise<boolean> {
  const planned = await findPlanned(db, pilotId);
  const [row] = await listGateRows(db, pilotId, "thresholds");
  return planned !== null && row !== undefined && isAgreedOtherwise(row, planned);
}

/** The design that can no longer change; until the lock, a design and the four questions may differ for a while. */
export async function findLockedDesign(db: Context["db"], pilotId: string): Promise<string | null> {
  const [locked] = await db
    .select({ design: evaluation.design })
    .from(evaluation)
    .where(and(eq(evaluation.pilotId, pilotId), ne(evaluation.status, "draft")));
  return locked?.design ?? null;
}

export async function isPlannedAsRandomised(db: Context["db"], pilotId: string): Promise<boolean> {
  const planned = await db
    .select({ id: evaluation.id })
    .from(evaluation)
    .where(and(eq(evaluation.pilotId, pilotId), eq(evaluation.design, "randomised")))
    .limit(1);
  return planned.length > 0;
}
