import type { Task } from "graphile-worker";
import { jobContext } from "@/server/kernel/job";
import { reportSchema } from "./schema";
import { makeReport } from "./service/make";

/** Queued when a version comes out and when a reader asks for a file that is not there. */
export const makeReportFile: Task = (payload, run) =>
  makeReport(jobContext(run), reportSchema.parse(payload));
