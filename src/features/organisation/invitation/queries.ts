import { createHash } from "node:crypto";
import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { invitation, person } from "@/db/schema";
import { NotFoundError } from "@/lib/errors";
import type { Context } from "@/server/kernel/context";
import { mayOrganisation } from "../policy";
import { findOrganisationOrThrow } from "../queries";
import { whyClosed } from "./rules";

export type Invitation = typeof invitation.$inferSelect;

export const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");

export async function findInvitationOrThrow(db: Context["db"], token: string): Promise<Invitation> {
  const [found] = await db
    .select()
    .from(invitation)
    .where(eq(invitation.tokenHash, hashOf(token)));
  if (!found) throw new NotFoundError("We could not find this invitation.");
  return found;
}

/** An invitation as its link shows it, signed in or not. Looking changes nothing. */
export async function findInvitation({ db, actor, now }: Context, token: string) {
  const found = await findInvitationOrThrow(db, token);
  const [inviter] = await db.select({ name: person.name }).from(person).where(eq(person.id, found.invitedBy));
  const closed = whyClosed(found, now);
  const isForActor = actor.is === "person" && actor.email === found.email;
  return {
    name: found.name,
    to: found.organisationId ? ("organisation" as const) : ("pilot" as const),
    email: found.email,
    role: found.role,
    invitedBy: inviter?.name ?? "Someone",
    expiresAt: found.expiresAt,
    closed,
    can: { accept: isForActor && closed === null },
  };
}

/** Invitations to an organisation that nobody has answered yet, for those who may invite. */
export async function listOpenInvitations({ db, actor, now }: Context, organisationId: string) {
  const found = await findOrganisationOrThrow(db, organisationId);
  if (!mayOrganisation(actor, "invite", found)) return [];
  return db
    .select({
      id: invitation.id,
      email: invitation.email,
      role: invitation.role,
      expiresAt: invitation.expiresAt,
    })
    .from(invitation)
    .where(
      and(
        eq(invitation.organisationId, organisationId),
        isNull(invitation.acceptedAt),
        isNull(invitation.cancelledAt),
        gt(invitation.expiresAt, now),
      ),
    )
    .orderBy(desc(invitation.createdAt), desc(invitation.id))
    .limit(100);
}
