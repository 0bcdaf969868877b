import type { JobHelpers } from "graphile-worker";
import { database } from "@/db/client";
import type { Context } from "./context";

/** In what a job runs its verb: now, as the system actor with the name of the task. The policy of the noun says what that may. */
export function jobContext({ job }: Pick<JobHelpers, "job">): Context {
  return {
    db: database(),
    actor: { is: "system", job: job.task_identifier },
    now: new Date(),
    requestId: `job-${job.id}`,
    address: "worker",
  };
}
