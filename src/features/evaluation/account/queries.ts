import type { Context } from "@/server/kernel/context";
import { requireReadable } from "../observation/queries";
import { mayEvaluation } from "../policy";
import { findEvaluationOrThrow } from "../queries";
import { canBeAccounted } from "./rules";

/** Loads an evaluation for its own people, and whether this one may write beside the results. */
export async function openAccount(context: Context, evaluationId: string) {
  await requireReadable(context, evaluationId);
  const found = await findEvaluationOrThrow(context.db, evaluationId);
  return {
    found,
    can: { write: mayEvaluation(context.actor, "account", found) && canBeAccounted(found.status) },
  };
}
