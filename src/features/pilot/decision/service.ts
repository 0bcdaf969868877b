import { decision } from "@/db/schema";
import { record } from "@/features/activity/service";
import { calendarDay } from "@/lib/dates";
import { InvalidError } from "@/lib/errors";
import { inWorkspace, type PersonContext, requirePersonOf, type WorkspaceAnswer } from "../workspace/service";
import type { RecordDecision } from "./schema";

/** Decisions are kept as they were taken; one that no longer holds is followed by another. */
export function recordDecision(
  context: PersonContext,
  { pilotId, ...input }: RecordDecision,
): Promise<WorkspaceAnswer> {
  return inWorkspace(context, { pilotId }, "work", async (tx, workspace) => {
    if (input.decidedOn > calendarDay(tx.now)) {
      const message = "The day it was decided must be today or in the past";
      throw new InvalidError(`${message}.`, { decidedOn: [message] });
    }
    await requirePersonOf(tx, workspace.id, input.decidedBy, "decidedBy");
    const [kept] = await tx.db
      .insert(decision)
      .values({ ...input, pilotId: workspace.id })
      .returning({ id: decision.id });
    if (!kept) throw new Error("The decision was not kept.");
    await record(tx, "pilot.decision-recorded", workspace, { decisionId: kept.id });
    return kept.id;
  });
}
