import { asc, eq } from "drizzle-orm";
import { workforceChange } from "@/db/schema";
import type { Context } from "@/server/kernel/context";
import { openAccount } from "../account/queries";
import { changesForAll } from "./rules";

/** What changed for whom, raw, for the pilot's own people. */
export async function findWorkforce(context: Context, evaluationId: string) {
  const { found, can } = await openAccount(context, evaluationId);
  return { changes: await listChanges(context.db, found.id), can };
}
export type WorkingWorkforce = Awaited<ReturnType<typeof findWorkforce>>;

/** What is published of it: counts of staff by the small-number rule, unless they stand in a public source. */
export async function gatherWorkforce(db: Context["db"], evaluationId: string, exact: boolean) {
  const changes = await listChanges(db, evaluationId);
  return exact ? changes : changesForAll(changes);
}

function listChanges(db: Context["db"], evaluationId: string) {
  return db
    .select({
      id: workforceChange.id,
      role: workforceChange.role,
      organisation: workforceChange.organisation,
      task: workforceChange.task,
      minutesBefore: workforceChange.minutesBefore,
      minutesAfter: workforceChange.minutesAfter,
      timesPerMonth: workforceChange.timesPerMonth,
      trainingHours: workforceChange.trainingHours,
      basis: workforceChange.basis,
      usedFor: workforceChange.usedFor,
      acceptableCount: workforceChange.acceptableCount,
      askedCount: workforceChange.askedCount,
      source: workforceChange.source,
    })
    .from(workforceChange)
    .where(eq(workforceChange.evaluationId, evaluationId))
    .orderBy(asc(workforceChange.createdAt), asc(workforceChange.id))
    .limit(100);
}
