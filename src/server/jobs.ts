import "./reactions";
import type { TaskList } from "graphile-worker";
import { anchorActivity } from "@/features/activity/jobs";
import { keepChallengeTime } from "@/features/challenge/jobs";
import { publishFindingsTask } from "@/features/evaluation/jobs";
import { suggestionTasks } from "@/features/match/suggestion/jobs";
import { sendMail, sweepMail } from "@/features/notification/jobs";
import { forgetExpired } from "@/features/person/jobs";
import { remindOfLapsingAssurance } from "@/features/product/passport/jobs";

/** Everything the worker can run, by task name. */
export const tasks: TaskList = {
  anchorActivity,
  publishFindings: publishFindingsTask,
  keepChallengeTime,
  remindOfLapsingAssurance,
  sendMail,
  sweepMail,
  forgetExpired,
  ...suggestionTasks,
};

/** Repeated jobs, in graphile-worker's crontab form (times in UTC). */
export const crontab = [
  "*/10 * * * * anchorActivity",
  "* * * * * keepChallengeTime",
  "* * * * * sweepMail",
  "17 3 * * * forgetExpired",
  "0 7 * * * remindOfLapsingAssurance",
].join("\n");
