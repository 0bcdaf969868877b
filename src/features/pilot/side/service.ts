import { and, eq, exists, inArray, ne, not, or, type SQL } from "drizzle-orm";
import { challenge, membership, pilot, pilotPerson, pilotProduct, product } from "@/db/schema";
import { record } from "@/features/activity/service";
import type { Context } from "@/server/kernel/context";

type Leaver = { organisationId: string; personId: string };

/**
 * A reaction: whoever leaves an organisation no longer acts for its side in a pilot. Evaluators, partners and viewers
 * were invited as themselves and stay.
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
