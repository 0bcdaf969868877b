import { and, eq, isNull } from "drizzle-orm";
import { contribution } from "@/db/schema";
import { record } from "@/features/activity/service";
import { notify } from "@/features/notification/service";
import { ConflictError, ForbiddenError, NotFoundError } from "@/lib/errors";
import { inWorkspace, type PersonContext, requirePersonOf, type WorkspaceAnswer } from "../workspace/service";
import type { AddContribution, ContributionInput } from "./schema";

export function addContribution(
  context: PersonContext,
  { pilotId, ...input }: AddContribution,
): Promise<WorkspaceAnswer> {
  return inWorkspace(context, { pilotId }, "work", async (tx, workspace) => {
    await requirePersonOf(tx, workspace.id, input.personId, "personId");
    const [added] = await tx.db
      .insert(contribution)
      .values({ ...input, pilotId: workspace.id, createdAt: tx.now })
      .returning({ id: contribution.id });
    if (!added) throw new Error("The contribution was not added.");
    if (input.personId) {
      await notify(tx, {
        to: [input.personId],
        topic: "pilots",
        title: `Is this what you contributed to “${workspace.title}”?`,
        href: `/pilots/${workspace.slug}/contributions`,
        once: `contribution:${added.id}`,
      });
    }
    await record(tx, "pilot.contribution-added", workspace, { contributionId: added.id });
    return added.id;
  });
}

/** Only the person it names says that it is right. */
export function signOffContribution(
  context: PersonContext,
  { pilotId, contributionId }: ContributionInput,
): Promise<WorkspaceAnswer> {
  return inWorkspace(context, { pilotId }, "discuss", async (tx, workspace) => {
    const mine = and(eq(contribution.id, contributionId), eq(contribution.pilotId, workspace.id));
    const [found] = await tx.db.select().from(contribution).where(mine);
    if (!found) throw new NotFoundError("We could not find this contribution.");
    if (found.personId !== tx.actor.personId) {
      throw new ForbiddenError("Only the person it names can sign this off.");
    }
    const [signed] = await tx.db
      .update(contribution)
      .set({ signedOffAt: tx.now })
      .where(and(mine, isNull(contribution.signedOffAt)))
      .returning({ id: contribution.id });
    if (!signed) throw new ConflictError("This is signed off already.");
    await record(tx, "pilot.contribution-signed-off", workspace, { contributionId });
    return contributionId;
  });
}
