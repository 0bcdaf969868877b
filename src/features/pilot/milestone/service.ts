import { and, eq, isNull } from "drizzle-orm";
import { milestone } from "@/db/schema";
import { record } from "@/features/activity/service";
import { ConflictError } from "@/lib/errors";
import { inWorkspace, type PersonContext, type WorkspaceAnswer } from "../workspace/service";
import type { AddMilestone, MilestoneInput, MoveMilestone } from "./schema";

export function addMilestone(
  context: PersonContext,
  { pilotId, title, dueOn }: AddMilestone,
): Promise<WorkspaceAnswer> {
  return inWorkspace(context, { pilotId }, "work", async (tx, workspace) => {
    const [added] = await tx.db
      .insert(milestone)
      .values({ pilotId: workspace.id, title, dueOn })
      .returning({ id: milestone.id });
    if (!added) throw new Error("The milestone was not added.");
    await record(tx, "pilot.milestone-added", workspace, { milestoneId: added.id });
    return added.id;
  });
}

export function moveMilestone(
  context: PersonContext,
  { pilotId, milestoneId, dueOn }: MoveMilestone,
): Promise<WorkspaceAnswer> {
  return changeMilestone(context, { pilotId, milestoneId }, { dueOn }, "pilot.milestone-moved");
}

export function reachMilestone(context: PersonContext, input: MilestoneInput): Promise<WorkspaceAnswer> {
  return changeMilestone(context, input, { reachedAt: context.now }, "pilot.milestone-reached");
}

/** Only a milestone that is still ahead changes: what was reached stays reached. */
function changeMilestone(
  context: PersonContext,
  { pilotId, milestoneId }: MilestoneInput,
  patch: { dueOn: string } | { reachedAt: Date },
  kind: `pilot.${string}`,
): Promise<WorkspaceAnswer> {
  return inWorkspace(context, { pilotId }, "work", async (tx, workspace) => {
    const [changed] = await tx.db
      .update(milestone)
      .set(patch)
      .where(
        and(eq(milestone.id, milestoneId), eq(milestone.pilotId, workspace.id), isNull(milestone.reachedAt)),
      )
      .returning({ id: milestone.id });
    if (!changed) throw new ConflictError("This milestone is not open any more. Check what is there now.");
    await record(tx, kind, workspace, { milestoneId });
    return milestoneId;
  });
}
