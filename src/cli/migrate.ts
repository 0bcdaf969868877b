import { pathToFileURL } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import { Logger, runMigrations } from "graphile-worker";
import postgres from "postgres";
import { loadEnvironmentFile } from "./check-environment";
import { PlainError, stopWith } from "./plain-error.mjs";

const LOCK = 7_241_530_061;

/** Brings the database up to date, the tables of the job queue included. Two processes that start at once take turns. */
export async function migrate(url: string, folder = "drizzle"): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${LOCK})`;
    await applyMigrations(drizzle(sql), { migrationsFolder: folder });
    await runMigrations({ connectionString: url, logger: new Logger(() => () => {}) });
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function main(): Promise<void> {
  loadEnvironmentFile();
  const url = process.env.DATABASE_URL;
  if (!url)
    throw new PlainError("DATABASE_URL is missing: set it to the address of a PostgreSQL 15 or newer.");
  await migrate(url);
  console.log("The database is up to date.");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main().catch(stopWith);
