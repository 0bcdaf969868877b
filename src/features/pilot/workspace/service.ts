import { and, eq } from "drizzle-orm";
import { pilotPerson } from "@/db/schema";
import type { Person } from "@/lib/actor";
import { InvalidError, NotAllowedError } from "@/lib/errors";
import { type Authorized, authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { mayPilot, type PilotAction } from "../policy";
import { findPilotOrThrow, type Pilot } from "../queries";

export type PersonContext = Context & { actor: Person };

/** What a verb of the workspace answers: the thing it made or changed, and the pilot's address. */
export type WorkspaceAnswer = { id: string; slug: string };

/**
 * Runs a verb that changes something inside a pilot: the pilot is loaded, the actor may do this, and the workspace is
 * still open. `write` gets the branded pilot and answers with the id of what it wrote. With `hold` such verbs of one
 * pilot wait for each other, which counting things up needs.
 */
export function inWorkspace<Action extends PilotAction>(
  context: PersonContext,
  { pilotId, hold }: { pilotId: string; hold?: boolean },
  action: Action,
  write: (tx: PersonContext, pilot: Authorized<Pilot, Action>) => Promise<string>,
): Promise<WorkspaceAnswer> {
  return inTransaction(context, async (tx) => {
    const found = await findPilotOrThrow(tx.db, pilotId, { hold });
    const pilot = authorize(mayPilot, tx.actor, action, found);
    requireOpen(pilot);
    const id = await write({ ...tx, actor: context.actor }, pilot);
    return { id, slug: pilot.slug };
  });
}

export function requireOpen({ status }: Pick<Pilot, "status">): void {
  if (status === "closed")
    throw new NotAllowedError("This pilot is closed. Its workspace is kept as it was.");
}

/** Work is given to, and named after, people of the pilot alone. */
export async function requirePersonOf(
  { db }: Context,
  pilotId: string,
  personId: string | undefined,
  field: string,
): Promise<void> {
  if (!personId) return;
  const [found] = await db
    .select({ personId: pilotPerson.personId })
    .from(pilotPerson)
    .where(and(eq(pilotPerson.pilotId, pilotId), eq(pilotPerson.personId, personId)));
  if (found) return;
  const message = "Choose somebody who takes part in this pilot";
  throw new InvalidError(`${message}.`, { [field]: [message] });
}
