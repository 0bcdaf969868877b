import { randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { invitation, membership, person } from "@/db/schema";
import { record } from "@/features/activity/service";
import { queueMail } from "@/features/notification/service";
import { type MembershipRole, membershipRoles, type Person } from "@/lib/actor";
import { addDays, formatDate } from "@/lib/dates";
import { ConflictError, ForbiddenError, NotAllowedError, NotFoundError } from "@/lib/errors";
import { authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { emit } from "@/server/kernel/events";
import { limit } from "@/server/kernel/rate-limit";
import { mayOrganisation } from "../policy";
import { findOrganisationOrThrow } from "../queries";
import type { PersonContext } from "../service";
import { findInvitationOrThrow, hashOf, type Invitation } from "./queries";
import { invitationDays, whyClosed } from "./rules";
import type { CancelInvitation, InviteMember } from "./schema";

export async function inviteMember(context: PersonContext, input: InviteMember): Promise<void> {
  await limitInvitations(context);
  await inTransaction(context, async (tx) => {
    const found = await findOrganisationOrThrow(tx.db, input.organisationId);
    const inviting = authorize(mayOrganisation, tx.actor, "invite", found);
    await refuseIfMember(tx.db, inviting.id, input.email);
    const invited = await invite(tx, {
      to: { organisationId: inviting.id },
      name: inviting.name,
      email: input.email,
      role: input.role,
    });
    await record(tx, "organisation.member-invited", inviting, { invitationId: invited.id });
  });
}

/** Call it before the transaction of a verb that invites. */
export function limitInvitations(context: PersonContext): Promise<void> {
  return limit(context, "invitation", context.actor.personId);
}

type Invite = {
  to: { organisationId: string } | { pilotId: string };
  /** What the e-mail calls it. */
  name: string;
  email: string;
  role: string;
};

/** Sends the link, and closes an earlier one for the same thing. The caller has checked the right to invite. */
export async function invite(
  { db, actor, now }: Context & { actor: Person; db: Tx },
  { to, name, email, role }: Invite,
): Promise<{ id: string }> {
  const thing =
    "pilotId" in to ? eq(invitation.pilotId, to.pilotId) : eq(invitation.organisationId, to.organisationId);
  await db
    .update(invitation)
    .set({ cancelledAt: now })
    .where(
      and(thing, eq(invitation.email, email), isNull(invitation.acceptedAt), isNull(invitation.cancelledAt)),
    );
  const token = randomBytes(32).toString("base64url");
  const expiresAt = addDays(now, invitationDays);
  const [made] = await db
    .insert(invitation)
    .values({ ...to, name, email, role, tokenHash: hashOf(token), invitedBy: actor.personId, expiresAt })
    .returning({ id: invitation.id });
  if (!made) throw new Error("No invitation was made.");
  await queueMail(db, {
    onceKey: `invitation:${made.id}`,
    recipient: email,
    subject: `${actor.name} invites you to ${name}`,
    body: `${actor.name} invites you to take part in ${name} on the Innovation Exchange. Open this link by ${formatDate(expiresAt)} and press “Accept”. If you do not expect it, do nothing.`,
    href: `/invitations?${new URLSearchParams({ token })}`,
    isSecret: true,
  });
  return made;
}

/** Only the mailbox that the invitation went to can accept it; a forwarded link lets nobody in. */
export function acceptInvitation(
  context: PersonContext,
  token: string,
): Promise<{ organisationId: string | null; pilotId: string | null }> {
  return inTransaction(context, async (tx) => {
    const found = await findInvitationOrThrow(tx.db, token);
    if (found.email !== context.actor.email)
      throw new ForbiddenError(`This invitation was sent to ${found.email}. Sign in with that address.`);
    const closed = whyClosed(found, tx.now);
    if (closed) throw new NotAllowedError(closed);
    const [accepted] = await tx.db
      .update(invitation)
      .set({ acceptedAt: tx.now })
      .where(and(eq(invitation.id, found.id), isNull(invitation.acceptedAt), isNull(invitation.cancelledAt)))
      .returning();
    if (!accepted) throw new ConflictError();
    await letIn(tx, accepted);
    return { organisationId: accepted.organisationId, pilotId: accepted.pilotId };
  });
}

export function cancelInvitation(
  context: PersonContext,
  { organisationId, invitationId }: CancelInvitation,
): Promise<void> {
  return inTransaction(context, async (tx) => {
    const found = await findOrganisationOrThrow(tx.db, organisationId);
    const inviting = authorize(mayOrganisation, tx.actor, "invite", found);
    await takeBack(tx, invitationId, { organisationId: inviting.id });
    await record(tx, "organisation.invitation-cancelled", inviting, { invitationId });
  });
}

/** Closes an invitation that nobody has answered, and tells its mailbox. The caller has checked the right to invite. */
export async function takeBack(
  { db, now }: Context,
  invitationId: string,
  from: { organisationId: string } | { pilotId: string },
): Promise<Invitation> {
  const thing =
    "pilotId" in from
      ? eq(invitation.pilotId, from.pilotId)
      : eq(invitation.organisationId, from.organisationId);
  const [cancelled] = await db
    .update(invitation)
    .set({ cancelledAt: now })
    .where(
      and(
        eq(invitation.id, invitationId),
        thing,
        isNull(invitation.acceptedAt),
        isNull(invitation.cancelledAt),
      ),
    )
    .returning();
  if (!cancelled) throw new NotFoundError("We could not find this invitation.");
  await tellTakenBack(db, cancelled);
  return cancelled;
}

/** Closes whatever a person has sent out that nobody has answered, to organisations and pilots alike. */
export async function takeBackInvitationsOf({ db, now }: Context, personId: string): Promise<void> {
  const cancelled = await db
    .update(invitation)
    .set({ cancelledAt: now })
    .where(
      and(eq(invitation.invitedBy, personId), isNull(invitation.acceptedAt), isNull(invitation.cancelledAt)),
    )
    .returning();
  for (const one of cancelled) await tellTakenBack(db, one);
}

async function tellTakenBack(db: Context["db"], { id, email, name }: Invitation): Promise<void> {
  await queueMail(db, {
    onceKey: `invitation-taken-back:${id}`,
    recipient: email,
    subject: `Your invitation to ${name} was taken back`,
    body: `You were invited to take part in ${name} on the Innovation Exchange. That invitation was taken back, so its link no longer works. You do not have to do anything.`,
  });
}

async function letIn(context: Context & { actor: Person; db: Tx }, accepted: Invitation): Promise<void> {
  const { personId } = context.actor;
  const { pilotId, organisationId, role, invitedBy } = accepted;
  if (pilotId) return emit(context, { kind: "invitation.accepted", pilotId, personId, role, invitedBy });
  const known = membershipRoles.find((one): one is MembershipRole => one === role);
  if (!organisationId || !known) throw new Error(`Invitation ${accepted.id} lets nobody in.`);
  await context.db.insert(membership).values({ organisationId, personId, role: known }).onConflictDoNothing();
  await context.db
    .update(person)
    .set({ currentOrganisationId: organisationId })
    .where(eq(person.id, personId));
  await record(context, "organisation.member-joined", { id: organisationId }, { invitationId: accepted.id });
}

async function refuseIfMember(db: Tx, organisationId: string, email: string): Promise<void> {
  const [member] = await db
    .select({ id: person.id })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(and(eq(membership.organisationId, organisationId), eq(person.email, email)));
  if (member) throw new NotAllowedError(`${email} is a member already.`);
}
