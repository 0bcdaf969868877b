import { eq } from "drizzle-orm";
import { pathwayStep, publishedPathway } from "@/db/schema";
import { record } from "@/features/activity/service";
import { notify } from "@/features/notification/service";
import { ConflictError, InvalidError } from "@/lib/errors";
import { authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { mayPilot } from "../policy";
import { findPilotOrThrow } from "../queries";
import { inWorkspace, type PersonContext, type WorkspaceAnswer } from "../workspace/service";
import { findLatestVersion, gatherPathway, hasStandingResult } from "./queries";
import { type Phase, type PublishPathway, phases, type SavePathway } from "./schema";

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

/** Shows everybody the pathway and the contributions as they stand now; also after the pilot has closed. */
export function publishPathway(
  context: PersonContext,
  { pilotId, basedOn, ...times }: PublishPathway,
): Promise<WorkspaceAnswer> {
  return inTransaction(context, async (tx) => {
    const found = await findPilotOrThrow(tx.db, pilotId, { hold: true });
    const pilot = authorize(mayPilot, tx.actor, "publishPathway", found);
    await requireRead(tx, pilotId, basedOn);
    await requireMeasured(tx, pilotId, times);
    const content = await gatherPathway(tx.db, pilot, times);
    if (content.before.steps.length === 0 && content.after.steps.length === 0) {
      throw new ConflictError("No step of the pathway is written yet, so there is nothing to publish.");
    }
    const written = { content, publishedAt: tx.now };
    await tx.db
      .insert(publishedPathway)
      .values({ pilotId: pilot.id, ...written })
      .onConflictDoUpdate({ target: publishedPathway.pilotId, set: written });
    await notify(tx, {
      to: pilot.people.map(({ personId }) => personId),
      topic: "pilots",
      title: `Everybody can now read the pathway of “${pilot.title}”`,
      href: `/pilots/${pilot.slug}/pathway`,
      once: `pathway-published:${pilot.id}:${tx.now.toISOString()}`,
    });
    await record(tx, "pilot.pathway-published", pilot, basedOn);
    return { id: pilot.id, slug: pilot.slug };
  });
}

/** Nobody publishes a text that changed after they read it. */
async function requireRead(
  { db }: Context,
  pilotId: string,
  basedOn: PublishPathway["basedOn"],
): Promise<void> {
  for (const phase of phases) {
    const latest = await findLatestVersion(db, pilotId, phase);
    if (latest !== basedOn[phase]) {
      throw new ConflictError(
        `Version ${latest} of the pathway “${phase}” is the newest, and it is not the one you read. Read it, then publish it.`,
      );
    }
  }
}

/** "Measured in this pilot" is said only beside a result that everybody can check. */
async function requireMeasured(
  { db }: Context,
  pilotId: string,
  times: Pick<PublishPathway, Phase>,
): Promise<void> {
  const claimed = phases.filter((phase) => times[phase].basis === "measured");
  if (claimed.length === 0 || (await hasStandingResult(db, pilotId))) return;
  const why = "This pilot has no published result yet, so choose another answer";
  throw new InvalidError(why, Object.fromEntries(claimed.map((phase) => [`${phase}.basis`, [why]])));
}

/** Takes the pathway and the contributions off the public pages. */
export function hidePathway(
  context: PersonContext,
  { pilotId }: { pilotId: string },
): Promise<WorkspaceAnswer> {
  return inTransaction(context, async (tx) => {
    const found = await findPilotOrThrow(tx.db, pilotId, { hold: true });
    const pilot = authorize(mayPilot, tx.actor, "publishPathway", found);
    const hidden = await tx.db
      .delete(publishedPathway)
      .where(eq(publishedPathway.pilotId, pilot.id))
      .returning({ pilotId: publishedPathway.pilotId });
    if (hidden.length === 0) throw new ConflictError("This pathway is not public.");
    await record(tx, "pilot.pathway-hidden", pilot);
    return { id: pilot.id, slug: pilot.slug };
  });
}
