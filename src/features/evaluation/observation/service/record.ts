import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { measure, observation } from "@/db/schema";
import { record } from "@/features/activity/service";
import { ConflictError, InvalidError, NotAllowedError, NotFoundError } from "@/lib/errors";
import { type Authorized, authorize } from "@/server/kernel/authorize";
import { type Context, inTransaction } from "@/server/kernel/context";
import { mayEvaluation } from "../../policy";
import { type Evaluation, findEvaluationOrThrow } from "../../queries";
import { canBeCorrected, canBeDecided } from "../../rules";
import { correctFindings } from "../../service/findings";
import { moveEvaluation, type PersonContext, tellPilot } from "../../service/plan";
import { missingFigures, placeRow } from "../rules";
import type { CorrectObservation, RecordObservations } from "../schema";
import { append, checkBeside, findCollecting, findVocabulary } from "./append";

/** Records rows typed into the grid: all of them, or none with the reasons by row. */
export function recordObservations(
  context: PersonContext,
  { evaluationId, rows }: RecordObservations,
): Promise<number> {
  return inTransaction(context, async (tx) => {
    const loaded = await findCollecting(tx, evaluationId);
    const vocabulary = await findVocabulary(tx, loaded);
    const problems: Record<string, string[]> = {};
    const placed = rows.flatMap((row, place) => {
      const found = placeRow(vocabulary, row);
      if (typeof found !== "string") return [found];
      problems[`rows.${place}`] = [found];
      return [];
    });
    if (placed.length === rows.length) {
      for (const [place, message] of await checkBeside(tx, loaded, placed))
        problems[`rows.${place}`] = [message];
    }
    if (Object.keys(problems).length > 0) throw new InvalidError("Some rows cannot be recorded.", problems);
    return append(tx, loaded, placed, { recordedBy: context.actor.personId });
  });
}

/** A correction is a new row that names the old one; both stay. */
export function correctObservation(context: PersonContext, input: CorrectObservation): Promise<void> {
  const { observationId, reason, findings, limitations, wordsMeant, numbersMeant, ...figures } = input;
  return inTransaction(context, async (tx) => {
    const [old] = await tx.db
      .select({ observation, measure })
      .from(observation)
      .innerJoin(measure, eq(measure.id, observation.measureId))
      .where(eq(observation.id, observationId));
    if (!old) throw new NotFoundError("We could not find this row.");
    const loaded = await findCorrectable(tx, old.measure.evaluationId);
    const {
      id: _,
      recordedAt: __,
      correctsId: ___,
      correctionReason: ____,
      importId: _____,
      ...cell
    } = old.observation;
    const row = { ...emptyFigures, ...figures };
    const missing = missingFigures(old.measure.kind, row);
    if (missing) throw new InvalidError(missing, { numerator: [missing] });
    const values = { ...cell, ...row, recordedBy: context.actor.personId, recordedAt: tx.now };
    const [added] = await tx.db
      .insert(observation)
      .values({ ...values, correctsId: observationId, correctionReason: reason })
      .onConflictDoNothing()
      .returning({ id: observation.id });
    if (!added) throw new ConflictError("Somebody else corrected this row already.");
    await record(tx, "pilot.observation-corrected", loaded.pilot, {
      observationId: added.id,
      correctsId: observationId,
    });
    await bringUpToDate({ ...tx, actor: context.actor }, loaded, {
      reason,
      findings,
      limitations,
      wordsMeant,
      numbersMeant,
    });
  });
}

const emptyFigures = {
  numerator: null,
  denominator: null,
  sampleSize: null,
  mean: null,
  standardDeviation: null,
  events: null,
  exposure: null,
  value: null,
};

async function findCorrectable(
  context: Context,
  evaluationId: string,
): Promise<Authorized<Evaluation, "collect">> {
  const found = await findEvaluationOrThrow(context.db, evaluationId, { hold: true });
  const loaded = authorize(mayEvaluation, context.actor, "collect", found);
  if (!canBeCorrected(loaded.status)) {
    throw new NotAllowedError("The result was retracted, so its figures stay as they are.");
  }
  return loaded;
}

/** Findings that were signed are written and signed anew; published ones get a new version, and the old one stays. */
async function bringUpToDate(
  tx: PersonContext & { db: Tx },
  loaded: Authorized<Evaluation, "collect">,
  words: Pick<CorrectObservation, "reason" | "findings" | "limitations" | "wordsMeant" | "numbersMeant">,
): Promise<void> {
  if (loaded.status === "signed") {
    const signed = authorize(mayEvaluation, tx.actor, "analyse", loaded);
    await moveEvaluation(tx.db, signed, "analysed", { submittedAt: null });
    const title = `A figure of ${loaded.title} was corrected, so its findings will be signed anew`;
    await tellPilot(tx, loaded, title, `findings-reopened:${loaded.id}:${tx.now.toISOString()}`);
  } else if (canBeDecided(loaded.status)) {
    const { findings, limitations } = words;
    if (!findings || !limitations) throw new InvalidError(wordsMissing, missingWords(findings, limitations));
    await correctFindings(tx, { ...words, evaluationId: loaded.id, findings, limitations });
  }
}

const wordsMissing =
  "The result is public: enter its findings and limitations as they read with this figure.";

function missingWords(findings?: string, limitations?: string): Record<string, string[]> {
  return {
    ...(findings ? {} : { findings: ["Enter the findings in plain English"] }),
    ...(limitations ? {} : { limitations: ["Enter the limitations"] }),
  };
}
