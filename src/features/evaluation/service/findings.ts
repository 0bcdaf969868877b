import { desc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { findingVersion, signature } from "@/db/schema";
import { record } from "@/features/activity/service";
import { publisher, rolesIn } from "@/features/pilot/policy";
import { analysePilot, reportPilot } from "@/features/pilot/service/steer-pilot";
import { pilotLabels } from "@/features/pilot/status";
import { recordEvidence, withdrawEvidence } from "@/features/product/evidence/service";
import { addWorkingDays, formatDate } from "@/lib/dates";
import { ConflictError, NotAllowedError } from "@/lib/errors";
import { authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { enqueue } from "@/server/kernel/queue";
import { listStandingIds } from "../observation/pool/queries";
import { mayEvaluation } from "../policy";
import { type Evaluation, type EvaluationRow, findEvaluationOrThrow, findTimeToAnswer } from "../queries";
import { queueReports } from "../report/service/ask";
import {
  canBeAnswered,
  canPublishNow,
  hasYetToRun,
  type PublishedFindings,
  roleToAnswer,
  workingDaysToAnswer,
} from "../rules";
import type { AnswerFindings, CorrectFindings, OfferFindings, RetractFindings } from "../schema";
import { askSides, listAnswers, queueAnswerReminder } from "./answers";
import { contentHash, findingsHash, hashOf } from "./hash";
import { moveEvaluation, type PersonContext, tellPilot } from "./plan";
import { gatherBeside, gatherFindings } from "./snapshot";
import { checkWords, meant } from "./wording";

/** The data are complete: the figures stand, the findings can be written. */
export function finishCollecting(context: Context, evaluationId: string): Promise<EvaluationRow> {
  return inTransaction(context, async (tx) => {
    const found = await findEvaluationOrThrow(tx.db, evaluationId, { hold: true });
    const loaded = authorize(mayEvaluation, tx.actor, "analyse", found);
    if (loaded.status !== "collecting") throw new NotAllowedError("There is no collecting to end now.");
    const analysed = await moveEvaluation(tx.db, loaded, "analysed", { analysedAt: tx.now });
    if (found.pilot.status === "live") await analysePilot(tx, found.pilotId);
    await record(tx, "pilot.data-complete", loaded.pilot, { evaluationId });
    return analysed;
  });
}

/** The evaluator signs the findings. Both sides now have 20 working days to sign, dissent or reply; then they go out. */
export function signFindings(
  context: PersonContext,
  { evaluationId, findings, limitations, ...ticks }: OfferFindings,
): Promise<EvaluationRow> {
  return inTransaction(context, async (tx) => {
    const found = await findEvaluationOrThrow(tx.db, evaluationId, { hold: true });
    const loaded = authorize(mayEvaluation, tx.actor, "sign", found);
    await checkWords(tx, loaded, { findings, limitations, ...ticks });
    const hash = await hashFindings(tx, { ...loaded, findings, limitations });
    const signed = await moveEvaluation(tx.db, loaded, "signed", {
      findings,
      limitations,
      findingsHash: hash,
      submittedAt: tx.now,
    });
    await signAsEvaluator(tx, { evaluationId, personId: context.actor.personId, hash });
    const dueAt = addWorkingDays(tx.now, workingDaysToAnswer);
    await enqueue(tx.db, publisher, { evaluationId }, { runAt: dueAt, key: `publish:${evaluationId}` });
    await queueAnswerReminder(tx, evaluationId, hash);
    await tellPilot(
      tx,
      loaded,
      `Sign or answer the findings of ${loaded.title}`,
      `findings-offered:${evaluationId}:${hash}`,
    );
    await record(tx, "pilot.findings-signed", loaded.pilot, { evaluationId, ...meant(ticks) });
    return signed;
  });
}

/** A side signs or dissents; a partner signs off the experience. Neither can hold the findings back. */
export function answerFindings(
  context: PersonContext,
  { evaluationId, seen, decision, reason, numbersMeant }: AnswerFindings,
): Promise<void> {
  return inTransaction(context, async (tx) => {
    const found = await findEvaluationOrThrow(tx.db, evaluationId, { hold: true });
    const loaded = authorize(mayEvaluation, tx.actor, "answer", found);
    if (!canBeAnswered({ status: loaded.status, answersUntil: await findTimeToAnswer(tx, loaded) }, tx.now))
      throw new NotAllowedError("These findings are not waiting for an answer.");
    const hash = loaded.findingsHash ?? "";
    if (seen !== undefined && seen !== hash)
      throw new ConflictError(
        "These findings have changed since you opened them. Read them again, then answer.",
      );
    const own = (await listAnswers(tx, evaluationId, hash)).filter(
      ({ personId }) => personId === context.actor.personId,
    );
    const role = roleToAnswer(
      rolesIn(context.actor, loaded.pilot),
      own.map((given) => given.role),
    );
    if (!role) throw new NotAllowedError("You have answered already. An answer stays as it was given.");
    await checkWords(tx, loaded, { reason, numbersMeant });
    await tx.db.insert(signature).values({
      evaluationId,
      what: "findings",
      personId: context.actor.personId,
      role,
      decision,
      reason,
      hash,
      signedAt: tx.now,
    });
    await record(tx, "pilot.findings-answered", loaded.pilot, {
      evaluationId,
      decision,
      ...meant({ numbersMeant }),
    });
  });
}

/** Publishes what was signed, and carries the result to the products it is about. */
export function publishFindings(context: Context, evaluationId: string): Promise<EvaluationRow> {
  return inTransaction(context, async (tx) => {
    const found = await findEvaluationOrThrow(tx.db, evaluationId, { hold: true });
    const loaded = authorize(mayEvaluation, tx.actor, "publish", found);
    if (hasYetToRun(loaded.pilot.status)) {
      throw new NotAllowedError(
        `Findings go out once the pilot has run. It is ${pilotLabels[loaded.pilot.status].toLowerCase()} now: let it run, or stop it, first.`,
      );
    }
    const answers = await listAnswers(tx, evaluationId, loaded.findingsHash ?? "");
    const dueAt = addWorkingDays(loaded.submittedAt ?? tx.now, workingDaysToAnswer);
    if (!canPublishNow(answers, dueAt, tx.now)) {
      throw new NotAllowedError(
        "Both sides have 20 working days to answer. Publish when they have, or when the time is up.",
      );
    }
    const published = await moveEvaluation(tx.db, loaded, "published", { publishedAt: tx.now });
    await addVersion(tx, { ...loaded, ...published }, "published");
    if (["live", "paused", "stopped", "analysing"].includes(loaded.pilot.status))
      await reportPilot(tx, loaded.pilotId);
    await tellPilot(
      tx,
      loaded,
      `The findings of ${loaded.title} are published`,
      `findings-published:${evaluationId}`,
    );
    await record(tx, "pilot.findings-published", loaded.pilot, { evaluationId });
    return published;
  });
}

/** A new version beside the old one, which stays readable. */
export function correctFindings(context: PersonContext, input: CorrectFindings): Promise<EvaluationRow> {
  const { evaluationId, findings, limitations, reason, ...ticks } = input;
  return inTransaction(context, async (tx) => {
    const found = await findEvaluationOrThrow(tx.db, evaluationId, { hold: true });
    const loaded = authorize(mayEvaluation, tx.actor, "correct", found);
    await checkWords(tx, loaded, { findings, limitations, reason, ...ticks });
    const corrects = await hashFindings(tx, { ...loaded, findings, limitations });
    const number = ((await findLastVersion(tx.db, evaluationId))?.number ?? 0) + 1;
    // Each version is answered anew, also where only a deviation was added and every word and figure stayed.
    const hash = hashOf({ corrects, number, reason });
    const corrected = await moveEvaluation(tx.db, loaded, "corrected", {
      findings,
      limitations,
      findingsHash: hash,
      statusReason: reason,
    });
    await signAsEvaluator(tx, { evaluationId, personId: context.actor.personId, hash });
    const until = await addVersion(tx, { ...loaded, ...corrected }, "corrected", reason);
    await tellPilot(
      tx,
      loaded,
      `The findings of ${loaded.title} were corrected. ${untilWhen(until)}`,
      `corrected:${evaluationId}:${tx.now.toISOString()}`,
    );
    await record(tx, "pilot.findings-corrected", loaded.pilot, { evaluationId, ...meant(ticks) });
    return corrected;
  });
}

/** Takes the result back: the page says so, every version stays readable, and no match counts it any more. */
export function retractFindings(
  context: PersonContext,
  { evaluationId, reason, numbersMeant }: RetractFindings,
): Promise<EvaluationRow> {
  return inTransaction(context, async (tx) => {
    const found = await findEvaluationOrThrow(tx.db, evaluationId, { hold: true });
    const loaded = authorize(mayEvaluation, tx.actor, "retract", found);
    await checkWords(tx, loaded, { reason, numbersMeant });
    const retracted = await moveEvaluation(tx.db, loaded, "retracted", {
      statusReason: reason,
      // Who signed the findings has not answered that they are taken back.
      findingsHash: hashOf({ retracts: loaded.findingsHash, reason }),
    });
    const until = await addVersion(tx, { ...loaded, ...retracted }, "retracted", reason);
    await tellPilot(
      tx,
      loaded,
      `The findings of ${loaded.title} were retracted. ${untilWhen(until)}`,
      `retracted:${evaluationId}`,
    );
    await record(tx, "pilot.findings-retracted", loaded.pilot, {
      evaluationId,
      ...meant({ numbersMeant }),
    });
    return retracted;
  });
}

async function hashFindings({ db }: Context, found: EvaluationRow): Promise<string> {
  return findingsHash(found, await listStandingIds(db, found.id), await gatherBeside(db, found, true));
}

async function signAsEvaluator(
  { db, now }: Context & { db: Tx },
  signed: { evaluationId: string; personId: string; hash: string },
): Promise<void> {
  await db
    .insert(signature)
    .values({ ...signed, what: "findings", role: "evaluator", decision: "signed", signedAt: now });
}

async function findLastVersion(db: Context["db"], evaluationId: string) {
  const [last] = await db
    .select({ number: findingVersion.number, content: findingVersion.content })
    .from(findingVersion)
    .where(eq(findingVersion.evaluationId, evaluationId))
    .orderBy(desc(findingVersion.number))
    .limit(1);
  return last;
}

function untilWhen(until: Date | null): string {
  return until ? `Both sides can answer until ${formatDate(until)}` : "";
}

/** Adds what is read from now on, and says until when it can be answered. */
async function addVersion(
  context: Context & { db: Tx },
  found: Evaluation,
  kind: "published" | "corrected" | "retracted",
  reason?: string,
): Promise<Date | null> {
  const { db, actor, now } = context;
  const last = await findLastVersion(db, found.id);
  const gathered = await gatherFindings(db, found, kind === "published" ? null : found.publishedAt);
  // A retraction takes back what was published; it does not publish what was written since.
  const content = kind === "retracted" && last ? (last.content as PublishedFindings) : gathered.content;
  const number = (last?.number ?? 0) + 1;
  const answers = kind === "published" ? null : await askSides(context, found);
  await db.insert(findingVersion).values({
    evaluationId: found.id,
    number,
    kind,
    reason,
    content,
    hash: contentHash(content),
    publishedBy: actor.is === "person" ? actor.personId : null,
    publishedAt: now,
    ...answers,
  });
  if (answers) await queueAnswerReminder(context, found.id, answers.answersHash);
  await queueReports(db, found.slug, number);
  const productIds = content.products.map(({ id }) => id);
  if (kind === "retracted") await withdrawEvidence(context, found.id, productIds);
  else await recordEvidence(context, found.id, productIds, gathered.evidence);
  return answers?.answersUntil ?? null;
}
