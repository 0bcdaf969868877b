import postgres from "postgres";
import { migrate } from "./migrate";
import { withDatabase } from "./postgres";

const NAME = "exchange";
const UNFINISHED = "exchange_unfinished";

export async function demoDatabaseExists(server: string): Promise<boolean> {
  const rows = await onServer(server, `select 1 from pg_database where datname = '${NAME}'`);
  return rows.length > 0;
}

/**
 * Fills a database under another name and renames it at the end,
 * so that a run that is killed half way leaves nothing half filled behind.
 */
export async function makeDemoDatabase(server: string, fill: (url: string) => Promise<void>): Promise<void> {
  const url = withDatabase(server, UNFINISHED);
  await onServer(server, `drop database if exists ${UNFINISHED} with (force)`);
  await onServer(server, `create database ${UNFINISHED}`);
  await migrate(url);
  await fill(url);
  await onServer(server, `alter database ${UNFINISHED} rename to ${NAME}`);
}

export function demoDatabaseUrl(server: string): string {
  return withDatabase(server, NAME);
}

async function onServer(server: string, statement: string): Promise<postgres.Row[]> {
  const sql = postgres(server, { max: 1, onnotice: () => {} });
  try {
    return await sql.unsafe(statement);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
