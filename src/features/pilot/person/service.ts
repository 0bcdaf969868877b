import { and, eq, isNull, ne } from "drizzle-orm";
import { evaluation, membership, person, pilotPerson } from "@/db/schema";
import { record } from "@/features/activity/service";
import { notify } from "@/features/notification/service";
import { invite, limitInvitations, takeBack } from "@/features/organisation/invitation/service";
import { isBroker } from "@/lib/actor";
import { ForbiddenError, InvalidError, NotAllowedError, NotFoundError } from "@/lib/errors";
import { authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { mayPilot, type PilotThing } from "../policy";
import { findPilotOrThrow, type Pilot } from "../queries";
import { inWorkspace, type PersonContext, requireOpen, type WorkspaceAnswer } from "../workspace/service";
import { mayInviteAs } from "./policy";
import {
  type AddPerson,
  type CancelPilotInvitation,
  type InviteToPilot,
  invitedRoles,
  type PilotPersonInput,
} from "./schema";

/** Sends a link by e-mail; who accepts it takes part in this role. */
export async function inviteToPilot(
  context: PersonContext,
  { pilotId, email, role }: InviteToPilot,
): Promise<WorkspaceAnswer> {
  await limitInvitations(context);
  return inWorkspace(context, { pilotId }, "invite", async (tx, workspace) => {
    requireOwnSide(tx, workspace, role);
    const [already] = await tx.db
      .select({ id: person.id })
      .from(pilotPerson)
      .innerJoin(person, eq(person.id, pilotPerson.personId))
      .where(and(eq(pilotPerson.pilotId, workspace.id), eq(person.email, email)));
    if (already) {
      throw new InvalidError("They take part already.", { email: [`${email} takes part already`] });
    }
    const invited = await invite(tx, { to: { pilotId: workspace.id }, name: workspace.title, email, role });
    await record(tx, "pilot.person-invited", workspace, { invitationId: invited.id, role });
    return invited.id;
  });
}

/** Whoever may invite in a role may take such an invitation back until it is accepted. */
export function cancelPilotInvitation(
  context: PersonContext,
  { pilotId, invitationId }: CancelPilotInvitation,
): Promise<WorkspaceAnswer> {
  return inWorkspace(context, { pilotId }, "invite", async (tx, workspace) => {
    const { role } = await takeBack(tx, invitationId, { pilotId: workspace.id });
    requireOwnSide(tx, workspace, role);
    await record(tx, "pilot.invitation-cancelled", workspace, { invitationId, role });
    return invitationId;
  });
}

/** A colleague from one of the two sides needs no link: their organisation takes part already. */
export function addPerson(
  context: PersonContext,
  { pilotId, personId, role }: AddPerson,
): Promise<WorkspaceAnswer> {
  return inWorkspace(context, { pilotId }, "invite", async (tx, workspace) => {
    requireOwnSide(tx, workspace, role);
    const sides = [workspace.leaderOrganisationId, ...workspace.innovatorOrganisationIds];
    const memberships = await tx.db
      .select({ organisationId: membership.organisationId })
      .from(membership)
      .innerJoin(person, eq(person.id, membership.personId))
      .where(and(eq(membership.personId, personId), isNull(person.suspendedAt)));
    if (!memberships.some(({ organisationId }) => sides.includes(organisationId))) {
      throw new NotFoundError("They belong to neither side. Invite them by email instead.");
    }
    const [added] = await tx.db
      .insert(pilotPerson)
      .values({ pilotId: workspace.id, personId, role, joinedAt: tx.now })
      .onConflictDoNothing()
      .returning();
    if (!added) throw new NotAllowedError("They take part already.");
    await notify(tx, {
      to: [personId],
      topic: "pilots",
      title: `You take part in the pilot “${workspace.title}”`,
      href: `/pilots/${workspace.slug}`,
      once: `pilot-person:${workspace.id}:${personId}:${tx.now.toISOString()}`,
    });
    await record(tx, "pilot.person-added", workspace, { personId, role });
    return personId;
  });
}

/** A reaction: the invitation was sent by somebody who might, and the invited person has accepted it. */
export function joinPilot(
  context: Context,
  { pilotId, personId, role }: { pilotId: string; personId: string; role: string },
): Promise<void> {
  return inTransaction(context, async (tx) => {
    const found = await findPilotOrThrow(tx.db, pilotId);
    requireOpen(found);
    const known = invitedRoles.find((one) => one === role);
    if (!known) throw new NotAllowedError("This invitation names no role in the pilot.");
    await tx.db
      .insert(pilotPerson)
      .values({ pilotId, personId, role: known, joinedAt: tx.now })
      .onConflictDoUpdate({ target: [pilotPerson.pilotId, pilotPerson.personId], set: { role: known } });
    await record(tx, "pilot.person-joined", found, { personId, role: known });
  });
}

/** Takes somebody out, or lets them leave; the pilot's broker stays. */
export function removePerson(
  context: PersonContext,
  { pilotId, personId }: PilotPersonInput,
): Promise<WorkspaceAnswer> {
  return inTransaction(context, async (tx) => {
    const found = await findPilotOrThrow(tx.db, pilotId);
    const isLeaving = personId === context.actor.personId && mayPilot(tx.actor, "read", found);
    if (!isLeaving) authorize(mayPilot, tx.actor, "edit", found);
    requireOpen(found);
    if (personId === found.brokerId) throw new NotAllowedError("The pilot’s broker stays with it.");
    if (!isBroker(tx.actor)) await refuseTakingEvaluator(tx, found, personId);
    const [removed] = await tx.db
      .delete(pilotPerson)
      .where(and(eq(pilotPerson.pilotId, pilotId), eq(pilotPerson.personId, personId)))
      .returning();
    if (!removed) throw new NotFoundError("They do not take part in this pilot.");
    await record(tx, "pilot.person-removed", found, { personId });
    return { id: personId, slug: found.slug };
  });
}

/** Once a plan is locked, its evaluator alone can bring the result out, so no side may take them away. */
async function refuseTakingEvaluator({ db }: Context, found: Pilot, personId: string): Promise<void> {
  if (!found.people.some((one) => one.personId === personId && one.role === "evaluator")) return;
  const [locked] = await db
    .select({ id: evaluation.id })
    .from(evaluation)
    .where(and(eq(evaluation.pilotId, found.id), ne(evaluation.status, "draft")));
  if (locked) {
    throw new NotAllowedError("The plan is locked, so only a broker can take its evaluator out. Ask them.");
  }
}

function requireOwnSide({ actor }: PersonContext, pilot: PilotThing, role: string): void {
  if (mayInviteAs(actor, pilot, role)) return;
  throw new ForbiddenError("You can invite people of your own side. Ask the leader or a broker for others.");
}
