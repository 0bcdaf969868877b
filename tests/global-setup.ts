import { existsSync, readdirSync } from "node:fs";
import postgres from "postgres";
import { migrate } from "@/cli/migrate";
import { isAlive, removeCluster, startCluster, withDatabase } from "@/cli/postgres";

const FOLDER = ".local/test-postgres";

/** One database server for the whole run, with a migrated template that every test file copies. */
export default async function setup() {
  await removeLeftovers();
  const home = `${FOLDER}/${process.pid}`;
  const stop = () => removeCluster(home);
  try {
    const cluster = await startCluster({ home, fsync: false });
    process.env.TEST_POSTGRES_URL = cluster.url;
    await makeTemplate(cluster.url);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

async function makeTemplate(server: string): Promise<void> {
  const sql = postgres(server, { max: 1, onnotice: () => {} });
  await sql`create database template_exchange`;
  await sql.end();
  await migrate(withDatabase(server, "template_exchange"));
}

async function removeLeftovers(): Promise<void> {
  if (!existsSync(FOLDER)) return;
  const abandoned = readdirSync(FOLDER).filter((name) => !isAlive(Number(name)));
  await Promise.all(abandoned.map((name) => removeCluster(`${FOLDER}/${name}`)));
}
