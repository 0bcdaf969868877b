import { startCluster } from "./postgres";
import { atEnd } from "./processes";

/** The database named in DATABASE_URL, else the embedded one, started now and stopped at the end. */
export async function databaseAddress(): Promise<string> {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  const cluster = await startCluster();
  atEnd(cluster.stop);
  return cluster.url;
}
