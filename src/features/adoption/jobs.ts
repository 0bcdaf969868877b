import type { Task } from "graphile-worker";
import { jobContext } from "@/server/kernel/job";
import { remindOfFollowUps } from "./follow-up/reminder/service";

/** Runs daily; each reminder reaches each person once. */
export const remindOfFollowUpsDue: Task = async (_payload, run) => {
  await remindOfFollowUps(jobContext(run));
};
