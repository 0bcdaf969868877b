import { and, eq, sql } from "drizzle-orm";
import { adoption, pilotProduct, pilotSite } from "@/db/schema";
import { record } from "@/features/activity/service";
import { findEndOfTesting } from "@/features/pilot/activity/queries";
import { findPilotOrThrow } from "@/features/pilot/queries";
import type { Person } from "@/lib/actor";
import { calendarDay, formatDate } from "@/lib/dates";
import { ConflictError, InvalidError, NotAllowedError } from "@/lib/errors";
import { type Authorized, authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { mover } from "@/server/kernel/move";
import { listFollowUps } from "./follow-up/queries";
import { lastKnownUse } from "./follow-up/rules";
import { type AdoptionAction, mayAdoption } from "./policy";
import { type Adoption, findAdoptionOrThrow } from "./queries";
import { isTested, wrongDay } from "./rules";
import type { Consider, Decide, PutIntoUse, Stop } from "./schema";
import { adoptionDecisionLabels, adoptionLabels, adoptionMoves, adoptionTransitions } from "./status";
import { tellBothSides } from "./telling/service";

export type PersonContext = Context & { actor: Person };
type Made = { id: string };

const moveAdoption = mover(adoption, {
  noun: "adoption",
  transitions: adoptionTransitions,
  moves: adoptionMoves,
  labels: adoptionLabels,
});

/** Opens the question for one site and one product; a broker may open it, the leader answers it. */
export function considerAdoption(
  context: PersonContext,
  { pilotId, productId, siteId, otherSite }: Consider,
): Promise<Made> {
  return inTransaction(context, async (tx) => {
    const pilot = await findPilotOrThrow(tx.db, pilotId);
    const site = await findSite(tx, pilot.id, siteId);
    // The site's own organisation decides, where it is known; otherwise the one whose need the pilot answered.
    const organisationId = site?.organisationId ?? pilot.leaderOrganisationId;
    authorize(mayAdoption, tx.actor, "consider", { organisationId, pilot });
    if (siteId && !site) throw notOfPilot("siteId", "site");
    await requireElsewhere(tx, pilot.id, otherSite);
    if (!isTested(pilot)) throw new NotAllowedError("A site decides when the testing of its pilot is over.");
    await requireProductOf(tx, pilot.id, productId);
    const [made] = await tx.db
      .insert(adoption)
      .values({
        pilotId: pilot.id,
        productId,
        siteId,
        otherSite,
        organisationId,
        statusChangedAt: tx.now,
        createdAt: tx.now,
      })
      .onConflictDoNothing()
      .returning();
    if (!made) throw new ConflictError("This site is already deciding on this product, or has adopted it.");
    const what = await tellBothSides(tx, { ...made, pilot }, (told) => `A decision is open: ${told}`);
    await record(tx, "pilot.adoption-considered", pilot, { adoptionId: made.id });
    return what;
  });
}

/** Adopt, adapt or not now, with the day and, for a no, the reason that the other side reads. */
export function decideOnAdoption(
  context: PersonContext,
  { adoptionId, decision, decidedOn, adaptations, reason }: Decide,
): Promise<Made> {
  return inAdoption(context, adoptionId, "decide", async (tx, open) => {
    await requireDay(tx, open, "decidedOn", decidedOn);
    const decided = { decidedOn, decidedBy: context.actor.personId, statusChangedAt: tx.now };
    if (decision === "not_now") await moveAdoption(tx.db, open, "not_now", { ...decided, reason });
    else {
      const how = decision === "adapt" ? { kind: decision, adaptations } : { kind: decision };
      await moveAdoption(tx.db, open, "agreed", { ...decided, ...how });
    }
    const label = adoptionDecisionLabels[decision].split(":")[0]?.toLowerCase();
    await tellBothSides(tx, open, (told) => `${told}: the leader decided “${label}”`);
    await record(tx, "pilot.adoption-decided", open.pilot, { adoptionId, decision });
  });
}

export function rollOutAdoption(context: PersonContext, adoptionId: string): Promise<Made> {
  return inAdoption(context, adoptionId, "carryOut", async (tx, agreed) => {
    await moveAdoption(tx.db, agreed, "rolling_out", { statusChangedAt: tx.now });
    await tellBothSides(tx, agreed, (told) => `${told} is rolling out`);
    await record(tx, "pilot.adoption-rolling-out", agreed.pilot, { adoptionId });
  });
}

/** From this day the follow-ups count. */
export function putIntoUse(context: PersonContext, { adoptionId, inUseFrom }: PutIntoUse): Promise<Made> {
  return inAdoption(context, adoptionId, "carryOut", async (tx, agreed) => {
    await requireDay(tx, agreed, "inUseFrom", inUseFrom);
    await moveAdoption(tx.db, agreed, "in_use", { inUseFrom, statusChangedAt: tx.now });
    await tellBothSides(tx, agreed, (told) => `${told} is in use since ${formatDate(inUseFrom)}`);
    await record(tx, "pilot.adoption-in-use", agreed.pilot, { adoptionId });
  });
}

export function stopAdoption(context: PersonContext, { adoptionId, stoppedOn, reason }: Stop): Promise<Made> {
  return inAdoption(context, adoptionId, "decide", async (tx, running) => {
    await requireDay(tx, running, "stoppedOn", stoppedOn);
    await moveAdoption(tx.db, running, "stopped", { stoppedOn, reason, statusChangedAt: tx.now });
    await tellBothSides(tx, running, (told) => `${told} stopped on ${formatDate(stoppedOn)}`);
    await record(tx, "pilot.adoption-stopped", running.pilot, { adoptionId });
  });
}

/** Loads and holds the adoption, asks whether the actor may, writes and answers with its id. */
export function inAdoption<Action extends AdoptionAction>(
  context: PersonContext,
  adoptionId: string,
  action: Action,
  write: (tx: PersonContext, found: Authorized<Adoption, Action>) => Promise<void>,
): Promise<Made> {
  return inTransaction(context, async (tx) => {
    const found = await findAdoptionOrThrow(tx.db, adoptionId, { hold: true });
    await write({ ...tx, actor: context.actor }, authorize(mayAdoption, tx.actor, action, found));
    return { id: adoptionId };
  });
}

/** Held, so that nobody takes the site away while its decision is opened. */
async function findSite({ db }: Context, pilotId: string, siteId: string | undefined) {
  if (!siteId) return undefined;
  const [site] = await db
    .select({ organisationId: pilotSite.organisationId })
    .from(pilotSite)
    .where(and(eq(pilotSite.id, siteId), eq(pilotSite.pilotId, pilotId)))
    .for("key share");
  return site;
}

/** One site under two names would count as two. */
async function requireElsewhere({ db }: Context, pilotId: string, otherSite = ""): Promise<void> {
  const named = sql`lower(${pilotSite.name}) = lower(${otherSite})`;
  if ((await db.$count(pilotSite, and(eq(pilotSite.pilotId, pilotId), named))) === 0) return;
  const message = "This is a site of the pilot. Choose it from the list of sites";
  throw new InvalidError(`${message}.`, { otherSite: [message] });
}

async function requireProductOf({ db }: Context, pilotId: string, productId: string): Promise<void> {
  const tested = await db.$count(
    pilotProduct,
    and(eq(pilotProduct.pilotId, pilotId), eq(pilotProduct.productId, productId)),
  );
  if (tested > 0) return;
  throw notOfPilot("productId", "product");
}

function notOfPilot(field: string, noun: string): InvalidError {
  const message = `Choose a ${noun} of this pilot`;
  return new InvalidError(`${message}.`, { [field]: [message] });
}

/** Refuses a day that cannot be, with the reason beside it. */
export async function requireDay(
  tx: Context,
  { id, decidedOn, inUseFrom, pilot }: Adoption,
  field: Parameters<typeof wrongDay>[0],
  given: string,
): Promise<void> {
  const known = lastKnownUse(await listFollowUps(tx, [id]));
  const testedUntil = calendarDay(await findEndOfTesting(tx.db, pilot));
  const days = { testedUntil, decidedOn, inUseFrom, lastKnownUse: known };
  const wrong = wrongDay(field, given, days, calendarDay(tx.now));
  if (wrong) throw new InvalidError(`${wrong.message}.`, { [field]: [wrong.message] });
}
