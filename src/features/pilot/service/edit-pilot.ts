import { eq } from "drizzle-orm";
import { pilot } from "@/db/schema";
import { record } from "@/features/activity/service";

import type { EditPilot } from "../schema";
import { inWorkspace, type PersonContext, type WorkspaceAnswer } from "../workspace/service";

/** Answers that are left empty are cleared; the address stays as it was, so that links keep working. */
export function editPilot(
  context: PersonContext,
  { pilotId, ...input }: EditPilot,
): Promise<WorkspaceAnswer> {
  return inWorkspace(context, { pilotId }, "edit", async (tx, workspace) => {
    await tx.db
      .update(pilot)
      .set({
        title: input.title,
        summary: input.summary ?? "",
        startsOn: input.startsOn ?? null,
        endsOn: input.endsOn ?? null,
      })
      .where(eq(pilot.id, workspace.id));
    await record(tx, "pilot.edited", workspace);
    return workspace.id;
  });
}
