import { and, eq, exists, inArray, ne, not, notInArray, or, type SQL } from "drizzle-orm";
import { challenge, membership, organisation, pilot, pilotPerson, pilotProduct, product } from "@/db/schema";
import { record } from "@/features/activity/service";
import { notify } from "@/features/notification/service";
import type { Context } from "@/server/kernel/context";
import { findPilotOrThrow } from "../queries";
import { pilotRoleLabels } from "../status";

type Leaver = { organisationId: string; personId: string };

/**
 * A reaction: whoever leaves an organisation no longer acts for its side in a pilot. Evaluators, partners and viewers
 * were invited as themselves and stay, unless the organisation is suspended or refused.
 */
export async function leaveSide(tx: Context, { organisationId, personId }: Leaver): Promise<void> {
  const asLeader = tx.db
    .select({ id: pilot.id })
    .from(pilot)
    .innerJoin(challenge, eq(challenge.id, pilot.challengeId))
    .where(eq(challenge.organisationId, organisationId));
  const dropped = await tx.db
    .delete(pilotPerson)
    .where(
      and(
        eq(pilotPerson.personId, personId),
        or(
          and(eq(pilotPerson.role, "leader"), inArray(pilotPerson.pilotId, asLeader)),
          and(
            eq(pilotPerson.role, "innovator"),
            exists(supplyOf(tx, eq(product.organisationId, organisationId))),
            not(exists(otherSupplyOf(tx, { organisationId, personId }))),
          ),
        ),
      ),
    )
    .returning({ id: pilotPerson.pilotId });
  for (const { id } of dropped) await record(tx, "pilot.person-removed", { id }, { personId });
  await endHeldBackRoles(tx, { organisationId, personId });
}

/**
 * Members of a suspended organisation only read. Leaving it must not lift that unseen, so their roles end, and those who
 * steer each pilot are told and can invite them again.
 */
async function endHeldBackRoles(tx: Context, { organisationId, personId }: Leaver): Promise<void> {
  const [heldBack] = await tx.db
    .select({ id: organisation.id })
    .from(organisation)
    .where(and(eq(organisation.id, organisationId), inArray(organisation.status, ["suspended", "refused"])));
  if (!heldBack) return;
  const open = tx.db.select({ id: pilot.id }).from(pilot).where(ne(pilot.status, "closed"));
  const ended = await tx.db
    .delete(pilotPerson)
    .where(
      and(
        eq(pilotPerson.personId, personId),
        notInArray(pilotPerson.role, ["broker", "viewer"]),
        inArray(pilotPerson.pilotId, open),
      ),
    )
    .returning({ id: pilotPerson.pilotId, role: pilotPerson.role });
  for (const { id, role } of ended) {
    const { title, slug, people } = await findPilotOrThrow(tx.db, id);
    await notify(tx, {
      to: people.flatMap((one) => (["broker", "leader"].includes(one.role) ? [one.personId] : [])),
      topic: "pilots",
      title: `The ${pilotRoleLabels[role].toLowerCase()} of “${title}” left a suspended organisation, so their part ended`,
      href: `/pilots/${slug}/people`,
      once: `held-back:${id}:${personId}:${tx.now.toISOString()}`,
    });
    await record(tx, "pilot.person-removed", { id }, { personId });
  }
}

/** One of the innovators of the same pilot whom the leaver works for still. */
function otherSupplyOf(tx: Context, { organisationId, personId }: Leaver) {
  const others = tx.db
    .select({ id: membership.organisationId })
    .from(membership)
    .where(and(eq(membership.personId, personId), ne(membership.organisationId, organisationId)));
  return supplyOf(tx, inArray(product.organisationId, others));
}

function supplyOf({ db }: Context, which: SQL) {
  return db
    .select({ id: pilotProduct.productId })
    .from(pilotProduct)
    .innerJoin(product, eq(product.id, pilotProduct.productId))
    .where(and(eq(pilotProduct.pilotId, pilotPerson.pilotId), which));
}
