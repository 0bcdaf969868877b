import { EventEmitter } from "node:events";
import { Logger, run } from "graphile-worker";
import postgres from "postgres";
import { releaseAbandonedJobs } from "@/server/kernel/abandoned-jobs";
import { log } from "@/server/kernel/log";
import { stopOnWrongEnvironment } from "./check-environment";
import { whenOrphaned } from "./orphan.mjs";

const logger = new Logger((scope) => (level, message) => {
  const line = { worker: scope.workerId, task: scope.taskIdentifier, job: scope.jobId };
  if (level === "error") log.error(line, message);
  else if (level === "warning") log.warn(line, message);
  else log.debug(line, message);
});

async function main(): Promise<void> {
  const { DATABASE_URL } = stopOnWrongEnvironment();
  const { crontab, tasks } = await import("@/server/jobs");
  const events = new EventEmitter();
  const stopReleasing = keepReleasing(DATABASE_URL, events);
  const runner = await run({
    connectionString: DATABASE_URL,
    taskList: tasks,
    parsedCronItems: crontab ? undefined : [],
    crontab: crontab || undefined,
    concurrency: 4,
    noHandleSignals: true,
    logger,
    events,
  });
  const stop = () => void runner.stop();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, stop);
  whenOrphaned(stop);
  await runner.promise;
  await stopReleasing();
  process.exit(0);
}

/** Says that this process's workers live, and takes over what dead ones left. */
function keepReleasing(url: string, events: EventEmitter): () => Promise<void> {
  const sql = postgres(url, { max: 1, idle_timeout: 0, onnotice: () => {} });
  const own: string[] = [];
  events.on("worker:create", ({ worker }: { worker: { workerId: string } }) => own.push(worker.workerId));
  const timer = setInterval(() => {
    releaseAbandonedJobs(sql, own).catch((error) => log.warn(error, "abandoned jobs were not looked for"));
  }, 3000);
  return async () => {
    clearInterval(timer);
    await sql.end({ timeout: 1 });
  };
}

main().catch((error) => {
  log.fatal(error, "The worker ended.");
  process.exit(1);
});
