import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { mustHave, mustHaveAnswer } from "@/db/schema";
import { record } from "@/features/activity/service";
import { ConflictError, NotAllowedError, NotFoundError } from "@/lib/errors";
import { type Authorized, authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { mayMatch } from "../policy";
import { findMatchOrThrow, type Match } from "../queries";
import { canTalk } from "../rules";
import type { PersonContext } from "../service/ask";
import { nameOf, tell } from "../service/move";
import type { AnswerMustHave, ConfirmMustHave } from "./schema";

/** The innovator answers a must-have in free text; a new answer has to be confirmed anew. */
export function answerMustHave(context: PersonContext, input: AnswerMustHave): Promise<void> {
  return inTransaction(context, async (tx) => {
    const { matchId, mustHaveId } = input;
    const found = authorize(mayMatch, tx.actor, "answerMustHave", await findMatchOrThrow(tx.db, matchId));
    requireSettling(found);
    await findFreeTextOrThrow(tx.db, found, mustHaveId);
    await writeAnswer(tx, found, input, context.actor.personId);
    await tell(tx, found, ["leader"], {
      title: `A must-have is answered. Confirm it, or ask: ${nameOf(found)}`,
      once: `must-have-answered:${mustHaveId}:${tx.now.toISOString()}`,
    });
    await record(tx, "match.must-have-answered", found, { mustHaveId, isMet: input.isMet });
  });
}

/** The leader agrees with the answer that is there now. */
export function confirmMustHave(context: PersonContext, input: ConfirmMustHave): Promise<void> {
  return inTransaction(context, async (tx) => {
    const { matchId, mustHaveId } = input;
    const found = authorize(mayMatch, tx.actor, "confirmMustHave", await findMatchOrThrow(tx.db, matchId));
    requireSettling(found);
    await writeConfirmation(tx, found, mustHaveId, context.actor.personId);
    await tell(tx, found, ["innovator"], {
      title: `The leader confirms your answer: ${nameOf(found)}`,
      once: `must-have-confirmed:${mustHaveId}:${tx.now.toISOString()}`,
    });
    await record(tx, "match.must-have-confirmed", found, { mustHaveId });
  });
}

function requireSettling({ status }: Match): void {
  if (!canTalk(status)) {
    throw new NotAllowedError("Must-haves are settled in an introduced match, until it ends.");
  }
}

async function findFreeTextOrThrow(db: Context["db"], { challengeId }: Match, mustHaveId: string) {
  const [asked] = await db
    .select({ kind: mustHave.kind })
    .from(mustHave)
    .where(and(eq(mustHave.id, mustHaveId), eq(mustHave.challengeId, challengeId)));
  if (!asked) throw new NotFoundError("We could not find this must-have.");
  if (asked.kind !== "free_text") {
    throw new NotAllowedError("This must-have is answered by the product’s own fields. Change them instead.");
  }
}

async function writeAnswer(
  { db, now }: Context,
  { id: matchId }: Authorized<Match, "answerMustHave">,
  { mustHaveId, answer, isMet }: AnswerMustHave,
  answeredBy: string,
): Promise<void> {
  const given = { answer, isMet, answeredBy, answeredAt: now, confirmedBy: null, confirmedAt: null };
  await db
    .insert(mustHaveAnswer)
    .values({ matchId, mustHaveId, ...given })
    .onConflictDoUpdate({ target: [mustHaveAnswer.matchId, mustHaveAnswer.mustHaveId], set: given });
}

async function writeConfirmation(
  { db, now }: { db: Tx; now: Date },
  { id: matchId }: Authorized<Match, "confirmMustHave">,
  mustHaveId: string,
  confirmedBy: string,
): Promise<void> {
  const [confirmed] = await db
    .update(mustHaveAnswer)
    .set({ confirmedBy, confirmedAt: now })
    .where(
      and(
        eq(mustHaveAnswer.matchId, matchId),
        eq(mustHaveAnswer.mustHaveId, mustHaveId),
        isNull(mustHaveAnswer.confirmedAt),
      ),
    )
    .returning({ mustHaveId: mustHaveAnswer.mustHaveId });
  if (!confirmed) throw new ConflictError("There is no answer that waits to be confirmed.");
}
