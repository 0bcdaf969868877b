import { pathwayStep } from "@/db/schema";
import { record } from "@/features/activity/service";
import { ConflictError } from "@/lib/errors";
import { inWorkspace, type PersonContext, type WorkspaceAnswer } from "../workspace/service";
import { findLatestVersion } from "./queries";
import type { SavePathway } from "./schema";

/** A changed pathway is a new version; whoever began from an older one is told instead of overwriting it. */
export function savePathway(
  context: PersonContext,
  { pilotId, phase, basedOn, steps }: SavePathway,
): Promise<WorkspaceAnswer> {
  return inWorkspace(context, { pilotId, hold: true }, "work", async (tx, workspace) => {
    const latest = await findLatestVersion(tx.db, workspace.id, phase);
    if (latest !== basedOn) {
      throw new ConflictError(
        `Somebody saved version ${latest} of this pathway while you were writing. Open it in a new tab and bring your changes together.`,
      );
    }
    const version = latest + 1;
    await tx.db
      .insert(pathwayStep)
      .values(
        steps.map((step, index) => ({ ...step, pilotId: workspace.id, phase, version, position: index + 1 })),
      );
    await record(tx, "pilot.pathway-saved", workspace, { phase, version });
    return workspace.id;
  });
}
