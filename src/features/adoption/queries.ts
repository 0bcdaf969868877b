import { and, asc, desc, eq, inArray, ne, type SQL, sql } from "drizzle-orm";
import { union } from "drizzle-orm/pg-core";
import {
  adoption,
  challenge,
  organisation,
  pilot,
  pilotPerson,
  pilotProduct,
  pilotSite,
  product,
} from "@/db/schema";
import { productName } from "@/features/match/queries";
import { mayPilot } from "@/features/pilot/policy";
import { findPilotOrThrow, findReadablePilot, type Pilot } from "@/features/pilot/queries";
import { type Actor, isBroker, type Person } from "@/lib/actor";
import { NotFoundError } from "@/lib/errors";
import { canMove } from "@/lib/transition";
import type { Context } from "@/server/kernel/context";
import { olderThan, pageSize, toPage } from "@/server/kernel/pagination";
import { listCorrections } from "./correction/queries";
import { listAnswers, listFollowUps, siteName } from "./follow-up/queries";
import { saidNoAfter } from "./follow-up/rules";
import { mayAdoption } from "./policy";
import { isTested } from "./rules";
import type { ListAdoptions } from "./schema";
import { type AdoptionStatus, adoptionMoves, adoptionTransitions } from "./status";

type Db = Context["db"];
export type AdoptionRow = typeof adoption.$inferSelect;
export type Adoption = AdoptionRow & { pilot: Pilot };

const notFound = () => new NotFoundError("We could not find this adoption.");

export async function findAdoptionOrThrow(
  db: Db,
  adoptionId: string,
  { hold = false } = {},
): Promise<Adoption> {
  const query = db.select().from(adoption).where(eq(adoption.id, adoptionId));
  const [found] = await (hold ? query.for("no key update") : query);
  if (!found) throw notFound();
  return { ...found, pilot: await findPilotOrThrow(db, found.pilotId) };
}

function selectListed(db: Db) {
  return db
    .select({
      id: adoption.id,
      status: adoption.status,
      statusChangedAt: adoption.statusChangedAt,
      kind: adoption.kind,
      adaptations: adoption.adaptations,
      decidedOn: adoption.decidedOn,
      inUseFrom: adoption.inUseFrom,
      stoppedOn: adoption.stoppedOn,
      reason: adoption.reason,
      siteId: adoption.siteId,
      createdAt: adoption.createdAt,
      siteName,
      productId: product.id,
      productSlug: product.slug,
      productName,
      pilotSlug: pilot.slug,
      pilotTitle: pilot.title,
      organisationName: organisation.name,
    })
    .from(adoption)
    .innerJoin(pilot, eq(pilot.id, adoption.pilotId))
    .innerJoin(product, eq(product.id, adoption.productId))
    .innerJoin(organisation, eq(organisation.id, adoption.organisationId))
    .leftJoin(pilotSite, eq(pilotSite.id, adoption.siteId));
}
type Listed = Awaited<ReturnType<typeof selectListed>>[number];

async function withFollowUps(context: Context, rows: Listed[]) {
  const followUps = await listFollowUps(
    context,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const own = followUps.filter(({ adoptionId }) => adoptionId === row.id);
    return { ...row, followUps: own, saidNoAfter: row.status === "in_use" ? saidNoAfter(own) : null };
  });
}
export type ListedAdoption = Awaited<ReturnType<typeof withFollowUps>>[number];

/** One adoption with its follow-ups, and every answer to them. */
export async function findAdoption(context: Context, adoptionId: string) {
  const { db, actor } = context;
  const found = await findAdoptionOrThrow(db, adoptionId);
  if (!mayAdoption(actor, "read", found)) throw notFound();
  const rows = await selectListed(db).where(eq(adoption.id, adoptionId));
  const [[listed], answers, corrections] = await Promise.all([
    withFollowUps(context, rows),
    listAnswers(db, adoptionId),
    listCorrections(db, adoptionId),
  ]);
  if (!listed) throw notFound();
  const can = (to: AdoptionStatus) =>
    mayAdoption(actor, adoptionMoves[to], found) && canMove(adoptionTransitions, found.status, to);
  const mayAnswer = mayAdoption(actor, "carryOut", found);
  return {
    ...listed,
    corrections,
    followUps: listed.followUps.map((one) => ({
      ...one,
      can: { answer: mayAnswer && one.isOpen },
      answers: answers.filter(({ months }) => months === one.months),
    })),
    can: {
      decide: can("agreed"),
      rollOut: can("rolling_out"),
      putIntoUse: can("in_use"),
      stop: can("stopped"),
      correct: found.decidedOn !== null && mayAdoption(actor, "decide", found),
      withdraw: found.status === "considering" && mayAdoption(actor, "consider", found),
      readPilot: mayPilot(actor, "read", found.pilot),
    },
  };
}
export type ShownAdoption = Awaited<ReturnType<typeof findAdoption>>;

/** What the sites of one pilot decided, by site, and at which of them nobody has begun to. */
export async function listAdoptionsOfPilot(context: Context, pilotId: string) {
  const found = await findReadablePilot(context, pilotId);
  const rows = await selectListed(context.db)
    .where(eq(adoption.pilotId, found.id))
    .orderBy(asc(siteName), asc(adoption.createdAt), asc(adoption.id))
    .limit(500);
  return {
    items: await withFollowUps(context, rows),
    can: {
      consider:
        isTested(found) &&
        mayAdoption(context.actor, "consider", { organisationId: found.leaderOrganisationId, pilot: found }),
    },
    isTested: isTested(found),
  };
}
export type AdoptionsOfPilot = Awaited<ReturnType<typeof listAdoptionsOfPilot>>;

/** The adoptions this person may open: of their organisation's sites and pilots, and of those they are invited to. */
export async function listOwnAdoptions(context: Context & { actor: Person }, { cursor }: ListAdoptions) {
  const { db, actor } = context;
  const rows = await selectListed(db)
    .where(and(visibleTo(db, actor), olderThan(cursor, adoption.createdAt, adoption.id)))
    .orderBy(desc(adoption.createdAt), desc(adoption.id))
    .limit(pageSize + 1);
  const page = toPage(rows, ({ createdAt }) => createdAt);
  return { ...page, items: await withFollowUps(context, page.items) };
}

/** The decisions that wait for the owners of an organisation, longest first. */
export function listToDecide(db: Db, organisationId: string) {
  return selectListed(db)
    .where(and(eq(adoption.organisationId, organisationId), eq(adoption.status, "considering")))
    .orderBy(asc(adoption.createdAt), asc(adoption.id))
    .limit(20);
}

function visibleTo(db: Db, actor: Actor): SQL | undefined {
  if (isBroker(actor, "viewer")) return undefined;
  if (actor.is !== "person") return sql`false`;
  const invited = db
    .select({ id: pilotPerson.pilotId })
    .from(pilotPerson)
    .where(and(eq(pilotPerson.personId, actor.personId), ne(pilotPerson.role, "broker")));
  const own = actor.membership?.organisationId;
  if (!own) return inArray(adoption.pilotId, invited);
  const needed = db
    .select({ id: pilot.id })
    .from(pilot)
    .innerJoin(challenge, eq(challenge.id, pilot.challengeId))
    .where(eq(challenge.organisationId, own));
  const supplied = db
    .select({ id: pilotProduct.pilotId })
    .from(pilotProduct)
    .innerJoin(product, eq(product.id, pilotProduct.productId))
    .where(eq(product.organisationId, own));
  const pilots = union(invited, needed, supplied);
  // Each by its own index: asked for in one condition, the whole list would be walked.
  return inArray(
    adoption.id,
    union(
      db.select({ id: adoption.id }).from(adoption).where(eq(adoption.organisationId, own)),
      db.select({ id: adoption.id }).from(adoption).where(inArray(adoption.pilotId, pilots)),
    ),
  );
}
