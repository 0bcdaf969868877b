import "./reactions";
import type { TaskList } from "graphile-worker";
import { anchorActivity } from "@/features/activity/jobs";
import { remindOfFollowUpsDue } from "@/features/adoption/jobs";
import { keepChallengeTime } from "@/features/challenge/jobs";
import { timekeeper } from "@/features/challenge/policy";
import {
  forgetReadFiles,
  publishDueFindings,
  recordLargeImport,
  remindOfMissingTotals,
  remindSilentSides,
} from "@/features/evaluation/jobs";
import { answerReminder, importer } from "@/features/evaluation/policy";
import { makeReportFile } from "@/features/evaluation/report/jobs";
import { reportMaker } from "@/features/evaluation/report/policy";
import { judgeFitsOfChallenges } from "@/features/match/fit/jobs";
import { judge } from "@/features/match/fit/policy";
import { alertOfInterest } from "@/features/match/interest/jobs";
import { alerter } from "@/features/match/interest/policy";
import { countWords, suggestPairs } from "@/features/match/suggestion/jobs";
import { counter, suggester } from "@/features/match/suggestion/policy";
import { sendMail, sweepMail } from "@/features/notification/jobs";
import { sendDigests } from "@/features/overview/digest/jobs";
import { digester } from "@/features/overview/digest/policy";
import { forgetExpired } from "@/features/person/jobs";
import { publisher } from "@/features/pilot/policy";
import { remindOfLapsingAssurance } from "@/features/product/passport/jobs";

/** Everything the worker can run, by task name. */
export const tasks: TaskList = {
  anchorActivity,
  [timekeeper]: keepChallengeTime,
  remindOfLapsingAssurance,
  sendMail,
  sweepMail,
  forgetExpired,
  [publisher]: publishDueFindings,
  [importer]: recordLargeImport,
  forgetReadFiles,
  [reportMaker]: makeReportFile,
  remindOfMissingTotals,
  [answerReminder]: remindSilentSides,
  remindOfFollowUpsDue,
  [suggester]: suggestPairs,
  [counter]: countWords,
  [alerter]: alertOfInterest,
  [judge]: judgeFitsOfChallenges,
  [digester]: sendDigests,
};

/** Repeated jobs, in graphile-worker's crontab form (times in UTC). */
export const crontab = [
  "*/10 * * * * anchorActivity",
  `* * * * * ${timekeeper}`,
  `*/10 * * * * ${counter}`,
  "* * * * * sweepMail",
  `* * * * * ${judge}`,
  "17 3 * * * forgetExpired",
  "27 3 * * * forgetReadFiles",
  "0 7 * * * remindOfLapsingAssurance",
  "5 7 * * * remindOfMissingTotals",
  "10 7 * * * remindOfFollowUpsDue",
  `0 7,8 * * 1 ${digester} ?fill=1d`,
  `23 * * * * ${publisher}`,
].join("\n");
