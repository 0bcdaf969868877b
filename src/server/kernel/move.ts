import { and, eq } from "drizzle-orm";
import type { AnyPgColumn, PgTable, PgUpdateSetSource } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import { ConflictError, NotAllowedError } from "@/lib/errors";
import { canMove, type Transitions } from "@/lib/transition";
import type { Authorized } from "./authorize";

type LifecycleTable = PgTable & { id: AnyPgColumn; status: AnyPgColumn };

type Lifecycle<Status extends string, Moves> = {
  noun: string;
  transitions: Transitions<NoInfer<Status>>;
  /** For every state, the action that must have been authorized to move into it. */
  moves: Moves;
  labels: Record<Status, string>;
};

/**
 * Makes the one function through which a noun's status changes. The thing must carry the brand of the action that leads
 * to the new state; the row is written only while it still has the status that was read, so a lost race is a conflict.
 */
export function mover<
  Table extends LifecycleTable,
  Status extends string,
  const Moves extends Record<NoInfer<Status>, string>,
>(table: Table, { noun, transitions, labels }: Lifecycle<Status, Moves>) {
  return async function move<To extends Status>(
    tx: Tx,
    thing: Authorized<{ id: string; status: Status }, Moves[To]>,
    to: To,
    patch: Partial<Table["$inferInsert"]> = {},
  ): Promise<Table["$inferSelect"]> {
    if (!canMove(transitions, thing.status, to)) {
      throw new NotAllowedError(
        `This ${noun} is “${labels[thing.status]}”, so it cannot become “${labels[to]}”.`,
      );
    }
    const [moved] = await tx
      .update(table as PgTable)
      .set({ ...patch, status: to } as PgUpdateSetSource<PgTable>)
      .where(and(eq(table.id, thing.id), eq(table.status, thing.status)))
      .returning();
    if (!moved) throw new ConflictError(`Somebody else changed this ${noun} first. Check what is there now.`);
    return moved as Table["$inferSelect"];
  };
}
