import { eq } from "drizzle-orm";
import { membership, organisation, person } from "@/db/schema";
import { record } from "@/features/activity/service";
import { notify } from "@/features/notification/service";
import type { Person } from "@/lib/actor";
import { ConflictError, NotAllowedError } from "@/lib/errors";
import { type Authorized, authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { emit } from "@/server/kernel/events";
import { mover } from "@/server/kernel/move";
import { mayOrganisation } from "./policy";
import { findOrganisationOrThrow, listBrokerIds, listOwnerIds, type Organisation } from "./queries";
import { ownDomain } from "./rules";
import type { EditOrganisation, FoundOrganisation, Reasoned } from "./schema";
import { organisationLabels, organisationMoves, organisationTransitions } from "./status";

const moveOrganisation = mover(organisation, {
  noun: "organisation",
  transitions: organisationTransitions,
  moves: organisationMoves,
  labels: organisationLabels,
});

export type PersonContext = Context & { actor: Person };

/** Anyone may found an organisation; it is unverified and its founder is its first owner. */
export function foundOrganisation(context: PersonContext, input: FoundOrganisation): Promise<Organisation> {
  return inTransaction(context, async (tx) => {
    const { actor } = context;
    const [founded] = await tx.db
      .insert(organisation)
      .values({ ...input, emailDomain: ownDomain(actor.email) })
      .onConflictDoNothing()
      .returning();
    if (!founded) {
      throw new ConflictError(
        "An organisation with one of these identifiers, or with your email domain, is already here. Ask its owners to let you in.",
      );
    }
    await tx.db
      .insert(membership)
      .values({ organisationId: founded.id, personId: actor.personId, role: "owner" });
    await tx.db
      .update(person)
      .set({ currentOrganisationId: founded.id })
      .where(eq(person.id, actor.personId));
    await notify(tx, {
      to: await listBrokerIds(tx.db),
      topic: "organisations",
      title: `${founded.name} asks to be verified`,
      href: `/organisations/${founded.id}`,
      once: `organisation-founded:${founded.id}`,
    });
    await record(tx, "organisation.founded", founded);
    return founded;
  });
}

export function verifyOrganisation(context: Context, organisationId: string): Promise<Organisation> {
  return inTransaction(context, async (tx) => {
    const found = await findOrganisationOrThrow(tx.db, organisationId);
    const loaded = authorize(mayOrganisation, tx.actor, "verify", found);
    if (loaded.status === "suspended")
      throw new NotAllowedError("This organisation is suspended: an administrator can reinstate it.");
    const verified = await moveOrganisation(tx.db, loaded, "verified", changedAt(tx));
    await tellOwners(tx, verified, `${verified.name} is verified`);
    await record(tx, "organisation.verified", verified);
    return verified;
  });
}

/** Ends a suspension: what was hidden shows again. */
export function reinstateOrganisation(context: Context, organisationId: string): Promise<Organisation> {
  return inTransaction(context, async (tx) => {
    const found = await findOrganisationOrThrow(tx.db, organisationId);
    authorize(mayOrganisation, tx.actor, "suspend", found);
    const loaded = authorize(mayOrganisation, tx.actor, "verify", found);
    if (loaded.status !== "suspended") throw new NotAllowedError("This organisation is not suspended.");
    const reinstated = await moveOrganisation(tx.db, loaded, "verified", changedAt(tx));
    await emit(tx, { kind: "organisation.reinstated", organisationId });
    await tellOwners(tx, reinstated, `${reinstated.name} is no longer suspended`);
    await record(tx, "organisation.reinstated", reinstated);
    return reinstated;
  });
}

export function editOrganisation(
  context: Context,
  { organisationId, ...changes }: EditOrganisation,
): Promise<Organisation> {
  return inTransaction(context, async (tx) => {
    const found = await findOrganisationOrThrow(tx.db, organisationId);
    const edited = await writeEdit(tx, authorize(mayOrganisation, tx.actor, "edit", found), changes);
    await record(tx, "organisation.edited", edited);
    return edited;
  });
}

async function writeEdit(
  { db }: Context,
  { id }: Authorized<Organisation, "edit">,
  { place, website, summary }: Omit<EditOrganisation, "organisationId">,
): Promise<Organisation> {
  const [edited] = await db
    .update(organisation)
    .set({ place, website: website ?? null, summary: summary ?? null })
    .where(eq(organisation.id, id))
    .returning();
  if (!edited) throw new ConflictError();
  return edited;
}

export function refuseOrganisation(
  context: Context,
  { organisationId, reason }: Reasoned,
): Promise<Organisation> {
  return inTransaction(context, async (tx) => {
    const found = await findOrganisationOrThrow(tx.db, organisationId);
    const loaded = authorize(mayOrganisation, tx.actor, "verify", found);
    const refused = await moveOrganisation(tx.db, loaded, "refused", {
      ...changedAt(tx),
      statusReason: reason,
    });
    await tellOwners(tx, refused, `${refused.name} was not verified`);
    await record(tx, "organisation.refused", refused);
    return refused;
  });
}

/** Hides what the organisation shows and makes it read-only, until it is verified again. */
export function suspendOrganisation(
  context: Context,
  { organisationId, reason }: Reasoned,
): Promise<Organisation> {
  return inTransaction(context, async (tx) => {
    const found = await findOrganisationOrThrow(tx.db, organisationId);
    const loaded = authorize(mayOrganisation, tx.actor, "suspend", found);
    const suspended = await moveOrganisation(tx.db, loaded, "suspended", {
      ...changedAt(tx),
      statusReason: reason,
    });
    await emit(tx, { kind: "organisation.suspended", organisationId });
    await tellOwners(tx, suspended, `${suspended.name} is suspended`);
    await record(tx, "organisation.suspended", suspended);
    return suspended;
  });
}

function changedAt({ now }: Context) {
  return { statusChangedAt: now, statusReason: null };
}

async function tellOwners(
  context: Context,
  { id, statusChangedAt }: Organisation,
  title: string,
): Promise<void> {
  await notify(context, {
    to: await listOwnerIds(context.db, id),
    topic: "organisations",
    title,
    href: `/organisations/${id}`,
    once: `organisation-status:${id}:${statusChangedAt?.toISOString()}`,
  });
}
