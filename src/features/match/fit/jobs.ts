import type { Task } from "graphile-worker";
import { jobContext } from "@/server/kernel/job";
import { judgeChanged } from "./service";

/** Asked every minute; there is work only where candidates changed. */
export const judgeFitsOfChallenges: Task = async (_payload, run) => {
  await judgeChanged(jobContext(run));
};
