import type { Task } from "graphile-worker";
import { z } from "zod";
import { database } from "@/db/client";
import { NotAllowedError } from "@/lib/errors";
import { publishingJob } from "./policy";
import { publishFindings } from "./service/findings";

const payloadSchema = z.object({ evaluationId: z.uuid() });

/** Publishes signed findings when the time to answer is over; a pilot that already published leaves nothing to do. */
export const publishFindingsTask: Task = async (payload) => {
  const { evaluationId } = payloadSchema.parse(payload);
  const context = {
    db: database(),
    actor: { is: "system" as const, job: publishingJob },
    now: new Date(),
    requestId: `job:${publishingJob}`,
    address: "worker",
  };
  try {
    await publishFindings(context, evaluationId);
  } catch (error) {
    if (!(error instanceof NotAllowedError)) throw error;
  }
};
