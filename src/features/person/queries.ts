import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { account, membership, organisation, person, session } from "@/db/schema";
import { env } from "@/env";
import { type Actor, type Membership, type Person, visitor } from "@/lib/actor";
import { NotFoundError } from "@/lib/errors";
import type { Context } from "@/server/kernel/context";

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
