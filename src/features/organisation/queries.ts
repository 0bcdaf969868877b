import { and, asc, eq, or, type SQL, sql } from "drizzle-orm";
import { membership, organisation, person } from "@/db/schema";
import { type Actor, isBroker } from "@/lib/actor";
import { ForbiddenError, NotFoundError } from "@/lib/errors";
import { canMove } from "@/lib/transition";
import type { Context } from "@/server/kernel/context";
import { decodeCursor, newerThan, type Page, pageSize, toPage } from "@/server/kernel/pagination";
import { mayOrganisation } from "./policy";
import type { ListOrganisations, ListWaiting } from "./schema";
import { organisationTransitions } from "./status";

export type Organisation = typeof organisation.$inferSelect;

export async function findOrganisationOrThrow(
  db: Context["db"],
  organisationId: string,
): Promise<Organisation> {
  const [found] = await db.select().from(organisation).where(eq(organisation.id, organisationId));
  if (!found) throw new NotFoundError("We could not find this organisation.");
  return found;
}

/** An organisation as its page shows it. */
export async function findOrganisation({ db, actor }: Context, organisationId: string) {
  const found = await findOrganisationOrThrow(db, organisationId);
  if (!mayOrganisation(actor, "read", found)) throw new NotFoundError("We could not find this organisation.");
  const inside =
    mayOrganisation(actor, "edit", found) || isBroker(actor, "viewer") || isMember(actor, found.id);
  return {
    ...found,
    members: inside ? await listMembers(db, found.id) : [],
    can: {
      verify:
        mayOrganisation(actor, "verify", found) &&
        found.status !== "suspended" &&
        canMove(organisationTransitions, found.status, "verified"),
      refuse:
        mayOrganisation(actor, "verify", found) && canMove(organisationTransitions, found.status, "refused"),
      suspend:
        mayOrganisation(actor, "suspend", found) &&
        canMove(organisationTransitions, found.status, "suspended"),
      reinstate: mayOrganisation(actor, "suspend", found) && found.status === "suspended",
      edit: mayOrganisation(actor, "edit", found),
      draftOnBehalf: isBroker(actor) && found.status === "verified" && found.kind !== "exchange",
      invite: mayOrganisation(actor, "invite", found),
      changeRoles: mayOrganisation(actor, "changeRoles", found),
    },
  };
}

export async function listOrganisations(
  { db, actor }: Context,
  { status, cursor }: ListOrganisations,
): Promise<Page<Organisation>> {
  const after = decodeCursor(cursor);
  const rows = await db
    .select()
    .from(organisation)
    .where(
      and(
        visibleTo(actor),
        status && eq(organisation.status, status),
        after
          ? sql`(${organisation.name}, ${organisation.id}) > (${after.sortValue}, ${after.id})`
          : undefined,
      ),
    )
    .orderBy(asc(organisation.name), asc(organisation.id))
    .limit(pageSize + 1);
  return toPage(rows, (row) => row.name);
}

/** Organisations that wait for a broker, longest first. */
export async function listWaitingOrganisations({ db, actor }: Context, { cursor }: ListWaiting) {
  if (!isBroker(actor, "viewer")) throw new ForbiddenError("Only brokers verify organisations.");
  const rows = await db
    .select({
      id: organisation.id,
      name: organisation.name,
      kind: organisation.kind,
      place: organisation.place,
      createdAt: organisation.createdAt,
    })
    .from(organisation)
    .where(
      and(eq(organisation.status, "unverified"), newerThan(cursor, organisation.createdAt, organisation.id)),
    )
    .orderBy(asc(organisation.createdAt), asc(organisation.id))
    .limit(pageSize + 1);
  return toPage(rows, (row) => row.createdAt);
}

/** The people to tell about something that concerns an organisation. */
export async function listOwnerIds(db: Context["db"], organisationId: string): Promise<string[]> {
  const rows = await db
    .select({ personId: membership.personId })
    .from(membership)
    .where(and(eq(membership.organisationId, organisationId), eq(membership.role, "owner")));
  return rows.map((row) => row.personId);
}

/** Members and owners of the exchange: everyone who answers for a broker. */
export async function listBrokerIds(db: Context["db"]): Promise<string[]> {
  const rows = await db
    .select({ personId: membership.personId })
    .from(membership)
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(
      and(eq(organisation.kind, "exchange"), or(eq(membership.role, "member"), eq(membership.role, "owner"))),
    );
  return rows.map((row) => row.personId);
}

function listMembers(db: Context["db"], organisationId: string) {
  return db
    .select({ personId: person.id, name: person.name, email: person.email, role: membership.role })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(eq(membership.organisationId, organisationId))
    .orderBy(asc(membership.joinedAt))
    .limit(200);
}

function isMember(actor: Actor, organisationId: string): boolean {
  return actor.is === "person" && actor.membership?.organisationId === organisationId;
}

function visibleTo(actor: Actor): SQL | undefined {
  if (isBroker(actor, "viewer")) return undefined;
  const own = actor.is === "person" ? actor.membership?.organisationId : undefined;
  return or(eq(organisation.status, "verified"), own ? eq(organisation.id, own) : undefined);
}
