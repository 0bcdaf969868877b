import type { Task } from "graphile-worker";
import { jobContext } from "@/server/kernel/job";
import { keepTime } from "./service/keep-time";

/** Queued for each stated minute, and swept each minute for what a lost job or a stopped worker left behind. */
export const keepChallengeTime: Task = (_payload, run) => keepTime(jobContext(run));
