import type { Task } from "graphile-worker";
import { database } from "@/db/client";
import { remindOfLapsing } from "./reminder/service";

/** Runs daily; a day on which it did not run is caught up with on the next. */
export const remindOfLapsingAssurance: Task = async (_payload, { job }) => {
  await remindOfLapsing({
    db: database(),
    actor: { is: "system", job: "assurance-reminders" },
    now: new Date(),
    requestId: `job-${job.id}`,
    address: "worker",
  });
};
