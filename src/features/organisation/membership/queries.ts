import { asc, eq } from "drizzle-orm";
import { membership, organisation } from "@/db/schema";
import type { Person } from "@/lib/actor";
import type { Context } from "@/server/kernel/context";

/** The organisations this person belongs to, and which of them they work under now. */
export async function listMemberships({ db, actor }: Context & { actor: Person }) {
  const rows = await db
    .select({
      organisationId: organisation.id,
      name: organisation.name,
      kind: organisation.kind,
      status: organisation.status,
      role: membership.role,
      joinedAt: membership.joinedAt,
    })
    .from(membership)
    .innerJoin(organisation, eq(organisation.id, membership.organisationId))
    .where(eq(membership.personId, actor.personId))
    .orderBy(asc(organisation.name))
    .limit(100);
  return rows.map((row) => ({
    ...row,
    isCurrent: row.organisationId === actor.membership?.organisationId,
  }));
}
