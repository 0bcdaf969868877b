import type { Task } from "graphile-worker";
import { jobContext } from "@/server/kernel/job";
import { remindOfLapsing } from "./reminder/service";

/** Runs daily; a day on which it did not run is caught up with on the next. */
export const remindOfLapsingAssurance: Task = async (_payload, run) => {
  await remindOfLapsing(jobContext(run));
};
