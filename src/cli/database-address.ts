import { demoDatabaseExists, demoDatabaseUrl, makeDemoDatabase } from "./demo-database";
import { fillWithDemoData } from "./exchange";
import { migrate } from "./migrate";
import { startCluster } from "./postgres";
import { atEnd } from "./processes";

/** The database named in DATABASE_URL, brought up to date; else the embedded one, filled with the demo data. */
export async function databaseAddress(): Promise<string> {
  const named = process.env.DATABASE_URL;
  if (named) {
    await migrate(named);
    return named;
  }
  const cluster = await startCluster();
  atEnd(cluster.stop);
  const url = demoDatabaseUrl(cluster.url);
  if (await demoDatabaseExists(cluster.url)) await migrate(url);
  else await makeDemoDatabase(cluster.url, fillWithDemoData);
  return url;
}
