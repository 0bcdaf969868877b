import "./reactions";
import type { TaskList } from "graphile-worker";
import { keepChallengeTime } from "@/features/challenge/jobs";
import { publishFindingsTask } from "@/features/evaluation/jobs";
import { sendMail, sweepMail } from "@/features/notification/jobs";

/** Everything the worker can run, by task name. */
export const tasks: TaskList = {
  publishFindings: publishFindingsTask,
  keepChallengeTime,
  sendMail,
  sweepMail,
};

/** Repeated jobs, in graphile-worker's crontab form (times in UTC). */
export const crontab = ["* * * * * keepChallengeTime", "* * * * * sweepMail"].join("\n");
