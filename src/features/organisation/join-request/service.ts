import { and, eq, isNull } from "drizzle-orm";
import { joinRequest, membership, person } from "@/db/schema";
import { record } from "@/features/activity/service";
import { notify } from "@/features/notification/service";
import { ConflictError, NotAllowedError, NotFoundError } from "@/lib/errors";
import { authorize } from "@/server/kernel/authorize";
import { inTransaction } from "@/server/kernel/context";
import { limitInvitations } from "../invitation/service";
import { mayOrganisation } from "../policy";
import { findOrganisationOrThrow, listBrokerIds, listOwnerIds } from "../queries";
import type { PersonContext } from "../service";
import { findJoinRequestOrThrow } from "./queries";
import type { AnswerJoinRequest, AskToJoin } from "./schema";

/** Asks the owners to be let in. While an organisation is not verified, brokers hear of it too: it may be an impostor. */
export async function askToJoin(context: PersonContext, input: AskToJoin): Promise<void> {
  await limitInvitations(context);
  await inTransaction(context, async (tx) => {
    const { personId, name } = context.actor;
    const found = await findOrganisationOrThrow(tx.db, input.organisationId);
    if (found.status === "refused") throw new NotFoundError("We could not find this organisation.");
    await refuseMembers(tx, found.id);
    const [asked] = await tx.db
      .insert(joinRequest)
      .values({ ...input, personId })
      .onConflictDoNothing()
      .returning({ id: joinRequest.id });
    if (!asked) throw new ConflictError("You have asked before. Its owners will answer.");
    const brokers = found.status === "unverified" ? await listBrokerIds(tx.db) : [];
    await notify(tx, {
      to: [...(await listOwnerIds(tx.db, found.id)), ...brokers],
      topic: "organisations",
      title: `${name} asks to join ${found.name}`,
      href: `/organisations/${found.id}`,
      once: `join-request:${asked.id}`,
    });
    await record(tx, "organisation.join-requested", found, { joinRequestId: asked.id });
  });
}

export function answerJoinRequest(context: PersonContext, input: AnswerJoinRequest): Promise<void> {
  return inTransaction(context, async (tx) => {
    const request = await findJoinRequestOrThrow(tx.db, input.joinRequestId);
    const found = await findOrganisationOrThrow(tx.db, request.organisationId);
    const inviting = authorize(mayOrganisation, tx.actor, "invite", found);
    const isAccepted = input.answer === "accept";
    const [answered] = await tx.db
      .update(joinRequest)
      .set({ answeredAt: tx.now, answeredBy: context.actor.personId, isAccepted })
      .where(and(eq(joinRequest.id, request.id), isNull(joinRequest.answeredAt)))
      .returning({ id: joinRequest.id });
    if (!answered) throw new ConflictError("Somebody else has answered already.");
    if (isAccepted) await letIn(tx, { organisationId: inviting.id, personId: request.personId }, input.role);
    await notify(tx, {
      to: [request.personId],
      topic: "organisations",
      title: isAccepted
        ? `You are now a ${input.role} of ${inviting.name}`
        : `${inviting.name} did not let you in`,
      href: "/person",
      once: `join-request-answered:${request.id}`,
    });
    await record(tx, "organisation.join-request-answered", inviting, {
      joinRequestId: request.id,
      isAccepted,
    });
  });
}

async function letIn(
  { db }: PersonContext,
  member: { organisationId: string; personId: string },
  role: AnswerJoinRequest["role"],
): Promise<void> {
  await db
    .insert(membership)
    .values({ ...member, role })
    .onConflictDoNothing();
  await db
    .update(person)
    .set({ currentOrganisationId: member.organisationId })
    .where(and(eq(person.id, member.personId), isNull(person.currentOrganisationId)));
}

async function refuseMembers({ db, actor }: PersonContext, organisationId: string): Promise<void> {
  const [member] = await db
    .select({ role: membership.role })
    .from(membership)
    .where(and(eq(membership.organisationId, organisationId), eq(membership.personId, actor.personId)));
  if (member) throw new NotAllowedError("You are a member already.");
}
