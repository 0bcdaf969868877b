import { pathToFileURL } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { PlainError, stopWith } from "./plain-error.mjs";

const LOCK = 7_241_530_061;

/** Brings the database up to date. Two processes that start at once take turns. */
export async function migrate(url: string, folder = "drizzle"): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(${LOCK})`;
    await applyMigrations(drizzle(sql), { migrationsFolder: folder });
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function main(): Promise<void> {
  const url = process.env.DATABASE_URL;
  if (!url)
    throw new PlainError("DATABASE_URL is missing: set it to the address of a PostgreSQL 15 or newer.");
  await migrate(url);
  console.log("The database is up to date.");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main().catch(stopWith);
