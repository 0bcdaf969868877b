import type { Task } from "graphile-worker";
import { z } from "zod";
import { NotAllowedError } from "@/lib/errors";
import { jobContext } from "@/server/kernel/job";
import { publishFindings } from "./service/findings";

const payloadSchema = z.object({ evaluationId: z.uuid() });

/** Queued for the end of the time to answer; a pilot that already published leaves nothing to do. */
export const publishDueFindings: Task = async (payload, run) => {
  const { evaluationId } = payloadSchema.parse(payload);
  try {
    await publishFindings(jobContext(run), evaluationId);
  } catch (error) {
    if (!(error instanceof NotAllowedError)) throw error;
  }
};
