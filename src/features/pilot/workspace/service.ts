import { NotAllowedError } from "@/lib/errors";
import { type Authorized, authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { mayPilot, type PilotAction } from "../policy";
import { findPilotOrThrow, type Pilot } from "../queries";

/** What a verb of the workspace answers: the thing it made or changed, and the pilot's address. */
export type WorkspaceAnswer = { id: string; slug: string };

/**
 * Runs a verb that changes something inside a pilot: the pilot is loaded, the actor may do this, and the workspace is
 * still open. `write` gets the branded pilot and answers with the id of what it wrote.
 */
export function inWorkspace<Action extends PilotAction>(
  context: Context,
  pilotId: string,
  action: Action,
  write: (tx: Context, pilot: Authorized<Pilot, Action>) => Promise<string>,
): Promise<WorkspaceAnswer> {
  return inTransaction(context, async (tx) => {
    const found = await findPilotOrThrow(tx.db, pilotId);
    const pilot = authorize(mayPilot, tx.actor, action, found);
    if (pilot.status === "closed") {
      throw new NotAllowedError("This pilot is closed. Its workspace is kept as it was.");
    }
    return { id: await write(tx, pilot), slug: pilot.slug };
  });
}
