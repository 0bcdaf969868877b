import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { task } from "@/db/schema";
import { record } from "@/features/activity/service";
import { notify } from "@/features/notification/service";
import { ConflictError, NotFoundError } from "@/lib/errors";
import type { Pilot } from "../queries";
import { inWorkspace, type PersonContext, requirePersonOf, type WorkspaceAnswer } from "../workspace/service";
import type { AddTask, EditTask, TaskInput } from "./schema";

export function addTask(context: PersonContext, { pilotId, ...input }: AddTask): Promise<WorkspaceAnswer> {
  return inWorkspace(context, { pilotId }, "work", async (tx, workspace) => {
    await requirePersonOf(tx, workspace.id, input.assigneeId, "assigneeId");
    const [added] = await tx.db
      .insert(task)
      .values({ ...input, pilotId: workspace.id, createdBy: tx.actor.personId, createdAt: tx.now })
      .returning();
    if (!added) throw new Error("The task was not added.");
    await tellAssignee(tx, workspace, added);
    await record(tx, "pilot.task-added", workspace, { taskId: added.id });
    return added.id;
  });
}

export function editTask(
  context: PersonContext,
  { pilotId, taskId, title, assigneeId, dueOn }: EditTask,
): Promise<WorkspaceAnswer> {
  return inWorkspace(context, { pilotId }, "work", async (tx, workspace) => {
    await requirePersonOf(tx, workspace.id, assigneeId, "assigneeId");
    const [edited] = await tx.db
      .update(task)
      .set({ title, assigneeId: assigneeId ?? null, dueOn: dueOn ?? null })
      .where(and(eq(task.id, taskId), eq(task.pilotId, workspace.id)))
      .returning();
    if (!edited) throw new NotFoundError("We could not find this task.");
    await tellAssignee(tx, workspace, edited);
    await record(tx, "pilot.task-edited", workspace, { taskId });
    return taskId;
  });
}

export function finishTask(context: PersonContext, { pilotId, taskId }: TaskInput): Promise<WorkspaceAnswer> {
  return inWorkspace(context, { pilotId }, "discuss", async (tx, workspace) => {
    const [finished] = await tx.db
      .update(task)
      .set({ doneAt: tx.now, doneBy: tx.actor.personId })
      .where(and(eq(task.id, taskId), eq(task.pilotId, workspace.id), isNull(task.doneAt)))
      .returning({ id: task.id });
    if (!finished) throw new ConflictError("This task is not open any more. Check what is there now.");
    await record(tx, "pilot.task-finished", workspace, { taskId });
    return taskId;
  });
}

export function reopenTask(context: PersonContext, { pilotId, taskId }: TaskInput): Promise<WorkspaceAnswer> {
  return inWorkspace(context, { pilotId }, "discuss", async (tx, workspace) => {
    const [reopened] = await tx.db
      .update(task)
      .set({ doneAt: null, doneBy: null })
      .where(and(eq(task.id, taskId), eq(task.pilotId, workspace.id), isNotNull(task.doneAt)))
      .returning({ id: task.id });
    if (!reopened) throw new ConflictError("This task is open already. Check what is there now.");
    await record(tx, "pilot.task-reopened", workspace, { taskId });
    return taskId;
  });
}

async function tellAssignee(tx: PersonContext, { slug, title }: Pilot, row: typeof task.$inferSelect) {
  if (!row.assigneeId) return;
  await notify(tx, {
    to: [row.assigneeId],
    topic: "pilots",
    title: `A task for you in “${title}”`,
    href: `/pilots/${slug}/plan`,
    once: `task:${row.id}:${row.assigneeId}`,
  });
}
