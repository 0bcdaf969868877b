import { and, eq, isNull } from "drizzle-orm";
import { membership, organisation, person, session } from "@/db/schema";
import { record } from "@/features/activity/service";
import { queueMail } from "@/features/notification/service";
import type { Person } from "@/lib/actor";
import { ConflictError, NotAllowedError, NotFoundError } from "@/lib/errors";
import { authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { emit } from "@/server/kernel/events";
import { mayPerson } from "./policy";
import type { Rename, SuspendPerson } from "./schema";

export function renamePerson(
  context: Context & { actor: Person },
  { name }: Pick<Rename, "name">,
): Promise<void> {
  return inTransaction(context, async (tx) => {
    const found = await findPersonOrThrow(tx, context.actor.personId);
    const { id } = authorize(mayPerson, tx.actor, "edit", found);
    await tx.db.update(person).set({ name }).where(eq(person.id, id));
    await record(tx, "person.renamed", { id });
  });
}

/** Shuts a person out at once: they cannot sign in, and every session and open invitation of theirs ends. */
export function suspendPerson(context: Context, { personId, reason }: SuspendPerson): Promise<void> {
  return inTransaction(context, async (tx) => {
    const found = await findPersonOrThrow(tx, personId);
    const { id, email, suspendedAt } = authorize(mayPerson, tx.actor, "suspend", found);
    if (suspendedAt) throw new ConflictError("This person is suspended already.");
    await keepAnAdministrator(tx, id);
    await tx.db.update(person).set({ suspendedAt: tx.now }).where(eq(person.id, id));
    await tx.db.delete(session).where(eq(session.userId, id));
    await queueMail(tx.db, {
      onceKey: `person-suspended:${id}:${tx.now.toISOString()}`,
      recipient: email,
      subject: "You cannot sign in to the Innovation Exchange any more",
      body: `An administrator has suspended your access. Their reason: ${reason}\n\nWhat you did stays on record. If you think this is wrong, answer through our contact page.`,
      href: "/contact",
    });
    await record(tx, "person.suspended", { id });
    await emit(tx, { kind: "person.suspended", personId: id });
  });
}

export function reinstatePerson(context: Context, personId: string): Promise<void> {
  return inTransaction(context, async (tx) => {
    const found = await findPersonOrThrow(tx, personId);
    const { id } = authorize(mayPerson, tx.actor, "suspend", found);
    await tx.db.update(person).set({ suspendedAt: null }).where(eq(person.id, id));
    await record(tx, "person.reinstated", { id });
  });
}

/** Two administrators who suspend each other take turns at the exchange's row, so that one of them stays. */
async function keepAnAdministrator({ db }: Context, personId: string): Promise<void> {
  const [exchange] = await db
    .select({ id: organisation.id })
    .from(organisation)
    .where(eq(organisation.kind, "exchange"))
    .for("no key update");
  if (!exchange) return;
  const owners = await db
    .select({ id: person.id })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(
      and(
        eq(membership.organisationId, exchange.id),
        eq(membership.role, "owner"),
        isNull(person.suspendedAt),
      ),
    );
  if (owners.every(({ id }) => id === personId)) {
    throw new NotAllowedError("The exchange needs an administrator who can sign in. Appoint another first.");
  }
}

async function findPersonOrThrow({ db }: Context, personId: string) {
  const [found] = await db
    .select({ id: person.id, email: person.email, suspendedAt: person.suspendedAt })
    .from(person)
    .where(eq(person.id, personId))
    .for("no key update");
  if (!found) throw new NotFoundError("We could not find this person.");
  return found;
}
