import { eq } from "drizzle-orm";
import { membership, organisation, person } from "@/db/schema";
import { foundOrganisation, verifyOrganisation } from "@/features/organisation/service";
import type { Membership, Person } from "@/lib/actor";
import { exchangeOrganisations, publicOrganisations, type SeedOrganisation } from "./organisations";
import { people } from "./people";
import { contextIn, type Garden, idOf } from "./plant";
import { suppliers } from "./suppliers";

/** Stands in for every organisation that has no demo person of its own. */
export const standIn = {
  slug: "sam",
  name: "Sam Okoro (demo)",
  email: "sam.okoro@example.org",
} as const;

/** The person as a request would find them, working for the organisation named, or for the first they joined. */
export async function actorOf(garden: Garden, slug: string, organisationSlug?: string): Promise<Person> {
  const personId = idOf(garden.people, slug);
  const [found] = await garden.db.select().from(person).where(eq(person.id, personId));
  if (!found) throw new Error(`There is no demo person “${slug}”.`);
  const rows = await garden.db
    .select({ organisation, role: membership.role })
    .from(membership)
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(eq(membership.personId, personId));
  const wanted = organisationSlug && idOf(garden.organisations, organisationSlug);
  const row = rows.find((one) => !wanted || one.organisation.id === wanted);
  const works: Membership | null = row
    ? {
        organisationId: row.organisation.id,
        organisationName: row.organisation.name,
        kind: row.organisation.kind,
        status: row.organisation.status,
        role: row.role,
      }
    : null;
  return { is: "person", personId, name: found.name ?? found.email, email: found.email, membership: works };
}

/** Who speaks for an organisation in the demo: its own demo owner, or the stand-in. */
export function speakerFor(garden: Garden, organisationSlug: string): Promise<Person> {
  const own = people.find(
    (one) => one.organisationSlug === organisationSlug && one.organisationRole === "owner",
  );
  return actorOf(garden, own?.slug ?? standIn.slug, organisationSlug);
}

export const broker = (garden: Garden): Promise<Person> => actorOf(garden, "ben", "care-city");

export async function plantPeople(garden: Garden): Promise<void> {
  for (const { slug, name, email } of [...people, standIn]) {
    const [added] = await garden.db
      .insert(person)
      .values({ name, email, emailVerified: garden.clock.now })
      .returning({ id: person.id });
    if (added) garden.people.set(slug, added.id);
  }
  for (const one of [...exchangeOrganisations, ...publicOrganisations, ...suppliers]) {
    await plantOrganisation(garden, one);
  }
}

export async function plantOrganisation(garden: Garden, seed: SeedOrganisation): Promise<void> {
  const members = people.filter((one) => one.organisationSlug === seed.slug);
  const owner = members.find((one) => one.organisationRole === "owner") ?? standIn;
  const founder = await actorOf(garden, owner.slug);
  const founded = await foundOrganisation(
    { ...contextIn(garden), actor: founder },
    {
      name: seed.name,
      // The first organisation founded is the exchange itself, which no form offers.
      kind: seed.kind as "company",
      place: seed.place ?? "United Kingdom",
      website: seed.website,
      summary: seed.kindNote,
      odsCode: seed.identifiers?.odsCode,
      companiesHouseNumber: seed.identifiers?.companiesHouse,
      charityNumber: seed.identifiers?.charityNumber,
    },
  );
  garden.organisations.set(seed.slug, founded.id);
  await garden.db
    .update(organisation)
    .set({ sourceUrl: seed.sourceUrl })
    .where(eq(organisation.id, founded.id));
  for (const { slug, organisationRole } of members) {
    if (slug === owner.slug || !organisationRole) continue;
    const personId = idOf(garden.people, slug);
    await garden.db
      .insert(membership)
      .values({ organisationId: founded.id, personId, role: organisationRole });
    await garden.db.update(person).set({ currentOrganisationId: founded.id }).where(eq(person.id, personId));
  }
  if (seed.kind === "exchange") {
    await garden.db.update(organisation).set({ status: "verified" }).where(eq(organisation.id, founded.id));
    return;
  }
  await verifyOrganisation(contextIn(garden, await broker(garden)), founded.id);
}
