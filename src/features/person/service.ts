import { eq } from "drizzle-orm";
import { person, session } from "@/db/schema";
import { record } from "@/features/activity/service";
import type { Person } from "@/lib/actor";
import { NotFoundError } from "@/lib/errors";
import { authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { mayPerson } from "./policy";
import type { Rename } from "./schema";

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

/** Shuts a person out at once: they cannot sign in, and every session of theirs ends. */
export function suspendPerson(context: Context, personId: string): Promise<void> {
  return inTransaction(context, async (tx) => {
    const found = await findPersonOrThrow(tx, personId);
    const { id } = authorize(mayPerson, tx.actor, "suspend", found);
    await tx.db.update(person).set({ suspendedAt: tx.now }).where(eq(person.id, id));
    await tx.db.delete(session).where(eq(session.userId, id));
    await record(tx, "person.suspended", { id });
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

async function findPersonOrThrow({ db }: Context, personId: string) {
  const [found] = await db
    .select({ id: person.id, suspendedAt: person.suspendedAt })
    .from(person)
    .where(eq(person.id, personId))
    .for("update");
  if (!found) throw new NotFoundError("We could not find this person.");
  return found;
}
