import { and, eq, isNull, ne } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { membership, organisation, person } from "@/db/schema";
import { record } from "@/features/activity/service";
import { notify } from "@/features/notification/service";
import { NotAllowedError, NotFoundError } from "@/lib/errors";
import { authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { emit } from "@/server/kernel/events";
import { mayOrganisation } from "../policy";
import { findOrganisationOrThrow } from "../queries";
import type { PersonContext } from "../service";
import type { ChangeRole, Member } from "./schema";

/** Works under this organisation from now on. */
export function switchOrganisation(context: PersonContext, organisationId: string): Promise<void> {
  return inTransaction(context, async (tx) => {
    const { personId } = context.actor;
    await lockMembership(tx.db, { organisationId, personId });
    await workUnder(tx.db, personId, organisationId);
  });
}

export function changeRole(
  context: PersonContext,
  { organisationId, personId, role }: ChangeRole,
): Promise<void> {
  return inTransaction(context, async (tx) => {
    const found = await lockOrganisation(tx.db, organisationId);
    authorize(mayOrganisation, tx.actor, "changeRoles", found);
    const member = await lockMembership(tx.db, { organisationId, personId });
    if (member.role === role) return;
    if (member.role === "owner") await keepAnOwner(tx.db, { organisationId, personId });
    await tx.db
      .update(membership)
      .set({ role })
      .where(and(eq(membership.organisationId, organisationId), eq(membership.personId, personId)));
    await notify(tx, {
      to: [personId],
      topic: "organisations",
      title: `Your role in ${found.name} is now ${role}`,
      href: `/organisations/${organisationId}`,
      once: `role:${organisationId}:${personId}:${tx.now.toISOString()}`,
    });
    await record(tx, "organisation.role-changed", found, { personId, role });
  });
}

/** An owner takes someone out. */
export function removeMember(context: PersonContext, member: Member): Promise<void> {
  return inTransaction(context, async (tx) => {
    const found = await lockOrganisation(tx.db, member.organisationId);
    authorize(mayOrganisation, tx.actor, "changeRoles", found);
    await takeOut(tx, member);
    await record(tx, "organisation.member-removed", found, { personId: member.personId });
  });
}

/** Anyone may leave an organisation of theirs, but for its last owner. */
export function leaveOrganisation(context: PersonContext, organisationId: string): Promise<void> {
  return inTransaction(context, async (tx) => {
    const found = await lockOrganisation(tx.db, organisationId);
    await takeOut(tx, { organisationId, personId: context.actor.personId });
    await record(tx, "organisation.member-left", found, { personId: context.actor.personId });
  });
}

async function takeOut(tx: Context & { db: Tx }, member: Member): Promise<void> {
  const { db } = tx;
  const { organisationId, personId } = member;
  const { role } = await lockMembership(db, member);
  if (role === "owner") await keepAnOwner(db, member);
  await db
    .delete(membership)
    .where(and(eq(membership.organisationId, organisationId), eq(membership.personId, personId)));
  const [other] = await db
    .select({ organisationId: membership.organisationId })
    .from(membership)
    .where(eq(membership.personId, personId))
    .limit(1);
  const [leaver] = await db.select().from(person).where(eq(person.id, personId));
  if (leaver?.currentOrganisationId === organisationId)
    await workUnder(db, personId, other?.organisationId ?? null);
  await emit(tx, { kind: "member.left", organisationId, personId });
}

/** Two owners who go at the same moment take turns here, so that the second is seen to be the last. */
async function lockOrganisation(db: Context["db"], organisationId: string) {
  await db
    .select({ id: organisation.id })
    .from(organisation)
    .where(eq(organisation.id, organisationId))
    .for("update");
  return findOrganisationOrThrow(db, organisationId);
}

async function lockMembership(db: Tx, { organisationId, personId }: Member) {
  const [found] = await db
    .select()
    .from(membership)
    .where(and(eq(membership.organisationId, organisationId), eq(membership.personId, personId)))
    .for("update");
  if (!found) throw new NotFoundError("We could not find this membership.");
  return found;
}

async function keepAnOwner(db: Tx, { organisationId, personId }: Member): Promise<void> {
  const [other] = await db
    .select({ personId: membership.personId })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(
      and(
        eq(membership.organisationId, organisationId),
        eq(membership.role, "owner"),
        ne(membership.personId, personId),
        // Who is shut out cannot stand in.
        isNull(person.suspendedAt),
      ),
    )
    .limit(1);
  if (!other) throw new NotAllowedError("An organisation needs an owner. Make somebody else an owner first.");
}

async function workUnder(db: Tx, personId: string, organisationId: string | null): Promise<void> {
  await db.update(person).set({ currentOrganisationId: organisationId }).where(eq(person.id, personId));
}

/** Makes the exchange's first owner, once: afterwards owners appoint each other. */
export function appointFirstAdministrator(context: Context, email: string): Promise<void> {
  return inTransaction(context, async (tx) => {
    await tx.db
      .insert(organisation)
      .values({ name: "Care City", kind: "exchange", status: "verified", place: "Barking" })
      .onConflictDoNothing();
    const [exchange] = await tx.db
      .select()
      .from(organisation)
      .where(eq(organisation.kind, "exchange"))
      .for("update");
    if (!exchange) throw new NotFoundError("There is no organisation of kind exchange.");
    const [owner] = await tx.db
      .select({ personId: membership.personId })
      .from(membership)
      .where(and(eq(membership.organisationId, exchange.id), eq(membership.role, "owner")));
    if (owner) throw new NotAllowedError("There is an administrator already: ask them to invite you.");
    const [appointed] = await tx.db
      .insert(person)
      .values({ email })
      .onConflictDoUpdate({ target: person.email, set: { email } })
      .returning();
    if (!appointed) throw new Error("No person was made.");
    const member = { organisationId: exchange.id, personId: appointed.id };
    await tx.db
      .insert(membership)
      .values({ ...member, role: "owner" })
      .onConflictDoUpdate({
        target: [membership.organisationId, membership.personId],
        set: { role: "owner" },
      });
    await workUnder(tx.db, appointed.id, exchange.id);
    await record(tx, "organisation.administrator-appointed", exchange, { personId: appointed.id });
  });
}
