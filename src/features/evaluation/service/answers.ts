import { notify } from "@/features/notification/service";
import { addWorkingDays, formatDate } from "@/lib/dates";
import { type Context, inTransaction } from "@/server/kernel/context";
import { enqueue } from "@/server/kernel/queue";
import { answerReminder } from "../policy";
import { type Evaluation, findEvaluationOrThrow, findTimeToAnswer } from "../queries";
import { sides, workingDaysToAnswer } from "../rules";
import { listSignatures, listSigners } from "../signature/queries";

const workingDaysToReminder = 15;

type Transaction = Parameters<Parameters<typeof inTransaction>[1]>[0];

/** The time that both sides have for a version which goes out now, and who they are. */
export async function askSides({ db, now }: Context, found: Evaluation) {
  const people = await listSigners(db, found.pilotId);
  return {
    answersHash: found.findingsHash ?? "",
    answersUntil: addWorkingDays(now, workingDaysToAnswer),
    asked: people.filter(({ role }) => sides.includes(role)),
  };
}

/** The answers to this very text and these very figures. */
export async function listAnswers({ db }: Pick<Context, "db">, evaluationId: string, hash: string) {
  const signatures = await listSignatures(db, evaluationId, hash);
  return signatures.filter(({ what }) => what === "findings");
}

export async function queueAnswerReminder(
  { db, now }: Transaction,
  evaluationId: string,
  hash: string,
): Promise<void> {
  const runAt = addWorkingDays(now, workingDaysToReminder);
  await enqueue(db, answerReminder, { evaluationId, hash }, { runAt, key: `answer:${evaluationId}:${hash}` });
}

/** Reminds each side that has not answered what stands, and nobody of a text that was replaced since. */
export function remindToAnswer(context: Context, evaluationId: string, hash: string): Promise<void> {
  return inTransaction(context, async (tx) => {
    const found = await findEvaluationOrThrow(tx.db, evaluationId);
    const until = await findTimeToAnswer(tx, found);
    if (found.findingsHash !== hash || !until || until <= tx.now) return;
    const [people, answers] = await Promise.all([
      listSigners(tx.db, found.pilotId),
      listAnswers(tx, evaluationId, hash),
    ]);
    const silent = people.filter(
      (one) => sides.includes(one.role) && !answers.some(({ role }) => role === one.role),
    );
    await notify(tx, {
      to: silent.map(({ personId }) => personId),
      topic: "evaluations",
      title: `Sign or answer the findings of ${found.title} until ${formatDate(until)}; silence is printed`,
      href: `/pilots/${found.pilot.slug}/evaluation/findings`,
      once: `answer-due:${evaluationId}:${hash}`,
    });
  });
}
