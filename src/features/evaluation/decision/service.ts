import { eq, max } from "drizzle-orm";
import { evaluationDecision, findingVersion } from "@/db/schema";
import { record } from "@/features/activity/service";
import { ConflictError, NotAllowedError } from "@/lib/errors";
import { authorize } from "@/server/kernel/authorize";
import { inTransaction } from "@/server/kernel/context";
import { mayEvaluation } from "../policy";
import { findEvaluationOrThrow } from "../queries";
import { canBeDecided } from "../rules";
import { type PersonContext, tellPilot } from "../service/plan";
import { checkWords, meant } from "../service/wording";
import { decisionLabels } from "../status";
import type { Decide } from "./schema";

/** The leader's side says whether to scale, adapt or stop, and why. Public at once; a later decision stands beside it. */
export function decideOnFindings(
  context: PersonContext,
  { evaluationId, version, decision, reason, numbersMeant }: Decide,
): Promise<{ id: string }> {
  return inTransaction(context, async (tx) => {
    const found = await findEvaluationOrThrow(tx.db, evaluationId, { hold: true });
    const loaded = authorize(mayEvaluation, tx.actor, "decide", found);
    if (!canBeDecided(loaded.status)) {
      throw new NotAllowedError("The decision comes after the findings are published, and while they stand.");
    }
    const [latest] = await tx.db
      .select({ number: max(findingVersion.number) })
      .from(findingVersion)
      .where(eq(findingVersion.evaluationId, loaded.id));
    if (latest?.number !== version) {
      throw new ConflictError(
        "The findings were corrected since you read them. Read them again, then decide.",
      );
    }
    await checkWords(tx, loaded, { reason, numbersMeant });
    const [decided] = await tx.db
      .insert(evaluationDecision)
      .values({
        evaluationId,
        decision,
        reason,
        version,
        decidedBy: context.actor.personId,
        decidedAt: tx.now,
      })
      .returning({ id: evaluationDecision.id });
    if (!decided) throw new Error("No decision was stored.");
    const title = `The leader decided on ${loaded.title}: ${decisionLabels[decision].toLowerCase()}`;
    await tellPilot(tx, loaded, title, `findings-decided:${decided.id}`);
    await record(tx, "pilot.findings-decided", loaded.pilot, {
      decisionId: decided.id,
      decision,
      ...meant({ numbersMeant }),
    });
    return decided;
  });
}
