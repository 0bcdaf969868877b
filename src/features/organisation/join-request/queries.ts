import { and, asc, eq, isNull, ne, or } from "drizzle-orm";
import { joinRequest, membership, organisation, person } from "@/db/schema";
import type { Person } from "@/lib/actor";
import { NotFoundError } from "@/lib/errors";
import type { Context } from "@/server/kernel/context";
import { mayOrganisation } from "../policy";
import { findOrganisationOrThrow } from "../queries";
import { ownDomain } from "../rules";
import type { FindHolder } from "./schema";

type PersonContext = Context & { actor: Person };
type JoinRequest = typeof joinRequest.$inferSelect;

/** The organisation that holds one of these identifiers or this person's e-mail domain, by name alone; or null. */
export async function findHolder({ db, actor }: PersonContext, input: FindHolder) {
  const domain = ownDomain(actor.email);
  const { odsCode, companiesHouseNumber, charityNumber } = input;
  const claims = [
    odsCode && eq(organisation.odsCode, odsCode),
    companiesHouseNumber && eq(organisation.companiesHouseNumber, companiesHouseNumber),
    charityNumber && eq(organisation.charityNumber, charityNumber),
    domain && eq(organisation.emailDomain, domain),
  ].filter((claim) => claim !== null && typeof claim === "object");
  if (claims.length === 0) return null;
  const [holder] = await db
    .select({ organisationId: organisation.id, name: organisation.name })
    .from(organisation)
    .where(and(ne(organisation.status, "refused"), or(...claims)))
    .limit(1);
  if (!holder) return null;
  const [member] = await db
    .select({ role: membership.role })
    .from(membership)
    .where(
      and(eq(membership.organisationId, holder.organisationId), eq(membership.personId, actor.personId)),
    );
  return { ...holder, isMember: member !== undefined };
}

/** People who wait for an owner's answer, first come first. */
export async function listOpenJoinRequests({ db, actor }: Context, organisationId: string) {
  const found = await findOrganisationOrThrow(db, organisationId);
  if (!mayOrganisation(actor, "invite", found)) return [];
  return db
    .select({
      id: joinRequest.id,
      name: person.name,
      email: person.email,
      message: joinRequest.message,
      createdAt: joinRequest.createdAt,
    })
    .from(joinRequest)
    .innerJoin(person, eq(person.id, joinRequest.personId))
    .where(and(eq(joinRequest.organisationId, organisationId), isNull(joinRequest.answeredAt)))
    .orderBy(asc(joinRequest.createdAt), asc(joinRequest.id))
    .limit(100);
}

export async function findJoinRequestOrThrow(db: Context["db"], joinRequestId: string): Promise<JoinRequest> {
  const [found] = await db.select().from(joinRequest).where(eq(joinRequest.id, joinRequestId));
  if (!found) throw new NotFoundError("We could not find this request.");
  return found;
}
