import { and, eq, isNull } from "drizzle-orm";
import { risk } from "@/db/schema";
import { record } from "@/features/activity/service";
import { ConflictError } from "@/lib/errors";
import { inWorkspace, type PersonContext, requirePersonOf, type WorkspaceAnswer } from "../workspace/service";
import { rateRisk } from "./rules";
import type { AddRisk, EditRisk, RiskInput } from "./schema";

export function addRisk(context: PersonContext, { pilotId, ...input }: AddRisk): Promise<WorkspaceAnswer> {
  return inWorkspace(context, { pilotId }, "work", async (tx, workspace) => {
    await requirePersonOf(tx, workspace.id, input.ownerId, "ownerId");
    const [added] = await tx.db
      .insert(risk)
      .values({ ...input, pilotId: workspace.id, createdAt: tx.now })
      .returning({ id: risk.id });
    if (!added) throw new Error("The risk was not added.");
    const rating = rateRisk(input.likelihood, input.severity);
    await record(tx, "pilot.risk-added", workspace, { riskId: added.id, rating });
    return added.id;
  });
}

export function editRisk(
  context: PersonContext,
  { pilotId, riskId, ownerId, ...input }: EditRisk,
): Promise<WorkspaceAnswer> {
  return inWorkspace(context, { pilotId }, "work", async (tx, workspace) => {
    await requirePersonOf(tx, workspace.id, ownerId, "ownerId");
    const [edited] = await tx.db
      .update(risk)
      .set({ ...input, ownerId: ownerId ?? null })
      .where(isOpenRisk(workspace.id, riskId))
      .returning({ id: risk.id });
    if (!edited) throw noLongerOpen();
    const rating = rateRisk(input.likelihood, input.severity);
    await record(tx, "pilot.risk-edited", workspace, { riskId, rating });
    return riskId;
  });
}

export function closeRisk(context: PersonContext, { pilotId, riskId }: RiskInput): Promise<WorkspaceAnswer> {
  return inWorkspace(context, { pilotId }, "work", async (tx, workspace) => {
    const [closed] = await tx.db
      .update(risk)
      .set({ closedAt: tx.now })
      .where(isOpenRisk(workspace.id, riskId))
      .returning({ id: risk.id });
    if (!closed) throw noLongerOpen();
    await record(tx, "pilot.risk-closed", workspace, { riskId });
    return riskId;
  });
}

function isOpenRisk(pilotId: string, riskId: string) {
  return and(eq(risk.id, riskId), eq(risk.pilotId, pilotId), isNull(risk.closedAt));
}

function noLongerOpen() {
  return new ConflictError("This risk is not open any more. Check what is there now.");
}
