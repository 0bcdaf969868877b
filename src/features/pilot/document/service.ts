import { and, eq, isNull } from "drizzle-orm";
import { document } from "@/db/schema";
import { record } from "@/features/activity/service";
import { NotFoundError } from "@/lib/errors";
import { storeDocument } from "@/server/kernel/documents";
import { limit } from "@/server/kernel/rate-limit";
import { inWorkspace, type PersonContext, type WorkspaceAnswer } from "../workspace/service";
import type { AddPilotDocument, PilotDocumentInput } from "./schema";

export async function addPilotDocument(
  context: PersonContext,
  { pilotId, file }: AddPilotDocument,
): Promise<WorkspaceAnswer> {
  await limit(context, "upload", context.actor.personId);
  return inWorkspace(context, { pilotId }, "discuss", async (tx, workspace) => {
    const { id } = await storeDocument(tx, { owner: { pilotId: workspace.id }, file });
    await record(tx, "pilot.document-added", workspace, { documentId: id });
    return id;
  });
}

/** Nobody can download it any more; that it was there stays in the record. */
export function removePilotDocument(
  context: PersonContext,
  { pilotId, documentId }: PilotDocumentInput,
): Promise<WorkspaceAnswer> {
  return inWorkspace(context, { pilotId }, "work", async (tx, workspace) => {
    const [removed] = await tx.db
      .update(document)
      .set({ removedAt: tx.now })
      .where(and(eq(document.id, documentId), eq(document.pilotId, workspace.id), isNull(document.removedAt)))
      .returning({ id: document.id });
    if (!removed) throw new NotFoundError("We could not find this document.");
    await record(tx, "pilot.document-removed", workspace, { documentId });
    return documentId;
  });
}
