import { and, asc, desc, eq, inArray, ne, or, type SQL, sql } from "drizzle-orm";
import {
  challenge,
  gate,
  membership,
  organisation,
  person,
  pilot,
  pilotPerson,
  pilotProduct,
  pilotSite,
  product,
  productVersion,
} from "@/db/schema";
import { type Actor, isBroker } from "@/lib/actor";
import { NotFoundError } from "@/lib/errors";
import type { Context } from "@/server/kernel/context";
import { olderThan, type Page, pageSize, toPage } from "@/server/kernel/pagination";
import { mayPilot, type PilotThing } from "./policy";
import type { ListPilots } from "./schema";

export type PilotRow = typeof pilot.$inferSelect;
/** A pilot with what its policy must know. */
export type Pilot = PilotRow & PilotThing;

const notFound = () => new NotFoundError("We could not find this pilot.");
const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isUuid = (text: string) => uuidShape.test(text);

/** Whoever loads a pilot to change its gates or status holds its row, so that no gate reopens while it goes live. */
export async function findPilotOrThrow(
  db: Context["db"],
  idOrSlug: string,
  { hold = false } = {},
): Promise<Pilot> {
  const named = isUuid(idOrSlug) ? eq(pilot.id, idOrSlug) : eq(pilot.slug, idOrSlug);
  const query = db
    .select({
      pilot,
      leaderOrganisationId: challenge.organisationId,
      innovatorOrganisationIds: innovatorsOf(db),
      people: membersOf(db),
    })
    .from(pilot)
    .innerJoin(challenge, eq(challenge.id, pilot.challengeId))
    .where(named);
  const [found] = await (hold ? query.for("no key update", { of: pilot }) : query);
  if (!found) throw notFound();
  const { pilot: row, ...known } = found;
  return { ...row, ...known };
}

function innovatorsOf(db: Context["db"]): SQL<string[]> {
  const innovators = db
    .selectDistinct({ id: sql`${product.organisationId}::text` })
    .from(pilotProduct)
    .innerJoin(product, eq(product.id, pilotProduct.productId))
    .where(eq(pilotProduct.pilotId, pilot.id));
  return sql<string[]>`array(${innovators})`;
}

/** Read-only are members of a suspended or refused organisation, whatever they were invited as and work under now. */
function membersOf(db: Context["db"]): SQL<PilotThing["people"]> {
  const heldBack = db
    .select({ one: sql`1` })
    .from(membership)
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(
      and(
        eq(membership.personId, pilotPerson.personId),
        inArray(organisation.status, ["suspended", "refused"]),
      ),
    );
  return sql<
    PilotThing["people"]
  >`(select coalesce(jsonb_agg(jsonb_build_object('personId', ${pilotPerson.personId},
    'role', ${pilotPerson.role}, 'isReadOnly', exists ${heldBack})), '[]')
    from ${pilotPerson} where ${pilotPerson.pilotId} = ${pilot.id})`;
}

/** The pilot if the reader may see it; otherwise there is no such pilot. */
export async function findReadablePilot({ db, actor }: Context, idOrSlug: string): Promise<Pilot> {
  const found = await findPilotOrThrow(db, idOrSlug);
  if (!mayPilot(actor, "read", found)) throw notFound();
  return found;
}

export function listPeople(db: Context["db"], pilotId: string) {
  return db
    .select({
      personId: person.id,
      name: sql<string>`coalesce(${person.name}, ${person.email})`,
      role: pilotPerson.role,
      organisationName: organisation.name,
      joinedAt: pilotPerson.joinedAt,
    })
    .from(pilotPerson)
    .innerJoin(person, eq(person.id, pilotPerson.personId))
    .leftJoin(organisation, eq(organisation.id, person.currentOrganisationId))
    .where(eq(pilotPerson.pilotId, pilotId))
    .orderBy(asc(pilotPerson.role), asc(person.name))
    .limit(200);
}

export function listProducts(db: Context["db"], pilotId: string) {
  return db
    .select({
      id: product.id,
      slug: product.slug,
      name: sql<string>`coalesce(${productVersion.name}, ${product.slug})`,
      kind: productVersion.kind,
      organisationName: organisation.name,
      matchId: pilotProduct.matchId,
    })
    .from(pilotProduct)
    .innerJoin(product, eq(product.id, pilotProduct.productId))
    .innerJoin(organisation, eq(organisation.id, product.organisationId))
    .leftJoin(
      productVersion,
      and(eq(productVersion.productId, product.id), eq(productVersion.status, "published")),
    )
    .where(eq(pilotProduct.pilotId, pilotId))
    .orderBy(asc(product.slug))
    .limit(50);
}

export async function findNeed(db: Context["db"], challengeId: string) {
  const [need] = await db
    .select({
      slug: challenge.slug,
      title: challenge.title,
      organisationName: organisation.name,
    })
    .from(challenge)
    .innerJoin(organisation, eq(organisation.id, challenge.organisationId))
    .where(eq(challenge.id, challengeId));
  if (!need) throw notFound();
  return need;
}

export function listSites(db: Context["db"], pilotId: string) {
  return db
    .select()
    .from(pilotSite)
    .where(eq(pilotSite.pilotId, pilotId))
    .orderBy(asc(pilotSite.name))
    .limit(200);
}

/** The pilots this person takes part in, or their organisation does; a broker's list holds all. */
export async function listOwnPilots(
  { db, actor }: Context,
  { cursor }: ListPilots,
): Promise<Page<PilotListItem>> {
  const rows = await db
    .select({
      id: pilot.id,
      slug: pilot.slug,
      title: pilot.title,
      summary: pilot.summary,
      status: pilot.status,
      statusChangedAt: pilot.statusChangedAt,
      isIllustration: pilot.isIllustration,
      createdAt: pilot.createdAt,
      challengeTitle: challenge.title,
      openGates: db.$count(gate, and(eq(gate.pilotId, pilot.id), eq(gate.status, "open"))),
    })
    .from(pilot)
    .innerJoin(challenge, eq(challenge.id, pilot.challengeId))
    .where(and(visibleTo(db, actor), olderThan(cursor, pilot.createdAt, pilot.id)))
    .orderBy(desc(pilot.createdAt), desc(pilot.id))
    .limit(pageSize + 1);
  return toPage(rows, ({ createdAt }) => createdAt);
}

export type PilotListItem = Pick<
  PilotRow,
  "id" | "slug" | "title" | "summary" | "status" | "statusChangedAt" | "isIllustration" | "createdAt"
> & { challengeTitle: string; openGates: number };

export function visibleTo(db: Context["db"], actor: Actor): SQL | undefined {
  if (actor.is !== "person") return sql`false`;
  if (isBroker(actor, "viewer")) return undefined;
  const invited = db
    .select({ id: pilotPerson.pilotId })
    .from(pilotPerson)
    .where(and(eq(pilotPerson.personId, actor.personId), ne(pilotPerson.role, "broker")));
  const own = actor.membership?.organisationId;
  if (!own) return inArray(pilot.id, invited);
  const supplied = db
    .select({ id: pilotProduct.pilotId })
    .from(pilotProduct)
    .innerJoin(product, eq(product.id, pilotProduct.productId))
    .where(eq(product.organisationId, own));
  return or(inArray(pilot.id, invited), inArray(pilot.id, supplied), eq(challenge.organisationId, own));
}
