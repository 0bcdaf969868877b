import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { deviation, evaluation, findingVersion, measure, pilot, pilotSite } from "@/db/schema";
import { findResearch } from "@/features/pilot/gate/queries";
import { rolesIn } from "@/features/pilot/policy";
import { findPilotOrThrow, type Pilot } from "@/features/pilot/queries";
import { addWorkingDays } from "@/lib/dates";
import { NotFoundError } from "@/lib/errors";
import { canMove } from "@/lib/transition";
import type { Context } from "@/server/kernel/context";
import { listDecisionsOf } from "./decision/queries";
import { hasObservations } from "./observation/pool/queries";
import { planGaps, planProgress } from "./plan/gap/rules";
import { isResearchAsLocked, type LockedPlan, planToLock } from "./plan/rules";
import { type EvaluationAction, mayEvaluation } from "./policy";
import {
  canBeAnswered,
  canBeCorrected,
  canBeDecided,
  canPublishNow,
  endOfAnswers,
  hasYetToRun,
  maxMeasures,
  type PublishedFindings,
  printedSignatures,
  roleToAnswer,
  workingDaysToAnswer,
} from "./rules";
import { contentHash, hashOf, isIntact } from "./service/hash";
import { listSignatures, listSigners } from "./signature/queries";
import { type EvaluationStatus, evaluationTransitions, publicEvaluationStatuses } from "./status";

export type EvaluationRow = typeof evaluation.$inferSelect;
export type Evaluation = EvaluationRow & { pilot: Pilot };
export type Measure = typeof measure.$inferSelect;

const notFound = () => new NotFoundError("We could not find this evaluation.");

/** Whoever loads an evaluation to write holds its row, so that no two verbs decide on the same state. */
export async function findEvaluationOrThrow(
  db: Context["db"],
  evaluationId: string,
  { hold = false } = {},
): Promise<Evaluation> {
  const query = db.select().from(evaluation).where(eq(evaluation.id, evaluationId));
  const [found] = await (hold ? query.for("no key update") : query);
  if (!found) throw notFound();
  return { ...found, pilot: await findPilotOrThrow(db, found.pilotId) };
}

/** The evaluation of a pilot as its workspace shows it; null before a plan was begun. */
export async function findWorkingEvaluation(context: Context, pilotIdOrSlug: string) {
  const { db, actor, now } = context;
  const ofPilot = await findPilotOrThrow(db, pilotIdOrSlug);
  const thing = (status: EvaluationStatus) => ({ status, pilot: ofPilot });
  if (!mayEvaluation(actor, "readWorking", thing("draft"))) throw notFound();
  const [found] = await db.select().from(evaluation).where(eq(evaluation.pilotId, ofPilot.id));
  if (!found)
    return { pilot: ofPilot, evaluation: null, can: { plan: mayEvaluation(actor, "plan", thing("draft")) } };
  const [measures, research, hasFigures, signatures, deviations, people, sites, versions, decisions] =
    await Promise.all([
      listMeasures(db, found.id),
      findResearch(db, ofPilot),
      hasObservations(db, found.id),
      listSignatures(db, found.id),
      listDeviations(db, found.id),
      listSigners(db, ofPilot.id),
      db
        .select()
        .from(pilotSite)
        .where(eq(pilotSite.pilotId, ofPilot.id))
        .orderBy(asc(pilotSite.name))
        .limit(200),
      listVersions(db, found.id),
      listDecisionsOf(db, found.id),
    ]);
  const may = (action: EvaluationAction) => mayEvaluation(actor, action, thing(found.status));
  const move = (action: EvaluationAction, to: EvaluationStatus) =>
    may(action) && canMove(evaluationTransitions, found.status, to);
  const answers = signatures.filter((one) => one.what === "findings");
  // Findings that are not signed, or were taken back to be signed anew, have no signature that stands.
  const hash = (found.submittedAt && found.findingsHash) ?? "";
  const standing = answers.filter((one) => one.hash === hash);
  const roles = rolesIn(actor, ofPilot);
  const own = actor.is === "person" ? actor.personId : null;
  const ownAnswers = answers
    .filter(({ personId }) => personId === own)
    .map((answer) => ({ ...answer, stands: answer.hash === hash }));
  const given = ownAnswers.filter(({ stands }) => stands).map(({ role }) => role);
  const until = await findTimeToAnswer(context, found);
  const dueAt = canBeAnswered({ status: found.status, answersUntil: until }, now) ? until : null;
  const isCollecting = found.status === "locked" || found.status === "collecting";
  return {
    pilot: ofPilot,
    evaluation: found,
    measures,
    hasFigures,
    research,
    lockedPlan: found.lockedPlan as LockedPlan | null,
    isPlanIntact: isIntact(found),
    isResearchAsLocked: isResearchAsLocked(found.lockedPlan as LockedPlan | null, research),
    signatures: countedSignatures(signatures, {
      plan: found.lockHash ?? hashOf(planToLock(found, measures, research)),
      findings: hash,
    }),
    printed: printedSignatures(people, answers, hash, { isOpen: dueAt !== null && now < dueAt }),
    ownAnswers,
    deviations,
    sites,
    versions,
    decisions,
    roles: [...roles],
    gaps: planGaps({ plan: found, measures, research }),
    progress: planProgress({ plan: found, measures, research }),
    dueAt,
    can: {
      plan: may("plan") && found.status === "draft",
      signPlan: may("signPlan") && found.status === "draft",
      lock: move("lock", "locked"),
      deviate: may("deviate") && found.status !== "draft",
      collect: may("collect") && isCollecting,
      schedule: may("collect") && (isCollecting || found.status === "draft"),
      correctFigures: may("collect") && canBeCorrected(found.status),
      analyse: may("analyse") && found.status === "collecting",
      sign: move("sign", "signed"),
      answer: may("answer") && dueAt !== null && roleToAnswer(roles, given) !== undefined,
      publish:
        move("publish", "published") &&
        !hasYetToRun(ofPilot.status) &&
        dueAt !== null &&
        canPublishNow(standing, dueAt, now),
      correct: move("correct", "corrected"),
      retract: move("retract", "retracted"),
      decide: may("decide") && canBeDecided(found.status),
    },
  };
}
export type WorkingEvaluation = Awaited<ReturnType<typeof findWorkingEvaluation>>;
export type BegunEvaluation = Extract<WorkingEvaluation, { evaluation: EvaluationRow }>;

export function listMeasures(db: Context["db"], evaluationId: string): Promise<Measure[]> {
  return db
    .select()
    .from(measure)
    .where(eq(measure.evaluationId, evaluationId))
    .orderBy(asc(measure.position))
    .limit(maxMeasures);
}

type Signature = Awaited<ReturnType<typeof listSignatures>>[number];

/** A signature under another plan than this one, or under findings that have changed since, does not count. */
function countedSignatures(signatures: Signature[], now: { plan: string; findings: string }) {
  return signatures.filter(({ what, hash }) => hash === now[what]);
}

export function listDeviations(db: Context["db"], evaluationId: string) {
  return db
    .select()
    .from(deviation)
    .where(eq(deviation.evaluationId, evaluationId))
    .orderBy(asc(deviation.recordedAt))
    .limit(200);
}

/** Until when the sides can answer what stands: signed findings before they go out, or the newest version. */
export async function findTimeToAnswer(
  { db }: Pick<Context, "db">,
  found: EvaluationRow,
): Promise<Date | null> {
  if (found.status === "signed")
    return found.submittedAt && addWorkingDays(found.submittedAt, workingDaysToAnswer);
  return (await listVersions(db, found.id))[0]?.answersUntil ?? null;
}

function listVersions(db: Context["db"], evaluationId: string) {
  return db
    .select({
      number: findingVersion.number,
      kind: findingVersion.kind,
      reason: findingVersion.reason,
      hash: findingVersion.hash,
      publishedAt: findingVersion.publishedAt,
      answersUntil: findingVersion.answersUntil,
    })
    .from(findingVersion)
    .where(eq(findingVersion.evaluationId, evaluationId))
    .orderBy(desc(findingVersion.number))
    .limit(100);
}

/** A published evaluation as everyone reads it: the newest version, or an earlier one by its number. */
export async function findPublished({ db, now }: Context, slug: string, number?: number) {
  const [found] = await db
    .select({
      id: evaluation.id,
      slug: evaluation.slug,
      title: evaluation.title,
      status: evaluation.status,
      pilotId: pilot.id,
      pilotSlug: pilot.slug,
      lockedPlan: evaluation.lockedPlan,
    })
    .from(evaluation)
    .innerJoin(pilot, eq(pilot.id, evaluation.pilotId))
    .where(and(eq(evaluation.slug, slug), inArray(evaluation.status, [...publicEvaluationStatuses])));
  if (!found) throw notFound();
  const [versions, decisions] = await Promise.all([
    listVersions(db, found.id),
    listDecisionsOf(db, found.id),
  ]);
  const wanted = number ?? versions[0]?.number;
  const [version] = await db
    .select()
    .from(findingVersion)
    .where(and(eq(findingVersion.evaluationId, found.id), eq(findingVersion.number, wanted ?? 0)));
  if (!version) throw notFound();
  const { answersHash: _, answersUntil: __, asked: ___, ...shown } = version;
  return {
    ...found,
    lockedPlan: found.lockedPlan as LockedPlan,
    versions,
    decisions,
    version: {
      ...shown,
      answers: await findAnswers({ db, now }, { ...version, answersUntil: endOfAnswers(version, versions) }),
      content: version.content as PublishedFindings,
      // The first versions were hashed before keys had an order of their own, and cannot be checked from outside.
      isHashCheckable: contentHash(version.content) === version.hash,
    },
    isLatest: version.number === versions[0]?.number,
  };
}
export type PublishedEvaluation = Omit<Awaited<ReturnType<typeof findPublished>>, "pilotId">;

/** What the sides said of a version since it came out; null for the first one, which was answered before. */
async function findAnswers(
  { db, now }: Pick<Context, "db" | "now">,
  { evaluationId, answersHash, answersUntil, asked }: typeof findingVersion.$inferSelect,
) {
  if (!answersHash || !answersUntil || !asked) return null;
  const given = (await listSignatures(db, evaluationId, answersHash)).filter(
    ({ role }) => role !== "evaluator",
  );
  return {
    until: answersUntil,
    printed: printedSignatures(asked, given, answersHash, { isOpen: now < answersUntil }),
  };
}
