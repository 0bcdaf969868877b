import type { Task } from "graphile-worker";
import { z } from "zod";
import { jobContext } from "@/server/kernel/job";
import { forgetImports, recordWaitingImport } from "./import/service/record-import";
import { remindOfMissing } from "./schedule/reminder/service";
import { remindToAnswer } from "./service/answers";
import { publishIfDue, publishOverdue } from "./service/publish-due";

const payloadSchema = z.object({ evaluationId: z.uuid().optional() });

/** Queued for the end of the time to answer; swept each hour, without naming one, for all that is overdue. */
export const publishDueFindings: Task = async (payload, run) => {
  const { evaluationId } = payloadSchema.parse(payload);
  if (evaluationId) await publishIfDue(jobContext(run), evaluationId);
  else await publishOverdue(jobContext(run));
};

const importSchema = z.object({ importId: z.uuid() });

/** Records a large file that somebody confirmed. */
export const recordLargeImport: Task = async (payload, run) => {
  await recordWaitingImport(jobContext(run), importSchema.parse(payload).importId);
};

/** Runs daily: what was read and never recorded does not stay. */
export const forgetReadFiles: Task = async (_payload, run) => {
  await forgetImports(jobContext(run));
};

const answerSchema = z.object({ evaluationId: z.uuid(), hash: z.string() });

/** Queued with what can be answered, for a week before the time is over. */
export const remindSilentSides: Task = async (payload, run) => {
  const { evaluationId, hash } = answerSchema.parse(payload);
  await remindToAnswer(jobContext(run), evaluationId, hash);
};

/** Runs daily; each reminder reaches each person once. */
export const remindOfMissingTotals: Task = async (_payload, run) => {
  await remindOfMissing(jobContext(run));
};
