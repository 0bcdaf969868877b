import type { Task } from "graphile-worker";
import { database } from "@/db/client";
import { timekeeper } from "./policy";
import { keepTime } from "./service/keep-time";

/** Queued for each stated minute, and swept each minute for what a lost job or a stopped worker left behind. */
export const keepChallengeTime: Task = (_payload, { job }) =>
  keepTime({
    db: database(),
    actor: { is: "system", job: timekeeper },
    now: new Date(),
    requestId: `job-${job.id}`,
    address: "worker",
  });
