import type { Task } from "graphile-worker";
import { z } from "zod";
import { id } from "@/lib/fields";
import { jobContext } from "@/server/kernel/job";
import { alertInterested } from "./service";

const payloadSchema = z.union([z.object({ productId: id }), z.object({ challengeId: id })]);

/** Queued whenever a product is listed or gets results, and whenever an open need changes. */
export const alertOfInterest: Task = async (payload, run) => {
  await alertInterested(jobContext(run), payloadSchema.parse(payload));
};
