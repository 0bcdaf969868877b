import { Logger, run } from "graphile-worker";
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
  const runner = await run({
    connectionString: DATABASE_URL,
    taskList: tasks,
    parsedCronItems: crontab ? undefined : [],
    crontab: crontab || undefined,
    concurrency: 4,
    noHandleSignals: true,
    logger,
  });
  const stop = () => void runner.stop();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, stop);
  whenOrphaned(stop);
  await runner.promise;
  process.exit(0);
}

main().catch((error) => {
  log.fatal(error, "The worker ended.");
  process.exit(1);
});
