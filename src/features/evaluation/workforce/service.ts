import { and, eq } from "drizzle-orm";
import { workforceChange } from "@/db/schema";
import { ConflictError, NotAllowedError } from "@/lib/errors";
import type { Context } from "@/server/kernel/context";
import { account } from "../account/service";
import type { AddWorkforceChange, WorkforceChangeInput } from "./schema";

const mostChanges = 100;

export function addWorkforceChange(context: Context, { evaluationId, ...input }: AddWorkforceChange) {
  return account(context, evaluationId, "pilot.workforce-change-added", async (tx, loaded) => {
    if ((await tx.db.$count(workforceChange, eq(workforceChange.evaluationId, evaluationId))) >= mostChanges)
      throw new NotAllowedError(`There can be ${mostChanges} tasks at most. Take small ones together.`);
    const [added] = await tx.db
      .insert(workforceChange)
      .values({ ...input, evaluationId: loaded.id, createdAt: tx.now })
      .returning({ id: workforceChange.id });
    return { id: added?.id ?? "", slug: loaded.pilot.slug };
  });
}

export function removeWorkforceChange(context: Context, { evaluationId, changeId }: WorkforceChangeInput) {
  return account(context, evaluationId, "pilot.workforce-change-removed", async (tx, loaded) => {
    const removed = await tx.db
      .delete(workforceChange)
      .where(and(eq(workforceChange.id, changeId), eq(workforceChange.evaluationId, loaded.id)))
      .returning({ id: workforceChange.id });
    if (removed.length === 0) throw new ConflictError("Somebody else removed this task already.");
    return { slug: loaded.pilot.slug };
  });
}
