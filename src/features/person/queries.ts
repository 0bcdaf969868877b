import { and, asc, eq, gt, isNull, sql } from "drizzle-orm";
import { account, membership, organisation, person, session } from "@/db/schema";
import { env } from "@/env";
import { type Actor, type Membership, type Person, visitor } from "@/lib/actor";
import { ForbiddenError, NotFoundError } from "@/lib/errors";
import type { Context } from "@/server/kernel/context";
import { decodeCursor, pageSize, toPage } from "@/server/kernel/pagination";
import { mayListPeople, mayPerson } from "./policy";
import type { ListPeople } from "./schema";

const actorColumns = {
  personId: person.id,
  name: person.name,
  email: person.email,
  organisationId: organisation.id,
  organisationName: organisation.name,
  kind: organisation.kind,
  status: organisation.status,
  role: membership.role,
};

/** The name that others read: never an e-mail address. */
export const shownName = sql<string>`coalesce(nullif(${person.name}, ''), 'Somebody without a name')`;

const currentMembership = and(
  eq(membership.personId, person.id),
  eq(membership.organisationId, person.currentOrganisationId),
);

/** Who holds this session now, with the membership they work under; one query. */
export async function findActor(
  { db, now }: Pick<Context, "db" | "now">,
  sessionToken: string,
): Promise<Actor> {
  const [row] = await db
    .select(actorColumns)
    .from(session)
    .innerJoin(person, eq(person.id, session.userId))
    .leftJoin(membership, currentMembership)
    .leftJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(and(eq(session.sessionToken, sessionToken), gt(session.expires, now), isNull(person.suspendedAt)));
  return row ? toActor(row) : visitor;
}

/** The person as a new request would find them: for what outlives a request, such as a live stream. */
export async function findActorById({ db }: Pick<Context, "db">, personId: string): Promise<Actor> {
  const [row] = await db
    .select(actorColumns)
    .from(person)
    .leftJoin(membership, currentMembership)
    .leftJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(and(eq(person.id, personId), isNull(person.suspendedAt)));
  return row ? toActor(row) : visitor;
}

type ActorRow = Omit<Person, "is" | "name" | "membership"> & { name: string | null } & {
  [Column in keyof Membership]: Membership[Column] | null;
};

function toActor({ personId, name, email, ...row }: ActorRow): Person {
  const { organisationId, organisationName, kind, status, role } = row;
  const works = organisationId && organisationName && kind && status && role;
  return {
    is: "person",
    personId,
    name: name ?? email,
    email,
    membership: works ? { organisationId, organisationName, kind, status, role } : null,
  };
}

/** Everybody in the demo with the organisation they start in, for one-click sign-in. Elsewhere there is no such list. */
export async function listDemoPeople({ db }: Pick<Context, "db">) {
  if (!env().EXCHANGE_DEMO) throw new NotFoundError();
  return db
    .select({
      id: person.id,
      name: person.name,
      email: person.email,
      organisation: organisation.name,
      kind: organisation.kind,
      role: membership.role,
    })
    .from(person)
    .leftJoin(
      membership,
      and(eq(membership.personId, person.id), eq(membership.organisationId, person.currentOrganisationId)),
    )
    .leftJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(isNull(person.suspendedAt))
    .orderBy(asc(person.createdAt), asc(person.email))
    .limit(60);
}

/** For an administrator, by part of a name or an address. */
export async function listPeople({ db, actor }: Context, { q, cursor }: ListPeople) {
  if (!mayListPeople(actor)) throw new ForbiddenError("Only administrators see the list of people.");
  const after = decodeCursor(cursor);
  const rows = await db
    .select({
      id: person.id,
      name: person.name,
      email: person.email,
      suspendedAt: person.suspendedAt,
      organisation: organisation.name,
    })
    .from(person)
    .leftJoin(organisation, eq(organisation.id, person.currentOrganisationId))
    .where(
      and(
        q === ""
          ? undefined
          : sql`position(lower(${q}) in lower(coalesce(${person.name}, '') || ' ' || ${person.email})) > 0`,
        after ? gt(person.email, after.sortValue) : undefined,
      ),
    )
    .orderBy(asc(person.email))
    .limit(pageSize + 1);
  return toPage(rows, ({ email }) => email);
}

/** A person as an administrator sees them, with what may be done. */
export async function findPerson({ db, actor }: Context, personId: string) {
  const [found] = await db
    .select({ id: person.id, name: person.name, email: person.email, suspendedAt: person.suspendedAt })
    .from(person)
    .where(eq(person.id, personId));
  if (!found || !mayPerson(actor, "read", found)) throw new NotFoundError("We could not find this person.");
  const memberships = await db
    .select({ id: organisation.id, name: organisation.name, role: membership.role })
    .from(membership)
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(eq(membership.personId, personId))
    .orderBy(asc(organisation.name))
    .limit(50);
  const maySuspend = mayPerson(actor, "suspend", found);
  return {
    ...found,
    memberships,
    can: {
      suspend: maySuspend && found.suspendedAt === null,
      reinstate: maySuspend && found.suspendedAt !== null,
    },
  };
}

/** What a person's own page shows of them. */
export async function findOwnPerson({ db, actor }: Context & { actor: Person }) {
  const accounts = await db
    .select({ provider: account.provider })
    .from(account)
    .where(eq(account.userId, actor.personId));
  return {
    name: actor.name,
    email: actor.email,
    hasProviderAccount: accounts.some(({ provider }) => provider === "oidc"),
  };
}
