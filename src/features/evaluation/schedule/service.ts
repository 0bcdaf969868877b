import { eq } from "drizzle-orm";
import { evaluation } from "@/db/schema";
import { record } from "@/features/activity/service";
import { NotAllowedError } from "@/lib/errors";
import { authorize } from "@/server/kernel/authorize";
import { inTransaction } from "@/server/kernel/context";
import { mayEvaluation } from "../policy";
import { findEvaluationOrThrow } from "../queries";
import type { PersonContext } from "../service/plan";
import { periodAround } from "./rules";
import type { SetSchedule } from "./schema";

/** For which periods every site owes its totals: how the data come in, not what counts as a result, so it is no part of the lock. */
export function setSchedule(
  context: PersonContext,
  { evaluationId, every, from, until }: SetSchedule,
): Promise<void> {
  return inTransaction(context, async (tx) => {
    const found = await findEvaluationOrThrow(tx.db, evaluationId, { hold: true });
    const loaded = authorize(mayEvaluation, tx.actor, "collect", found);
    if (!["draft", "locked", "collecting"].includes(loaded.status)) {
      throw new NotAllowedError("Collecting has ended, so the periods stay as they are.");
    }
    await tx.db
      .update(evaluation)
      .set({
        collectEvery: every,
        collectFrom: periodAround(every, from).start,
        collectUntil: periodAround(every, until).end,
      })
      .where(eq(evaluation.id, loaded.id));
    await record(tx, "pilot.schedule-set", loaded.pilot, { evaluationId, every });
  });
}
