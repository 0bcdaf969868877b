import { desc, eq } from "drizzle-orm";
import { cycle } from "@/db/schema";
import { NotFoundError } from "@/lib/errors";
import { canMove } from "@/lib/transition";
import type { Context } from "@/server/kernel/context";
import { findPilotOrThrow, findReadablePilot, type Pilot } from "../queries";
import { mayCycle } from "./policy";
import { type CycleStatus, cycleTransitions } from "./status";

export type CycleRow = typeof cycle.$inferSelect;

export async function findCycleOrThrow(
  db: Context["db"],
  cycleId: string,
): Promise<CycleRow & { pilot: Pilot }> {
  const [found] = await db.select().from(cycle).where(eq(cycle.id, cycleId));
  if (!found) throw new NotFoundError("We could not find this cycle.");
  return { ...found, pilot: await findPilotOrThrow(db, found.pilotId) };
}

/** The latest first, each with the number of the cycle it follows. */
export async function listCycles(context: Context, pilotId: string) {
  const found = await findReadablePilot(context, pilotId);
  const rows = await context.db
    .select()
    .from(cycle)
    .where(eq(cycle.pilotId, found.id))
    .orderBy(desc(cycle.number))
    .limit(100);
  const numbers = new Map(rows.map(({ id, number }) => [id, number]));
  return rows.map((row) => {
    const can = (to: CycleStatus) =>
      found.status !== "closed" &&
      canMove(cycleTransitions, row.status, to) &&
      mayCycle(context.actor, "run", { id: row.id, pilot: found });
    return {
      ...row,
      previousNumber: row.previousCycleId ? (numbers.get(row.previousCycleId) ?? null) : null,
      can: { begin: can("doing"), study: can("studied"), act: can("acted") },
    };
  });
}
