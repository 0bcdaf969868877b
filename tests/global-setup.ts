import postgres from "postgres";
import { migrate } from "@/cli/migrate";
import { withDatabase } from "@/cli/postgres";
import { startTestCluster } from "@/cli/test-cluster";

/** One database server for the whole run, with a migrated template that every test file copies. */
export default async function setup() {
  // Each of the two projects of the run asks for it; the first one that does also removes it.
  if (process.env.TEST_POSTGRES_URL) return;
  const { url, remove } = await startTestCluster();
  process.env.TEST_POSTGRES_URL = url;
  try {
    await makeTemplate(url);
  } catch (error) {
    await remove();
    throw error;
  }
  return remove;
}

async function makeTemplate(server: string): Promise<void> {
  const sql = postgres(server, { max: 1, onnotice: () => {} });
  await sql`create database template_exchange`;
  await sql.end();
  await migrate(withDatabase(server, "template_exchange"));
}
