import "./reactions";
import type { TaskList } from "graphile-worker";
import { sendMail, sweepMail } from "@/features/notification/jobs";

/** Everything the worker can run, by task name. */
export const tasks: TaskList = {
  sendMail,
  sweepMail,
};

/** Repeated jobs, in graphile-worker's crontab form (times in UTC). */
export const crontab = ["* * * * * sweepMail"].join("\n");
