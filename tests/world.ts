import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { membership, organisation, person } from "@/db/schema";
import type { OrganisationStatus } from "@/features/organisation/status";
import { type Actor, type MembershipRole, type OrganisationKind, type Person, visitor } from "@/lib/actor";
import type { Context } from "@/server/kernel/context";
import { createCaller, type Exchange } from "@/server/root";
import { createTestDatabase } from "./database";

/** A fresh database and the factories that fill it; features add theirs in tests/factories. */
export async function createWorld() {
  const { db, url } = await createTestDatabase();
  const clock = { now: new Date("2027-03-03T09:00:00Z") };

  async function newPerson(name = "Ada"): Promise<Person> {
    const email = `${name.toLowerCase()}-${randomUUID().slice(0, 8)}@example.org`;
    const [row] = await db.insert(person).values({ name, email }).returning();
    if (!row) throw new Error("No person was made.");
    return { is: "person", personId: row.id, name, email, membership: null };
  }

  /** Makes the person a member and has them work under that membership from now on. */
  async function join(who: Person, organisationId: string, role: MembershipRole): Promise<Person> {
    await db.insert(membership).values({ organisationId, personId: who.personId, role });
    await db.update(person).set({ currentOrganisationId: organisationId }).where(eq(person.id, who.personId));
    const [found] = await db.select().from(organisation).where(eq(organisation.id, organisationId));
    if (!found) throw new Error("No such organisation.");
    const { name: organisationName, kind, status } = found;
    return { ...who, membership: { organisationId, organisationName, kind, status, role } };
  }

  async function newOrganisation({
    kind = "company" as OrganisationKind,
    status = "verified" as OrganisationStatus,
    name = `Organisation ${randomUUID().slice(0, 8)}`,
  } = {}) {
    const [made] = await db.insert(organisation).values({ name, kind, status, place: "Barking" }).returning();
    if (!made) throw new Error("No organisation was made.");
    return { organisation: made, owner: await join(await newPerson("Olu"), made.id, "owner") };
  }

  /** The person as a new request would find them, with the membership they work under now. */
  async function reload(who: Person): Promise<Person> {
    const [row] = await db
      .select()
      .from(person)
      .innerJoin(organisation, eq(organisation.id, person.currentOrganisationId))
      .innerJoin(
        membership,
        and(eq(membership.organisationId, organisation.id), eq(membership.personId, person.id)),
      )
      .where(eq(person.id, who.personId));
    if (!row) return { ...who, membership: null };
    const { id: organisationId, name: organisationName, kind, status } = row.organisation;
    return {
      ...who,
      membership: { organisationId, organisationName, kind, status, role: row.membership.role },
    };
  }

  let exchangeId: string | undefined;
  /** A member of the exchange; "owner" makes an administrator. */
  async function broker(role: MembershipRole = "member"): Promise<Person> {
    exchangeId ??= (await newOrganisation({ kind: "exchange", name: "Care City" })).organisation.id;
    return join(await newPerson("Bea"), exchangeId, role);
  }

  return { db, url, clock, person: newPerson, join, reload, organisation: newOrganisation, broker };
}

export type World = Awaited<ReturnType<typeof createWorld>>;

export function contextOf(world: World, actor: Actor | null): Context {
  return {
    db: world.db,
    actor: actor ?? visitor,
    now: world.clock.now,
    requestId: "test",
    address: "127.0.0.1",
  };
}

/** The router, called as this person; null is a visitor. */
export function as(world: World, actor: Actor | null): Exchange {
  return createCaller(contextOf(world, actor));
}
