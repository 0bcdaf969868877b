import { and, eq, isNull } from "drizzle-orm";
import { clarification } from "@/db/schema";
import { record } from "@/features/activity/service";
import { notify } from "@/features/notification/service";
import { listBrokerIds } from "@/features/organisation/queries";
import type { Person, System } from "@/lib/actor";
import { ConflictError, NotAllowedError, NotFoundError } from "@/lib/errors";
import { authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { limit } from "@/server/kernel/rate-limit";
import { mayChallenge } from "../policy";
import { findChallengeForChange, listKeeperIds } from "../queries";
import { listWatcherIds } from "../watch/queries";
import type { AnswerQuestion, AskQuestion } from "./schema";

type PersonContext = Context & { actor: Person };

/** The record of the challenge is read by its organisation, so it must not say who asked. */
const anonymous: System = { is: "system", job: "clarification" };

export async function askQuestion(context: PersonContext, input: AskQuestion): Promise<{ id: string }> {
  await limit(context, "question", context.actor.personId);
  return inTransaction(context, async (tx) => {
    const found = await findChallengeForChange(tx.db, input.challengeId);
    const open = authorize(mayChallenge, tx.actor, "ask", found);
    if (open.status !== "open") throw new NotAllowedError("Questions are answered while a need is open.");
    const [asked] = await tx.db
      .insert(clarification)
      .values({
        challengeId: open.id,
        question: input.question,
        askedBy: context.actor.personId,
        askedAt: tx.now,
      })
      .returning({ id: clarification.id });
    if (!asked) throw new ConflictError();
    await notify(tx, {
      to: [...(await listKeeperIds(tx.db, open)), ...(await listBrokerIds(tx.db))],
      topic: "challenges",
      title: `A question to answer: ${open.title}`,
      href: `/challenges/${open.slug}#questions`,
      once: `question:${asked.id}`,
    });
    await record({ ...tx, actor: anonymous }, "challenge.question-asked", open, {
      clarificationId: asked.id,
    });
    return asked;
  });
}

/** The first answer stands: it is public at once, and whoever asked is told. */
export function answerQuestion(
  context: PersonContext,
  input: AnswerQuestion,
): Promise<{ id: string; challengeId: string }> {
  return inTransaction(context, async (tx) => {
    const [asked] = await tx.db
      .select()
      .from(clarification)
      .where(eq(clarification.id, input.clarificationId));
    if (!asked) throw new NotFoundError("We could not find this question.");
    const found = await findChallengeForChange(tx.db, asked.challengeId);
    const open = authorize(mayChallenge, tx.actor, "answer", found);
    if (open.status !== "open") throw new NotAllowedError("Questions are answered while a need is open.");
    const [answered] = await tx.db
      .update(clarification)
      .set({ answer: input.answer, answeredBy: context.actor.personId, answeredAt: tx.now })
      .where(and(eq(clarification.id, asked.id), isNull(clarification.answeredAt)))
      .returning({ id: clarification.id, challengeId: clarification.challengeId });
    if (!answered) throw new ConflictError("Somebody else answered this question first.");
    const about = {
      topic: "challenges",
      href: `/challenges/${open.slug}#questions`,
      once: `answer:${asked.id}`,
    } as const;
    await notify(tx, { ...about, to: [asked.askedBy], title: `Your question is answered: ${open.title}` });
    await notify(tx, {
      ...about,
      to: await listWatcherIds(tx.db, open.id),
      title: `A question is answered: ${open.title}`,
    });
    await record(tx, "challenge.question-answered", open, { clarificationId: asked.id });
    return answered;
  });
}
