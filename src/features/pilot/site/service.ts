import { and, eq } from "drizzle-orm";
import { adoption, observation, pilotSite } from "@/db/schema";
import { record } from "@/features/activity/service";
import { InvalidError, NotAllowedError, NotFoundError } from "@/lib/errors";
import { inWorkspace, type PersonContext, type WorkspaceAnswer } from "../workspace/service";
import type { AddSite, SiteInput } from "./schema";

export function addSite(context: PersonContext, { pilotId, ...input }: AddSite): Promise<WorkspaceAnswer> {
  return inWorkspace(context, { pilotId }, "edit", async (tx, workspace) => {
    const [added] = await tx.db
      .insert(pilotSite)
      .values({ ...input, pilotId: workspace.id })
      .onConflictDoNothing()
      .returning({ id: pilotSite.id });
    if (!added) {
      throw new InvalidError("A site with this name is there already.", {
        name: ["A site with this name is there already"],
      });
    }
    await record(tx, "pilot.site-added", workspace, { siteId: added.id });
    return added.id;
  });
}

/** A site that has given data or decides stays, or its figures and its decision would have no place. */
export function removeSite(context: PersonContext, { pilotId, siteId }: SiteInput): Promise<WorkspaceAnswer> {
  return inWorkspace(context, { pilotId }, "edit", async (tx, workspace) => {
    // Held first, so that whoever opens a decision for it meanwhile comes before or after.
    const site = and(eq(pilotSite.id, siteId), eq(pilotSite.pilotId, workspace.id));
    await tx.db.select({ id: pilotSite.id }).from(pilotSite).where(site).for("update");
    const observed = await tx.db.$count(observation, eq(observation.siteId, siteId));
    if (observed > 0) throw new NotAllowedError("This site has given data, so it stays.");
    const decides = await tx.db.$count(adoption, eq(adoption.siteId, siteId));
    if (decides > 0) throw new NotAllowedError("This site decides on adopting a product, so it stays.");
    const [removed] = await tx.db.delete(pilotSite).where(site).returning({ id: pilotSite.id });
    if (!removed) throw new NotFoundError("We could not find this site.");
    await record(tx, "pilot.site-removed", workspace, { siteId });
    return siteId;
  });
}
