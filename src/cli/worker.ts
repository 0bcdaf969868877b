import { run } from "graphile-worker";
import { stopOnWrongEnvironment } from "./check-environment";

async function main(): Promise<void> {
  const { DATABASE_URL } = stopOnWrongEnvironment();
  const { crontab, tasks } = await import("@/server/jobs");
  const runner = await run({ connectionString: DATABASE_URL, taskList: tasks, crontab, concurrency: 4 });
  await runner.promise;
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
