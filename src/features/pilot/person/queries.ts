import { and, asc, desc, eq, gt, inArray, isNull, notExists, sql } from "drizzle-orm";
import { invitation, membership, organisation, person, pilotPerson } from "@/db/schema";
import type { Context } from "@/server/kernel/context";
import { mayPilot } from "../policy";
import { findReadablePilot } from "../queries";
import { mayInviteAs } from "./policy";

/** For those who may invite: who has not answered yet, and whose colleagues could be added at once. */
export async function findInvitable(context: Context, pilotId: string) {
  const { db, actor, now } = context;
  const found = await findReadablePilot(context, pilotId);
  if (!mayPilot(actor, "invite", found)) return { invitations: [], colleagues: [] };
  const takesPart = db
    .select({ one: sql`1` })
    .from(pilotPerson)
    .where(and(eq(pilotPerson.pilotId, found.id), eq(pilotPerson.personId, membership.personId)));
  const [invitations, colleagues] = await Promise.all([
    db
      .select({
        id: invitation.id,
        email: invitation.email,
        role: invitation.role,
        expiresAt: invitation.expiresAt,
      })
      .from(invitation)
      .where(
        and(
          eq(invitation.pilotId, found.id),
          isNull(invitation.acceptedAt),
          isNull(invitation.cancelledAt),
          gt(invitation.expiresAt, now),
        ),
      )
      .orderBy(desc(invitation.createdAt), desc(invitation.id))
      .limit(100),
    db
      .selectDistinct({
        personId: membership.personId,
        name: sql<string>`coalesce(${person.name}, ${person.email})`.as("person_name"),
        organisationName: organisation.name,
      })
      .from(membership)
      .innerJoin(person, eq(person.id, membership.personId))
      .innerJoin(organisation, eq(organisation.id, membership.organisationId))
      .where(
        and(
          inArray(membership.organisationId, [found.leaderOrganisationId, ...found.innovatorOrganisationIds]),
          notExists(takesPart),
          isNull(person.suspendedAt),
        ),
      )
      .orderBy(asc(organisation.name), asc(sql`person_name`))
      .limit(100),
  ]);
  return {
    invitations: invitations.map((one) => ({
      ...one,
      can: { takeBack: mayInviteAs(actor, found, one.role) },
    })),
    colleagues,
  };
}
