import { setTimeout as sleep } from "node:timers/promises";
import { type Cluster, isAlive, startCluster } from "./postgres";
import { atEnd, finished, start, watchStopping } from "./processes";

/** Starts a process and starts it again whenever it ends, until everything is stopped. */
export async function keepRunning(
  name: string,
  command: string,
  args: string[],
  env: Record<string, string>,
  started: (pid: number | undefined) => void = () => {},
): Promise<void> {
  const isStopping = watchStopping();
  while (!isStopping()) {
    const child = start(command, args, env);
    started(child.pid);
    const code = await finished(child);
    if (isStopping()) return;
    console.error(`The ${name} ended (code ${code}) and is started again.`);
    await sleep(1000);
  }
}

/** Starts the database again on the same port when it was killed; it recovers what was acknowledged. */
export async function keepClusterRunning(first: Cluster, home?: string): Promise<void> {
  let cluster = first;
  const isStopping = watchStopping();
  atEnd(() => cluster.stop());
  while (!isStopping()) {
    await sleep(500, undefined, { ref: false });
    if (isStopping() || isAlive(cluster.pid)) continue;
    console.error("The database ended and is started again.");
    cluster = await startCluster({ port: first.port, home });
  }
}
