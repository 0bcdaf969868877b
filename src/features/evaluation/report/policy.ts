import type { Actor } from "@/lib/actor";
import { isPublic } from "../policy";
import type { EvaluationStatus } from "../status";

/** The job that makes the files of a published result. */
export const reportMaker = "makeReport";

/** Whoever may read a published result may have it as a file; only the worker makes one. */
export function mayReport(
  actor: Actor,
  action: "read" | "ask" | "make",
  { status }: { status: EvaluationStatus },
): boolean {
  if (!isPublic(status)) return false;
  return action !== "make" || (actor.is === "system" && actor.job === reportMaker);
}
