import { record } from "@/features/activity/service";
import { NotAllowedError } from "@/lib/errors";
import { type Authorized, authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { mayEvaluation } from "../policy";
import { type Evaluation, findEvaluationOrThrow } from "../queries";
import { canBeAccounted } from "./rules";

/** One change to what stands beside the results; `kind` is what the pilot's record says of it, and `detailOf` which one it was. */
export function account<Answer>(
  context: Context,
  evaluationId: string,
  kind: `pilot.${string}`,
  change: (tx: Context, loaded: Authorized<Evaluation, "account">) => Promise<Answer>,
  detailOf: (answer: Answer) => Record<string, string> = () => ({}),
): Promise<Answer> {
  return inTransaction(context, async (tx) => {
    const found = await findEvaluationOrThrow(tx.db, evaluationId, { hold: true });
    const loaded = authorize(mayEvaluation, tx.actor, "account", found);
    if (!canBeAccounted(loaded.status)) {
      throw new NotAllowedError(
        "Both sides are answering these findings, or they were retracted, so nothing beside them can change now.",
      );
    }
    const answer = await change(tx, loaded);
    await record(tx, kind, loaded.pilot, { evaluationId, ...detailOf(answer) });
    return answer;
  });
}
