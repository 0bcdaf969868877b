import type { Task } from "graphile-worker";
import { z } from "zod";
import { id } from "@/lib/fields";
import { jobContext } from "@/server/kernel/job";
import { computeSuggestions, refreshCorpus } from "./service";

const payloadSchema = z.union([z.object({ challengeId: id }), z.object({ productId: id })]);

/** Queued whenever a challenge, a product or its evidence changes. */
export const suggestPairs: Task = async (payload, run) => {
  await computeSuggestions(jobContext(run), payloadSchema.parse(payload));
};

/** Repeated, and queued whenever products have become many more or fewer: it also takes up what other runs left. */
export const countWords: Task = async (_, run) => {
  await refreshCorpus(jobContext(run));
};
