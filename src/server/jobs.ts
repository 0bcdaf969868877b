import "./reactions";
import type { TaskList } from "graphile-worker";

/** Everything the worker can run, by task name. */
export const tasks: TaskList = {};

/** Repeated jobs, in graphile-worker's crontab form (times in UTC). */
export const crontab = "";
